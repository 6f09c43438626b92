package fi.yhdyspinta.chart;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.indicator.TestIndicator;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Charts of a series, read back from the files that are answered. */
@QuarkusTest
class ChartTest extends ApiTest {

    private static final int NEARLY_SURE = 0xcfe3e7;

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    private static Response chart(TestIndicator indicator, String format, String query) {
        return get(indicator, "series." + format + "?area=MUNICIPALITY:853" + query);
    }

    /** As a browser asks for an image. */
    private static Response get(TestIndicator indicator, String address) {
        return anyone().request().accept("image/*,*/*;q=0.8").get("/api/v1/indicators/" + indicator.id() + "/" + address);
    }

    private static String sentence(TestIndicator indicator, String language) {
        return anyone().get("/indicators/" + indicator.id() + "/series?area=MUNICIPALITY:853").path("sentence." + language);
    }

    /** Thirteen years that rise, of which one is missing, one protected and the last provisional. */
    private TestIndicator rising() {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        for (var year = 2013; year <= 2025; year++) {
            var status = year == 2016 ? "MISSING" : year == 2019 ? "SUPPRESSED" : year == 2025 ? "PROVISIONAL" : "NORMAL";
            indicator.observe("MUNICIPALITY", "853", year, status, year == 2016 || year == 2019 ? null : 2 + 0.3 * (year - 2013) + year % 3 * 0.1);
            indicator.observe("COUNTRY", "FI", year, "NORMAL", 4.0);
        }
        jdbi.useHandle(db -> db.execute("UPDATE indicator SET updated_date = '2026-03-05' WHERE id = ?", indicator.id()));
        return indicator;
    }

