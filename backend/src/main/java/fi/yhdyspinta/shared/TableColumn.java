package fi.yhdyspinta.shared;

import java.util.List;
import java.util.stream.Stream;

/** A column of a table that people fill in: its property, which is a heading too, and its headings in Finnish, Swedish and English. */
public record TableColumn(String property, List<String> headings) {

    public TableColumn(String property, String... headings) {
        this(property, List.of(headings));
    }

    public boolean isCalled(String heading) {
        return Stream.concat(Stream.of(property), headings.stream()).anyMatch(heading.strip()::equalsIgnoreCase);
    }

    public String in(String language) {
        return headings.get(LocalizedText.LANGUAGES.indexOf(language));
    }
}
