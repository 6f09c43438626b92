package fi.yhdyspinta.sotkanet;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;

/** Texts of Sotkanet, which hold markup of all kinds, as plain text. */
final class SotkanetText {

    private SotkanetText() {}

    /** @return null when there is nothing to read */
    static String plain(JsonNode texts, String language, int longest) {
        var page = Jsoup.parse(texts.path(language).asText(""));
        page.select("br, p, li, h1, h2, h3, h4, tr").forEach(block -> block.before(new TextNode("\n")));
        page.select("script, style").remove();
        var text = page.body().wholeText().replaceAll("[\\p{Cntrl}&&[^\\n]]|\\p{Zs}", " ").replaceAll(" +", " ").replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n").strip();
        return text.isEmpty() ? null : text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