    private static Document svg(Response answer) throws Exception {
        var bytes = answer.then().statusCode(200).contentType("image/svg+xml").extract().asByteArray();
        return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    /** All that is written in the drawing, line by line. */
    private static List<String> texts(Document drawing) {
        var found = drawing.getElementsByTagName("text");
        return IntStream.range(0, found.getLength()).mapToObj(n -> found.item(n).getTextContent().strip()).toList();
    }

    private static String whole(Document drawing) {
        return String.join(" ", texts(drawing));
    }

    @Test
    void aDrawingSaysTheSentenceWhatIsDrawnAndTheSource() throws Exception {
        var indicator = rising();
        var drawing = svg(chart(indicator, "svg", "&beside=COUNTRY"));
        assertEquals(sentence(indicator, "fi"), drawing.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(whole(drawing).startsWith(sentence(indicator, "fi")), () -> whole(drawing));
        assertTrue(whole(drawing).contains("Lähde: Kunta, Sotkanet, THL, CC BY 4.0, päivitetty 5.3.2026"), () -> whole(drawing));
        assertTrue(whole(drawing).contains("prosenttia · viiva katkeaa, kun arvoa ei ole"), () -> whole(drawing));
        assertTrue(texts(drawing).containsAll(List.of("Turku", "Ennuste", "Luultavasti (80\u00a0%)", "Lähes varmasti (95\u00a0%)", "Koko maa",
                "Ennakkotieto", "Suojattu", "2020", "5,6\u00a0%")), () -> texts(drawing).toString());
        assertEquals("'Liberation Sans', Arial, Helvetica, sans-serif", drawing.getDocumentElement().getAttribute("font-family"));
        var alone = svg(chart(indicator, "svg", "&language=sv"));
        assertTrue(texts(alone).containsAll(List.of("Åbo", "Prognos", "Skyddad")), () -> texts(alone).toString());
        assertFalse(whole(alone).contains("Hela landet"), () -> whole(alone));
        assertTrue(whole(alone).startsWith(sentence(indicator, "sv")), () -> whole(alone));
    }

    @Test
    void whatIsInventedSaysSoAndNamesNoSource() throws Exception {
        var indicator = rising();
        jdbi.useHandle(db -> db.execute("UPDATE indicator SET synthetic = true WHERE id = ?", indicator.id()));
        var drawing = whole(svg(chart(indicator, "svg", "&language=en")));
        assertTrue(drawing.contains("Figures invented for demonstration, not from any source"), drawing);
        assertFalse(drawing.contains("Source:"), drawing);
    }

    @Test
    void aPictureIsSharpAndShowsWhereItIsHeading() throws IOException {
        var ahead = chart(rising(), "png", "").then().statusCode(200).contentType("image/png").extract().asByteArray();
        var picture = ImageIO.read(new ByteArrayInputStream(ahead));
        assertEquals(List.of(2400, 1350), List.of(picture.getWidth(), picture.getHeight()));
        assertTrue(colours(ahead).contains(NEARLY_SURE), "the interval is drawn");
        var few = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        few.observe("MUNICIPALITY", "853", 2024, "NORMAL", 3.0);
        few.observe("MUNICIPALITY", "853", 2025, "NORMAL", 4.0);
        assertFalse(colours(chart(few, "png", "").asByteArray()).contains(NEARLY_SURE), "there is none to draw");
    }

    private static Set<Integer> colours(byte[] file) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(file));
        var colours = new HashSet<Integer>();
        for (var y = 0; y < picture.getHeight(); y += 3) {
            for (var x = 0; x < picture.getWidth(); x += 3) {
                colours.add(picture.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }

    private static XMLSlideShow show(Response answer) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(answer.then().statusCode(200).contentType(SeriesSlides.PPTX).extract().asByteArray()));
    }

    private static List<XSLFChart> charts(XMLSlideShow show) {
        return show.getSlides().getFirst().getRelations().stream().filter(XSLFChart.class::isInstance).map(XSLFChart.class::cast).toList();
    }

    @Test
    void aSlideHasTheSentenceAsItsTitleAndAChartThatCanBeEdited() throws IOException, InvalidFormatException {
        var indicator = rising();
        try (var show = show(chart(indicator, "pptx", "&beside=COUNTRY&beside=SIMILAR"))) {
            var slide = show.getSlides().getFirst();
            assertEquals(sentence(indicator, "fi"), slide.getTitle());
            var footer = slide.getShapes().stream().filter(XSLFTextShape.class::isInstance).map(XSLFTextShape.class::cast)
                    .filter(shape -> shape.getPlaceholder() == Placeholder.FOOTER).findFirst().orElseThrow();
            assertEquals("Lähde: Kunta, Sotkanet, THL, CC BY 4.0, päivitetty 5.3.2026", footer.getText());
            var chart = charts(show).getFirst();
            var sheet = chart.getWorkbook().getSheetAt(0);
            var headings = new ArrayList<String>();
            sheet.getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
            assertEquals(List.of("Vuosi", "Lähes varmasti (95\u00a0%) <", "Lähes varmasti (95\u00a0%)", "Luultavasti (80\u00a0%)",
                    "Lähes varmasti (95\u00a0%) >", "Koko maa", "Ennuste", "Turku"), headings);
            var own = headings.indexOf("Turku");
            assertEquals("2013", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals(2.0, sheet.getRow(1).getCell(own).getNumericCellValue(), 1e-9);
            assertNull(sheet.getRow(4).getCell(own, MissingCellPolicy.RETURN_BLANK_AS_NULL), "nothing is known of 2016");
            assertNull(sheet.getRow(7).getCell(own, MissingCellPolicy.RETURN_BLANK_AS_NULL), "2019 is not told");
            var last = sheet.getRow(sheet.getLastRowNum());
            assertEquals("2030", last.getCell(0).getStringCellValue());
            List<Float> high = anyone().get("/indicators/" + indicator.id() + "/series?area=MUNICIPALITY:853").path("forecast.values.high95");
            assertEquals(high.getLast(), IntStream.rangeClosed(1, 4).mapToDouble(cell -> last.getCell(cell).getNumericCellValue()).sum(), 1e-4);
            assertEquals(2, chart.getChartSeries().size());
            assertEquals(3, chart.getChartSeries().getLast().getSeriesCount());
        }
    }

    @Test
    void whereNothingIsKnownThatIsSaidAndNothingDrawn() throws Exception {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "COUNT", null, null);
        var drawing = svg(chart(indicator, "svg", "&beside=COUNTY"));
        assertTrue(texts(drawing).containsAll(List.of("Turku: lukuja ei ole.", "Lukuja ei ole")), () -> texts(drawing).toString());
        assertEquals(1350, ImageIO.read(new ByteArrayInputStream(chart(indicator, "png", "").asByteArray())).getHeight());
        try (var show = show(chart(indicator, "pptx", "&language=en"))) {
            assertEquals("Turku: there are no figures.", show.getSlides().getFirst().getTitle());
            assertEquals(List.of(), charts(show));
        }
    }

    @Test
    void aChartCostsNoMoreStatementsThanTheSeriesAndNoneMoreWhenItIsKnown() {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        indicator.observeEverywhere();
        var tag = chart(indicator, "svg", "&beside=SIMILAR").then().statusCode(200).header("Cache-Control", containsString("public")).extract().header("ETag");
        assertNotEquals(tag, chart(indicator, "png", "&beside=SIMILAR").header("ETag"));
        assertNotEquals(tag, chart(indicator, "svg", "&beside=COUNTY").header("ETag"));
        assertEquals(3, statements.of(() -> chart(indicator, "pptx", "&beside=SIMILAR").then().statusCode(200)));
        assertEquals(1, statements.of(() -> anyone().request().accept("*/*").header("If-None-Match", tag)
                .get("/api/v1/indicators/" + indicator.id() + "/series.svg?area=MUNICIPALITY:853&beside=SIMILAR").then().statusCode(304).body(emptyString())));
    }

    @Test
    void whatCannotBeDrawnIsRefusedAsAProblem() {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "COUNT", null, null);
        chart(indicator, "svg", "&beside=NEIGHBOURS").then().statusCode(400).body("errors.parameter", contains("beside"));
        chart(indicator, "png", "&language=de").then().statusCode(400).body("errors.code", contains("pattern"));
        get(indicator, "series.pptx?area=MUNICIPALITY:000").then().statusCode(400).body("errors.code", contains("no-such-area"));
        get(indicator, "series.svg").then().statusCode(400);
        get(indicator, "series.gif?area=FI").then().statusCode(404).body("status", is(404));
    }
}
