package fi.yhdyspinta.report;

import fi.yhdyspinta.chart.SeriesPictures;
import fi.yhdyspinta.report.Report.Block;
import fi.yhdyspinta.report.Report.Chart;
import fi.yhdyspinta.report.Report.Grid;
import fi.yhdyspinta.report.Report.Points;
import fi.yhdyspinta.report.Report.Section;
import fi.yhdyspinta.report.Report.Text;
import fi.yhdyspinta.shared.PrintedPage;
import fi.yhdyspinta.shared.Words;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** A report on paper: a tagged PDF with contents, bookmarks and page numbers. */
@ApplicationScoped
class ReportPdf {

    private final Engine templates;
    private final SeriesPictures pictures;

    ReportPdf(Engine templates, SeriesPictures pictures) {
        this.templates = templates;
        this.pictures = pictures;
    }

    /** A section as the template takes it. @param id what the contents lead to */
    public record Part(String id, String heading, List<Piece> pieces) {}

    /** Of these one is there. @param picture as an address of the page itself */
    public record Piece(String text, List<String> points, Grid grid, String name, String sentence, String picture) {}

    byte[] write(Report report) {
        var words = new Words("report", report.language());
        var parts = IntStream.range(0, report.sections().size()).mapToObj(n -> part(n, report.sections().get(n))).toList();
        return PrintedPage.pdf(templates.getTemplate("report/report.html").data("report", report).data("parts", parts)
                .data("page", words.of("page")).data("contents", words.of("contents")).render());
    }

    private Part part(int number, Section section) {
        return new Part("part" + number, section.heading(), section.blocks().stream().map(this::piece).toList());
    }

    private Piece piece(Block block) {
        return switch (block) {
            case Text text -> new Piece(text.text(), null, null, null, null, null);
            case Points points -> new Piece(null, points.lines(), null, null, null, null);
            case Grid grid -> new Piece(null, null, grid, null, null, null);
            case Chart chart -> new Piece(null, null, null, chart.name(), chart.figure().title(),
                    PrintedPage.PNG_IN_PAGE + Base64.getEncoder().encodeToString(pictures.png(chart.figure())));
        };
    }
}
