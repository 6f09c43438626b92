package fi.yhdyspinta.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.series.IndicatorSeriesDto.ForecastValue;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for the forecast of any series. */
class ForecastLawsTest {

    private static final int THIS_YEAR = 2026;

    /** Years that rise by one to three, and values of any kind. */
    private record Series(int[] years, double[] values) {}

    @Provide
    Arbitrary<Series> series() {
        var value = Arbitraries.doubles().between(0, 100).ofScale(1);
        var step = Arbitraries.frequency(net.jqwik.api.Tuple.of(8, 1), net.jqwik.api.Tuple.of(1, 2), net.jqwik.api.Tuple.of(1, 3));
        return Arbitraries.integers().between(6, 25).flatMap(n -> Combinators.combine(value.list().ofSize(n), step.list().ofSize(n))
                .as((values, steps) -> {
                    var years = new int[n];
                    years[n - 1] = 2024;
                    for (var i = n - 2; i >= 0; i--) {
                        years[i] = years[i + 1] - steps.get(i);
                    }
                    return new Series(years, values.stream().mapToDouble(Double::doubleValue).toArray());
                }));
    }

    private static List<Point> points(Series series) {
        return IntStream.range(0, series.years.length).mapToObj(i -> new Point(series.years[i], Status.NORMAL, series.values[i], null)).toList();
    }

    @Property(tries = 80)
    void shiftingAndScalingTheSeriesShiftsAndScalesTheForecast(@ForAll("series") Series series, @ForAll @DoubleRange(min = 0.01, max = 1000) double scale,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift) {
        var plain = Forecasting.of(series.years, series.values, 0);
        var moved = Forecasting.of(series.years, Arrays.stream(series.values).map(value -> shift + scale * value).toArray(), 0);
        assertEquals(plain.model(), moved.model());
        var tolerance = 1e-4 * scale * (1 + Arrays.stream(series.values).max().orElseThrow());
        assertEquals(scale * plain.backTestError(), moved.backTestError(), tolerance);
        for (var i = 0; i < plain.values().size(); i++) {
            var one = plain.values().get(i);
            var other = moved.values().get(i);
            assertEquals(one.year(), other.year());
            assertEquals(shift + scale * one.expected(), other.expected(), tolerance);
            assertEquals(scale * one.half80(), other.half80(), tolerance);
            assertEquals(scale * one.half95(), other.half95(), tolerance);
        }
    }

    @Property(tries = 80)
    void staysWithinWhatCanBeAndTheIntervalsHoldOneAnother(@ForAll("series") Series series) {
        for (var unit : List.of("PERCENT", "PER_1000", "COUNT")) {
            var told = points(series);
            if (Forecasts.refusal(told, THIS_YEAR).isPresent()) {
                return;
            }
            var values = Forecasts.of(told, unit, 1).values();
            assertEquals(2025, values.getFirst().year());
            assertEquals(Forecasting.horizon(series.values.length), values.size());
            for (var value : values) {
                var inOrder = List.of(0.0, value.low95(), value.low80(), value.value(), value.high80(), value.high95(),
                        unit.equals("PERCENT") ? 100.0 : Double.MAX_VALUE);
                assertEquals(inOrder.stream().sorted().toList(), inOrder);
            }
        }
    }

    @Property(tries = 50)
    void theIntervalsNeverNarrowWithTheYears(@ForAll("series") Series series) {
        var halves = Forecasting.of(series.years, series.values, 0.1).values().stream().map(Forecasting.Ahead::half80).toList();
        assertEquals(halves.stream().sorted().toList(), halves);
        assertTrue(halves.getFirst() > 0);
    }

    @Property(tries = 50)
    void nothingIsForecastFromFewerThanSixValues(@ForAll("series") Series series, @ForAll @IntRange(min = 0, max = 5) int few) {
        assertEquals(Optional.of("TOO_FEW"), Forecasts.refusal(points(series).subList(0, few), THIS_YEAR));
    }

