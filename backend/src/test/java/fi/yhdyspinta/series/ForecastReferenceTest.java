package fi.yhdyspinta.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.series.DampedTrend.Smoothing;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The models against what others computed of published data: statsmodels and scipy (the file says which), and R's forecast
 * package as printed by statsmodels' own tests and by Hyndman's book.
 */
class ForecastReferenceTest {

    /** Saudi Arabia's oil of 1996-2013, chapter 8.1 of Hyndman and Athanasopoulos. */
    private static final double[] OIL = {445.3641, 453.1950, 454.4096, 422.3789, 456.0371, 440.3866, 425.1944, 486.2052, 500.4291, 521.2759, 508.9476,
        488.8889, 509.8706, 456.7229, 473.8166, 525.9509, 549.8338, 542.3405};

    private static JsonNode reference() throws IOException {
        return new ObjectMapper().readTree(ForecastReferenceTest.class.getResourceAsStream("/forecast/reference.json"));
    }

    private static JsonNode livestock() throws IOException {
        return StreamSupport.stream(reference().path("series").spliterator(), false).filter(one -> one.path("name").asText().equals("livestock")).findFirst().orElseThrow();
    }

    private static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
    }

    private static int[] years(JsonNode one) {
        return IntStream.range(0, one.path("values").size()).map(i -> one.path("firstYear").asInt() + i).toArray();
    }

    private static Smoothing smoothing(JsonNode of) {
        return new Smoothing(of.path("level").asDouble(), of.path("trend").asDouble(), of.path("damping").asDouble());
    }

    @TestFactory
    Iterable<DynamicTest> asStatsmodelsAndScipy() throws IOException {
        return StreamSupport.stream(reference().path("series").spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(one.path("name").asText(), () -> isAlike(one))).toList();
    }

    private static void isAlike(JsonNode one) {
        var years = years(one);
        var values = numbers(one.path("values"));
        assertEquals(one.path("theilSlope").asDouble(), RobustLine.slope(years, values), 1e-9);

        var fixed = one.path("fixed");
        var run = DampedTrend.run(years, values, smoothing(fixed), fixed.path("startLevel").asDouble(), fixed.path("startTrend").asDouble());
        assertEquals(fixed.path("squares").asDouble(), run.squares(), 1e-6);
        var carried = DampedTrend.carriedOn(run, values.length);
        var forecast = numbers(fixed.path("forecast"));
        var variances = numbers(fixed.path("varianceRatio"));
        for (var year = 1; year <= 5; year++) {
            assertEquals(forecast[year - 1], carried.expected().applyAsDouble(year), 1e-6);
            assertEquals(variances[year - 1], carried.variance().applyAsDouble(year), 1e-6);
        }

        // of the same smoothing, level and trend at the start fit at least as well as those that were searched for
        var best = one.path("best");
        var squares = best.path("squares").asDouble();
        assertTrue(DampedTrend.state(years, values, smoothing(best)).squares() <= squares * (1 + 1e-6));
        var ours = new DampedTrend().fit(years, values);
        assertTrue(ours.noise() * (values.length - 5) <= squares * 1.001, "ours " + ours.noise() * (values.length - 5) + ", theirs " + squares);
        var theirs = numbers(best.path("forecast"));
        for (var year = 1; year <= 5; year++) {
            assertEquals(theirs[year - 1], ours.expected().applyAsDouble(year), 0.01 * theirs[year - 1]);
        }
    }

    /** {@code forecast::ets(livestock, model = "AAN", damped = TRUE, phi = 0.98)}: sheep in Asia. */
    @Test
    void asTheForecastPackageOfR() throws IOException {
        var series = livestock();
        var level = 0.97402626;
        var run = DampedTrend.run(years(series), numbers(series.path("values")), new Smoothing(level, 0.00010006 / level, 0.98), 252.59039965, 6.90265918);
        assertEquals(195.4397924865488, run.squares() / 31, 1e-3);
        var carried = DampedTrend.carriedOn(run, 31);
        var forecast = new double[] {417.7982003051233, 421.3426082635598, 424.8161280628277, 428.2201774661102, 431.5561458813270};
        for (var year = 1; year <= 5; year++) {
            assertEquals(forecast[year - 1], carried.expected().applyAsDouble(year), 1e-3);
        }
    }

    /** Without a trend the model is simple exponential smoothing, whose forecast and intervals the book prints. */
    @Test
    void asTheBookForASeriesWithoutATrend() {
        var years = IntStream.range(1996, 2014).toArray();
        var run = DampedTrend.run(years, OIL, new Smoothing(0.8339, 0, 0.9), 446.5868, 0);
        var carried = DampedTrend.carriedOn(run, OIL.length);
        assertEquals(542.6806, carried.expected().applyAsDouble(1), 0.01);
        // two parameters are estimated there
        var noise = Math.sqrt(run.squares() / (OIL.length - 2));
        assertEquals(580.9070 - 504.4541, 2 * 1.281552 * noise, 0.05);
        assertEquals(617.0159 - 468.3452, 2 * 1.281552 * noise * Math.sqrt(carried.variance().applyAsDouble(5)), 0.1);
        assertEquals(656.3667 - 428.9945, 2 * 1.959964 * noise * Math.sqrt(carried.variance().applyAsDouble(5)), 0.2);
    }

    @Test
    void yearsThatAreLeftOutLetTheStateGoOnByItself() {
        var smoothing = new Smoothing(0.5, 0.3, 0.9);
        var whole = DampedTrend.run(new int[] {2020, 2021, 2022}, new double[] {10, 10.9, 11.71}, smoothing, 9, 1.0 / 0.9);
        var gappy = DampedTrend.run(new int[] {2020, 2022}, new double[] {10, 11.71}, smoothing, 9, 1.0 / 0.9);
        assertEquals(0, whole.squares(), 1e-9);
        assertEquals(0, gappy.squares(), 1e-9);
        assertEquals(whole.level(), gappy.level(), 1e-9);
    }
}
