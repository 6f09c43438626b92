package fi.yhdyspinta.report;

import fi.yhdyspinta.chart.SeriesSlides;
import fi.yhdyspinta.report.Report.Chart;
import fi.yhdyspinta.report.Report.Grid;
import fi.yhdyspinta.report.Report.Points;
import fi.yhdyspinta.report.Report.Section;
import fi.yhdyspinta.report.Report.Text;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;

/** A report to show: a slide for each thing that is said, the charts as charts that can be edited. */
final class ReportSlides {

    private static final int LINES = 9;
    private static final int LONG_LINE = 110;
    private static final Rectangle BODY = new Rectangle(40, 120, 880, 360);
    private static final double BODY_SIZE = 16;
    private static final double TABLE_SIZE = 12;

    private final SeriesSlides slides;
    private final String footer;

    private ReportSlides(SeriesSlides slides, String footer) {
        this.slides = slides;
        this.footer = footer;
    }

    static byte[] write(Report report) {
        try (var show = new XMLSlideShow()) {
            var slides = SeriesSlides.in(show, report.language(), report.title());
            var writer = new ReportSlides(slides, report.title());
            slides.add(report.title(), null);
            writer.addText(show.getSlides().getLast().createTextBox(), List.of(report.subtitle()), false);
            report.sections().forEach(writer::add);
            var file = new ByteArrayOutputStream();
            show.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Section section) {
        var lines = new ArrayList<String>();
        for (var block : section.blocks()) {
            switch (block) {
                case Text text -> lines.add(text.text());
                case Points points -> lines.addAll(points.lines());
                case Grid grid -> {
                    addLines(section.heading(), lines);
                    addTables(section.heading(), grid);
                }
                case Chart chart -> {
                    addLines(section.heading(), lines);
                    slides.add(chart.figure());
                }
            }
        }
        addLines(section.heading(), lines);
    }

    /** On as many slides as they need; none are left. */
    private void addLines(String heading, List<String> lines) {
        while (!lines.isEmpty()) {
            var some = new ArrayList<String>();
            for (var room = LINES; !lines.isEmpty() && (room > 0 && rows(lines.getFirst()) <= room || some.isEmpty()); ) {
                room -= rows(lines.getFirst());
                some.add(lines.removeFirst());
            }
            addText(slides.add(heading, footer).createTextBox(), some, some.size() > 1);
        }
    }

    private static int rows(String line) {
        return 1 + line.length() / LONG_LINE;
    }

    private void addText(XSLFTextBox box, List<String> lines, boolean bullets) {
        box.setAnchor(BODY);
        slides.write(box, String.join("\n", lines), BODY_SIZE);
        box.getTextParagraphs().forEach(paragraph -> {
            paragraph.setBullet(bullets);
            paragraph.setSpaceAfter(-8.0);
        });
    }

    private void addTables(String heading, Grid grid) {
        for (var from = 0; from < grid.rows().size(); from += LINES) {
            var rows = grid.rows().subList(from, Math.min(from + LINES, grid.rows().size()));
            var table = slides.add(heading, footer).createTable(1 + rows.size(), grid.headings().size());
            table.setAnchor(BODY);
            var wide = BODY.width / (grid.headings().size() + 1.0);
            for (var column = 0; column < grid.headings().size(); column++) {
                table.setColumnWidth(column, column == 0 ? 2 * wide : wide);
                slides.write(table.getCell(0, column), grid.headings().get(column), TABLE_SIZE);
                table.getCell(0, column).getTextParagraphs().forEach(paragraph -> paragraph.getTextRuns().forEach(run -> run.setBold(true)));
                for (var row = 0; row < rows.size(); row++) {
                    slides.write(table.getCell(row + 1, column), rows.get(row).get(column), TABLE_SIZE);
                }
            }
        }
    }
}
