package fi.yhdyspinta.report;

import fi.yhdyspinta.chart.SeriesPictures;
import fi.yhdyspinta.report.Report.Block;
import fi.yhdyspinta.report.Report.Chart;
import fi.yhdyspinta.report.Report.Grid;
import fi.yhdyspinta.report.Report.Points;
import fi.yhdyspinta.report.Report.Text;
import fi.yhdyspinta.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** A report for Word: its headings are headings, so that it can be gone through, and its contents follow from them. */
@ApplicationScoped
class ReportDocx {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final double PICTURE_WIDTH = 480;

    private final SeriesPictures pictures;

    ReportDocx(SeriesPictures pictures) {
        this.pictures = pictures;
    }

    byte[] write(Report report) {
        try (var document = new XWPFDocument()) {
            DocxStyles.addTo(document, report.language());
            document.getProperties().getCoreProperties().setTitle(report.title());
            document.getProperties().getCoreProperties().setCreator("Yhdyspinta");
            DocxStyles.addFooter(document, report.subtitle(), new Words("report", report.language()).of("page"));
            paragraph(document, "Title", report.title());
            paragraph(document, "Subtitle", report.subtitle());
            addContents(document, report);
            for (var n = 0; n < report.sections().size(); n++) {
                addHeading(document, n, report.sections().get(n).heading());
                for (var block : report.sections().get(n).blocks()) {
                    add(document, block);
                }
            }
            var file = new ByteArrayOutputStream();
            document.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** A field of Word: it holds what it will, and adds the pages when it is renewed. */
    private static void addContents(XWPFDocument document, Report report) {
        for (var n = 0; n < report.sections().size(); n++) {
            var line = document.createParagraph();
            line.setStyle("TOC1");
            if (n == 0) {
                line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
                line.createRun().getCTR().addNewInstrText().setStringValue("TOC \\o \"1-1\" \\h \\z \\u");
                line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
            }
            var link = line.getCTP().addNewHyperlink();
            link.setAnchor(anchor(n));
            link.addNewR().addNewT().setStringValue(report.sections().get(n).heading());
            if (n == report.sections().size() - 1) {
                line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
            }
        }
    }

    private static void addHeading(XWPFDocument document, int number, String text) {
        var heading = document.createParagraph();
        heading.setStyle("Heading1");
        var start = heading.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(number));
        start.setName(anchor(number));
        heading.createRun().setText(text);
        heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
    }

    private static String anchor(int number) {
        return "_part" + number;
    }

    private void add(XWPFDocument document, Block block) throws IOException, InvalidFormatException {
        switch (block) {
            case Text text -> paragraph(document, "Normal", text.text());
            case Points points -> points.lines().forEach(line -> paragraph(document, "ListBullet", line).setNumID(DocxStyles.BULLETS));
            case Grid grid -> add(document, grid);
            case Chart chart -> add(document, chart);
        }
    }

    private static void add(XWPFDocument document, Grid grid) {
        var table = document.createTable(1 + grid.rows().size(), grid.headings().size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0).getTableCells(), grid.headings(), true);
        for (var n = 0; n < grid.rows().size(); n++) {
            table.getRow(n + 1).setCantSplitRow(true);
            fill(table.getRow(n + 1).getTableCells(), grid.rows().get(n), false);
        }
        paragraph(document, "Normal", "");
    }

    private static void fill(List<XWPFTableCell> cells, List<String> texts, boolean heading) {
        for (var n = 0; n < texts.size(); n++) {
            var paragraph = cells.get(n).getParagraphs().getFirst();
            paragraph.setStyle("TableText");
            var run = paragraph.createRun();
            run.setBold(heading);
            run.setText(texts.get(n));
        }
    }

    private void add(XWPFDocument document, Chart chart) throws IOException, InvalidFormatException {
        paragraph(document, "Heading2", chart.name());
        var run = document.createParagraph().createRun();
        var height = PICTURE_WIDTH * SeriesPictures.HEIGHT / SeriesPictures.WIDTH;
        run.addPicture(new ByteArrayInputStream(pictures.png(chart.figure())), PictureType.PNG, "chart.png", Units.toEMU(PICTURE_WIDTH), Units.toEMU(height));
        // who cannot see the picture is told what it shows
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(chart.figure().title());
    }
}
