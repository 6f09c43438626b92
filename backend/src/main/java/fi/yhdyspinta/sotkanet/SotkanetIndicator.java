package fi.yhdyspinta.sotkanet;

import com.fasterxml.jackson.databind.JsonNode;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.sotkanet.SotkanetFailure.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** What Sotkanet tells of an indicator: texts, unit, provider, the years that there are, and when it was renewed. */
record SotkanetIndicator(LocalizedText name, LocalizedText description, LocalizedText limits, LocalizedText provider, String unit, int decimals,
        LocalDate updatedDate, int firstYear, int lastYear) {

    private static final Map<String, String> UNITS = Map.of("PROS", "PERCENT", "PER1000", "PER_1000", "PER10000", "PER_10000",
            "PER100000", "PER_100000", "LKM", "COUNT", "INDEKSI", "INDEX");
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TEXT = 20_000;

    static SotkanetIndicator read(JsonNode answer) {
        var range = answer.path("range");
        var name = text(answer.path("title"), LONGEST_NAME);
        var provider = text(answer.path("organization").path("title"), LONGEST_NAME);
        if (!range.path("start").canConvertToInt() || !range.path("end").canConvertToInt() || !isOfficial(name) || !isOfficial(provider)
                || range.path("start").asInt() > range.path("end").asInt()) {
            throw new SotkanetFailure(Kind.UNREADABLE, "an indicator lacks its range, title or organization");
        }
        return new SotkanetIndicator(name, text(answer.path("description"), LONGEST_TEXT), text(answer.path("limits"), LONGEST_TEXT), provider,
                unit(answer.path("primaryValueType").path("code").asText("")), Math.clamp(answer.path("decimals").asInt(1), 0, 6),
                day(answer.path("data-updated").asText("")), Math.max(range.path("start").asInt(), 1900), Math.min(range.path("end").asInt(), 2200));
    }

    private static boolean isOfficial(LocalizedText text) {
        return text != null && text.isInAnOfficialLanguage();
    }

    private static LocalizedText text(JsonNode texts, int longest) {
        return LocalizedText.of(SotkanetText.plain(texts, "fi", longest), SotkanetText.plain(texts, "sv", longest), SotkanetText.plain(texts, "en", longest));
    }

    /** A code that is not known here stays as it is. */
    private static String unit(String code) {
        var known = UNITS.getOrDefault(code, code);
        return known.matches("[A-Z0-9_]{1,40}") ? known : "OTHER";
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
