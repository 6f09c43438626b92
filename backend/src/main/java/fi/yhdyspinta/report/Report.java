package fi.yhdyspinta.report;

import fi.yhdyspinta.chart.SeriesFigure;
import java.util.List;

/**
 * A report, whatever it is written as.
 *
 * @param subtitle the day
 * @param name of its file, without the ending
 */
public record Report(String language, String title, String subtitle, String name, List<Section> sections) {

    /** A part of the report under a heading. */
    public record Section(String heading, List<Block> blocks) {}

    /** Something in a section. */
    public sealed interface Block {}

    /** @param text one paragraph */
    public record Text(String text) implements Block {}

    /** Lines that belong together. */
    public record Points(List<String> lines) implements Block {}

    /** A table. */
    public record Grid(List<String> headings, List<List<String>> rows) implements Block {}

    /** An indicator: its name, the sentence and the chart. */
    public record Chart(String name, SeriesFigure figure) implements Block {}
}
