package fi.yhdyspinta.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.chart.SeriesSlides;
import fi.yhdyspinta.goal.GoalTable;
import fi.yhdyspinta.indicator.TestIndicator;
import fi.yhdyspinta.shared.PrintedPage;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Reports for a board, read back from the files that are answered. */
@QuarkusTest
class ReportTest extends ApiTest {

    private static final String COUNTY = "19";

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    private static byte[] group(GoalTable table, TestCaller who, String type, String query) {
        return get(who, "/groups/" + table.group.id() + "/report" + query, type).then().statusCode(200).contentType(type).extract().asByteArray();
    }

    private static Response get(TestCaller who, String path, String type) {
        return who.request().accept(type).get("/api/v1" + path);
    }

    /** A group of the county's own level that follows an indicator, leaves one out and has agreed on a goal. */
    private GoalTable working() {
        var table = new GoalTable(given, given.aGroup(COUNTY, "REGIONAL"));
        table.agreed("Jokaisella on ystävä");
        table.draft(Map.of("title", "Vasta mietteissä", "themeCodes", List.of("EARLY_SUPPORT")));
        follow(table, "CHOSEN", "Kuulemisessa nousi esiin");
        follow(table, "OMITTED", "Alue seuraa tätä muualla");
        return table;
    }

    private TestIndicator follow(GoalTable table, String kind, String why) {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        for (var year = 2014; year <= 2025; year++) {
            indicator.observe("COUNTY", COUNTY, year, "NORMAL", 4 + 0.25 * (year - 2014) + year % 2 * 0.2);
        }
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO indicator_choice (group_id, indicator_id, kind, rationale, decided_date, valid_from)
                VALUES (:group, :indicator, :kind, :why, '2026-01-01', '2026-01-01')""")
                .bind("group", table.group.id()).bind("indicator", indicator.id()).bind("kind", kind).bind("why", why).execute());
        return indicator;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertNotNull(document.getDocumentCatalog().getStructureTreeRoot(), "it is tagged");
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void onPaperItHasContentsPagesAndEachPart() throws IOException {
        var pdf = group(working(), anyone(), PrintedPage.PDF, "");
        var text = text(pdf);
        for (var told : List.of("lasten, nuorten ja perheiden hyvinvointi", "Sisällys", "Kenen ääni on pöydässä", "Jokaisella on ystävä", "Sovittuja tavoitteita on 1",
                "Miten lapset, nuoret ja perheet voivat", "Tietoisesti pois jätetyt: ", "Alue seuraa tätä muualla", "Julkisia päätöksiä ei ole.",
                "Kunta, Sotkanet, THL, CC BY 4.0", "Sivu 1/")) {
            assertTrue(text.contains(told), () -> told + " is not in: " + text);
        }
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals("fi", document.getDocumentCatalog().getLanguage());
            assertNotNull(document.getDocumentCatalog().getDocumentOutline(), "it can be gone through by its headings");
        }
    }

    @Test
    void itHoldsWhatAnyoneMayReadWhoeverAsks() throws IOException {
        var table = working();
        for (var who : List.of(anyone(), table.chair, given.aCoordinatorOf(COUNTY))) {
            var text = text(group(table, who, PrintedPage.PDF, ""));
            assertFalse(text.contains("Vasta mietteissä"), "no draft");
            assertFalse(text.contains("Henkilö"), "no name of anybody");
        }
        var own = TestIndicator.common(jdbi, "COUNT");
        own.tell(given.anAdministrator(), TestIndicator.line("COUNTY", COUNTY, 2025, "TOTAL", 3, 3)).then().statusCode(200);
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO indicator_choice (group_id, indicator_id, kind, rationale, decided_date, valid_from)
                VALUES (:group, :indicator, 'CHOSEN', 'Harvinainen', '2026-01-01', '2026-01-01')""").bind("group", table.group.id()).bind("indicator", own.id()).execute());
        var slides = show(group(table, table.chair, SeriesSlides.PPTX, ""));
        assertTrue(titles(slides).stream().anyMatch(title -> title.contains("luvut on suojattu")), () -> "the chair is told more elsewhere, not here: " + titles(slides));
    }

    private static XMLSlideShow show(byte[] file) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(file));
    }

    private static List<String> titles(XMLSlideShow show) {
        return show.getSlides().stream().map(XSLFSlide::getTitle).toList();
    }

    @Test
    void inWordItsHeadingsAreHeadingsAndItsChartIsDescribed() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(group(working(), anyone(), ReportDocx.TYPE, "?language=sv")))) {
            var headings = document.getParagraphs().stream().filter(paragraph -> "Heading1".equals(paragraph.getStyle())).map(XWPFParagraph::getText).toList();
            assertEquals(5, headings.size(), headings::toString);
            assertEquals(List.of("Vems röst finns vid bordet", "Mål", "Hur barn, unga och familjer mår"), headings.subList(0, 3));
            assertEquals(BigInteger.ZERO, document.getStyles().getStyle("Heading1").getCTStyle().getPPr().getOutlineLvl().getVal());
            var contents = document.getParagraphs().stream().filter(paragraph -> "TOC1".equals(paragraph.getStyle())).count();
            assertEquals(5, contents);
            var picture = document.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(run -> !run.getEmbeddedPictures().isEmpty()).findFirst().orElseThrow();
            var described = picture.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().getDescr();
            assertTrue(described.contains("siffran var"), described);
            var text = new XWPFWordExtractor(document).getText();
            assertTrue(text.contains("Jokaisella on ystävä") && text.contains("överenskommet") && text.contains("Sida"), text);
        }
    }

    @Test
    void asSlidesEachSentenceIsATitleOverAChart() throws IOException {
        var table = working();
        try (var show = show(group(table, anyone(), SeriesSlides.PPTX, "?language=en"))) {
            assertTrue(titles(show).getFirst().endsWith(": how children, young people and families are doing"), () -> titles(show).toString());
            var drawn = show.getSlides().stream().filter(slide -> slide.getRelations().stream().anyMatch(XSLFChart.class::isInstance)).toList();
            assertEquals(1, drawn.size());
            assertTrue(drawn.getFirst().getTitle().contains("the figure was"), drawn.getFirst().getTitle());
            var cells = show.getSlides().stream().flatMap(slide -> slide.getShapes().stream()).filter(XSLFTable.class::isInstance)
                    .map(shape -> ((XSLFTable) shape).getCell(1, 0).getText()).toList();
            assertTrue(cells.contains("Jokaisella on ystävä"), cells::toString);
            var said = show.getSlides().stream().flatMap(slide -> slide.getShapes().stream()).filter(XSLFTextShape.class::isInstance)
                    .map(shape -> ((XSLFTextShape) shape).getText()).collect(Collectors.joining(" "));
            assertTrue(said.contains("It holds only what anyone may read."), said);
        }
    }

    @Test
    void theReportOfACountyTellsOfItsMunicipalitiesAndItsRegionalGroup() throws IOException {
        working();
        var answer = get(anyone(), "/counties/" + COUNTY + "/report", "*/*").then().statusCode(200).contentType(PrintedPage.PDF)
                .header("Content-Disposition", startsWith("attachment; filename=\"raportti-")).header("ETag", containsString("\"")).extract();
        var text = text(answer.asByteArray());
        assertTrue(text.contains("Jokaisella on ystävä"), text);
        var municipality = jdbi.withHandle(db -> db.createQuery("SELECT name_fi FROM municipality WHERE county_code = :county AND valid_to IS NULL ORDER BY code LIMIT 1")
                .bind("county", COUNTY).mapTo(String.class).one());
        assertTrue(text.contains(municipality), text);
        get(anyone(), "/counties/99/report", "*/*").then().statusCode(404);
        get(anyone(), "/counties/" + COUNTY + "/report?language=de", "*/*").then().statusCode(400);
    }

    @Test
    void itCostsTheSameStatementsHoweverMuchIsFollowed() {
        var table = working();
        var few = statementsOf(table);
        for (var n = 0; n < 3; n++) {
            follow(table, "CHOSEN", "Syy " + n);
            table.agreed("Tavoite " + n);
        }
        assertEquals(few, statementsOf(table));
    }

    private long statementsOf(GoalTable table) {
        return statements.of(() -> group(table, anyone(), SeriesSlides.PPTX, ""));
    }
}
