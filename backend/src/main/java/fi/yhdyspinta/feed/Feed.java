package fi.yhdyspinta.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A feed as it is written.
 *
 * @param tag what its own tag ends with, such as {@code group/0193…}
 * @param language language of its title
 * @param self address that it is read from
 * @param page address of the page that shows the same to people
 * @param since when its subject began to be kept here; how old it is while nothing has happened
 */
record Feed(String tag, String title, String author, String language, URI self, URI page, Instant since, List<Entry> entries) {

    /**
     * Something that happened.
     *
     * @param tag what its own tag ends with: the same in every feed, whatever changes around it
     * @param language language of its texts
     */
    record Entry(String tag, String title, String text, String author, String language, URI page, Instant at) {}

    /** When anything here last happened. */
    Instant updated() {
        return entries.stream().map(Entry::at).max(Instant::compareTo).orElse(since);
    }
}
