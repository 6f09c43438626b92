package fi.yhdyspinta.indicator;

import java.io.IOException;
import java.io.Reader;

/** The lines of a text of any length, one at a time; of a line that is too long only the beginning is kept. */
final class TextLines {

    private final Reader text;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;

    TextLines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** @return one character more than the longest when it is longer; null after the last */
    String next() throws IOException {
        var line = new StringBuilder();
        var began = false;
        while (at < end || fill()) {
            began = true;
            var from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.append(buffer, from, Math.min(at - from, longest + 1 - line.length()));
            if (at < end) {
                at++;
                return line.toString();
            }
        }
        return began ? line.toString() : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, text.read(buffer));
        return end > 0;
    }
}