    @Example
    void nothingIsForecastAcrossAGapOrAfterTheEndOrFromWhatNeverVaries() {
        var years = IntStream.rangeClosed(2015, 2024).toArray();
        var varying = points(new Series(years, IntStream.range(0, 10).mapToDouble(i -> i % 3).toArray()));
        assertEquals(Optional.empty(), Forecasts.refusal(varying, 2026));
        assertEquals(Optional.empty(), Forecasts.refusal(varying, 2028));
        assertEquals(Optional.of("ENDED"), Forecasts.refusal(varying, 2029));
        assertEquals(Optional.of("UNCHANGING"), Forecasts.refusal(points(new Series(years, new double[10])), 2026));
        var withGap = new ArrayList<>(varying);
        withGap.subList(3, 5).clear();
        assertEquals(Optional.empty(), Forecasts.refusal(withGap, 2026), "2017, 2020");
        withGap.remove(3);
        assertEquals(Optional.of("GAP"), Forecasts.refusal(withGap, 2026), "2017, 2021");
    }

    @Example
    void whatHasBeenBelowZeroMayGoThereAgain() {
        var told = points(new Series(IntStream.rangeClosed(2015, 2024).toArray(), new double[] {5, 4, 3.2, 2, 1.1, 0, -1, -2.1, -3, -4}));
        assertTrue(Forecasts.of(told, "INDEX", 1).values().stream().map(ForecastValue::value).allMatch(value -> value < -3));
    }

    /** Ways in which series come about, each with noise of one. */
    private static final List<BiFunction<Integer, Random, double[]>> WORLDS = List.of(
            (n, random) -> walk(n, random, 0), (n, random) -> walk(n, random, 0.6), ForecastLawsTest::line, ForecastLawsTest::noise,
            ForecastLawsTest::slowLevel, ForecastLawsTest::fadingTrend);

    private static double[] walk(int n, Random random, double drift) {
        var values = new double[n];
        for (var i = 0; i < n; i++) {
            values[i] = (i == 0 ? 0 : values[i - 1] + drift) + random.nextGaussian();
        }
        return values;
    }

    private static double[] line(int n, Random random) {
        return IntStream.range(0, n).mapToDouble(i -> 0.5 * i + random.nextGaussian()).toArray();
    }

    private static double[] noise(int n, Random random) {
        return random.doubles(n).map(any -> random.nextGaussian()).toArray();
    }

    private static double[] slowLevel(int n, Random random) {
        var level = walk(n, random, 0);
        return Arrays.stream(level).map(value -> 0.3 * value + random.nextGaussian()).toArray();
    }

    private static double[] fadingTrend(int n, Random random) {
        var values = new double[n];
        double level = 0, trend = 0.5 * random.nextGaussian();
        for (var i = 0; i < n; i++) {
            var noise = random.nextGaussian();
            level += 0.9 * trend;
            values[i] = level + noise;
            level += 0.6 * noise;
            trend = 0.9 * trend + 0.12 * noise;
        }
        return values;
    }

    /** In no world far from what is promised, and on average close to it. */
    @Example
    void theIntervalsHoldAsOftenAsTheySay() {
        double all80 = 0, all95 = 0;
        var sizes = List.of(6, 10, 15, 20);
        for (var size : sizes) {
            var random = new Random(853 + size);
            for (var world : WORLDS) {
                var held = held(world, size, size < 20 ? 350 : 150, random);
                var where = "world " + WORLDS.indexOf(world) + " with " + size + " values: " + Arrays.toString(held);
                assertEquals(0.80, held[0], 0.13, where);
                assertEquals(0.95, held[1], 0.10, where);
                all80 += held[0] / WORLDS.size() / sizes.size();
                all95 += held[1] / WORLDS.size() / sizes.size();
            }
        }
        assertEquals(0.80, all80, 0.03);
        assertEquals(0.95, all95, 0.02);
    }

    private static double[] held(BiFunction<Integer, Random, double[]> world, int size, int times, Random random) {
        var horizon = Forecasting.horizon(size);
        var years = IntStream.range(0, size).map(i -> 2000 + i).toArray();
        double in80 = 0, in95 = 0;
        for (var time = 0; time < times; time++) {
            var values = world.apply(size + horizon, random);
            var ahead = Forecasting.of(years, Arrays.copyOf(values, size), 0).values();
            for (var i = 0; i < horizon; i++) {
                var error = Math.abs(values[size + i] - ahead.get(i).expected());
                in80 += error <= ahead.get(i).half80() ? 1 : 0;
                in95 += error <= ahead.get(i).half95() ? 1 : 0;
            }
        }
        return new double[] {in80 / times / horizon, in95 / times / horizon};
    }
}
