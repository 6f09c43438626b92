package fi.yhdyspinta.shared;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The cells of a line by their columns.
 *
 * @param headings of the columns that the file has
 * @param wrong takes note of a cell that cannot be read
 */
public record TableCells<C>(TableFile.Line line, Map<C, String> headings, BiConsumer<C, Wrong> wrong) {

    /** Why a cell cannot be read. */
    public record Wrong(String code, String detail) {}

    /** Empty when there is nothing. */
    public String text(C column) {
        return headings.containsKey(column) ? line.text(headings.get(column)) : "";
    }

    public String orNull(C column) {
        return text(column).isEmpty() ? null : text(column);
    }

    /** Null for an empty cell, and for one that cannot be read, which is noted. */
    public <T> T word(C column, Function<String, Optional<T>> read, String otherwise) {
        return text(column).isEmpty() ? null : known(column, text(column), read.apply(text(column)), otherwise);
    }

    /** Null for what is not known, which is noted. @param word a part of the cell */
    public <T> T known(C column, String word, Optional<T> read, String otherwise) {
        return known(column, word, read, "unknown-word", otherwise);
    }

    public <T> T known(C column, String word, Optional<T> read, String code, String otherwise) {
        if (read.isEmpty()) {
            wrong.accept(column, new Wrong(code, "'" + word + "' " + otherwise));
        }
        return read.orElse(null);
    }
}
