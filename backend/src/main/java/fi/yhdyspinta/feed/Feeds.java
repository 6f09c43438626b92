package fi.yhdyspinta.feed;

import fi.yhdyspinta.feed.News.Kind;
import fi.yhdyspinta.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts what happened into words, each in its own language. */
@ApplicationScoped
class Feeds {

    /** A title is read in a list: a decision may be a page long. */
    private static final int LONGEST_TITLE = 120;

    private final NewsQueries news;
    private final String publicUrl;

    Feeds(NewsQueries news, @ConfigProperty(name = "yhdyspinta.public-url") String publicUrl) {
        this.news = news;
        this.publicUrl = publicUrl;
    }

    Feed group(UUID id, String language) {
        return feed("groups/" + id, "/groups/" + id, news.group(id), language);
    }

    /** The page of a municipality is the list of its groups. */
    Feed municipality(String code, String language) {
        return feed("municipalities/" + code, "/groups?municipality=" + code, news.municipality(code), language);
    }

    Feed county(String code, String language) {
        return feed("counties/" + code, "/counties/" + code, news.county(code), language);
    }

    private Feed feed(String place, String page, NewsQueries.Told told, String language) {
        var name = told.name().in(language);
        return new Feed(place, name + " – " + new Words("feed", language).of("what"), name, language,
                URI.create("%s/api/v1/%s/feed?language=%s".formatted(publicUrl, place, language)), URI.create(publicUrl + page),
                told.since(), told.news().stream().map(this::entry).toList());
    }

    private Feed.Entry entry(News news) {
        var words = new Words("feed", news.language());
        var decided = news.kind() == Kind.DECIDED;
        var kind = decided ? "decisions" : "goals";
        var tag = decided ? "decisions/" + news.subject() : "goals/%s/%s".formatted(news.subject(), news.kind().name().toLowerCase(Locale.ROOT));
        var text = Stream.of(
                news.title(),
                news.more() == null ? null : decided ? words.of("childImpact", news.more()) : news.more(),
                news.dueDate() == null ? null : words.of("due", words.day(news.dueDate())),
                news.demo() ? words.of("invented") : null).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
        return new Feed.Entry(tag, words.of(news.kind().name(), shortened(news.title())), text, news.groupName(), news.language(),
                URI.create("%s/%s/%s".formatted(publicUrl, kind, news.subject())), news.happenedAt());
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        var end = line.lastIndexOf(' ', LONGEST_TITLE);
        return line.substring(0, end > 0 ? end : LONGEST_TITLE).strip() + "…";
    }
}
