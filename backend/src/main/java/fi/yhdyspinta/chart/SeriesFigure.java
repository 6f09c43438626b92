package fi.yhdyspinta.chart;

import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.series.IndicatorSeriesDto;
import fi.yhdyspinta.series.IndicatorSeriesDto.Comparator;
import fi.yhdyspinta.series.IndicatorSeriesDto.ComparatorPoint;
import fi.yhdyspinta.series.IndicatorSeriesDto.ForecastValue;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import fi.yhdyspinta.shared.Words;
import java.text.DecimalFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A series as it is drawn: what each part is called, and what stands above and below it.
 *
 * @param title the sentence that it shows
 * @param besides the comparators that are drawn, where there are any
 */
public record SeriesFigure(IndicatorSeriesDto series, String title, String language, Set<Beside> besides) {

    /** Another line of the figure. */
    record Line(String name, List<ComparatorPoint> points) {}

    public static SeriesFigure of(IndicatorSeriesDto series, String language, Set<Beside> besides) {
        return new SeriesFigure(series, series.sentence().in(language), language, besides);
    }

    Words words() {
        return new Words("chart", language);
    }

    /** What is measured, of whom, and in what. */
    public String subject() {
        var whom = series.sex() == Sex.TOTAL ? null : words().of(series.sex().name());
        return Stream.of(series.name().in(language), whom, unit(), hasGap() ? words().of("gap") : null)
                .filter(part -> part != null).collect(Collectors.joining(" · "));
    }

    /** A unit whose code is no word of ours is told as it is. */
    private String unit() {
        return words().knows(series.unit()) ? words().of(series.unit()) : series.unit();
    }

    /** The source, its licence and its day; of invented numbers that they are invented. */
    public String source() {
        var attribution = series.attribution().in(language);
        var source = series.synthetic() ? attribution : words().of("source", attribution);
        return series.updatedDate() == null ? source : source + ", " + words().of("updated", words().day(series.updatedDate()));
    }

    String place() {
        return series.area().name().in(language);
    }

    boolean isTold() {
        return series.points().stream().anyMatch(point -> point.value() != null);
    }

    String valueSuffix() {
        return series.unit().equals("PERCENT") ? words().of("percentSign") : "";
    }

    /** Values with what follows them. @param least decimals that are always told */
    DecimalFormat values(int least, int most) {
        var format = words().numbers(least, most);
        format.setPositiveSuffix(valueSuffix());
        format.setNegativeSuffix(valueSuffix());
        return format;
    }

    List<Point> suppressed() {
        return series.points().stream().filter(point -> point.status() == Status.SUPPRESSED).toList();
    }

    boolean hasProvisional() {
        return series.points().stream().anyMatch(point -> point.status() == Status.PROVISIONAL && point.value() != null);
    }

    /** The years of the series; not those between figures that come regularly in longer steps, which were never due. */
    List<Integer> years() {
        var told = series.points().stream().map(Point::year).toList();
        if (told.isEmpty()) {
            return List.of();
        }
        var first = told.getFirst();
        var step = Math.max(1, told.stream().mapToInt(year -> year - first).reduce(0, SeriesFigure::divisor));
        return IntStream.iterate(first, year -> year <= told.getLast(), year -> year + step).boxed().toList();
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /** Null when the year has none to tell. */
    Double value(int year) {
        return series.points().stream().filter(point -> point.year() == year).findFirst().map(Point::value).orElse(null);
    }

    boolean isProvisional(int year) {
        return series.points().stream().anyMatch(point -> point.year() == year && point.status() == Status.PROVISIONAL);
    }

    private boolean hasGap() {
        var years = years();
        var first = years.stream().filter(year -> value(year) != null).findFirst();
        return first.isPresent() && years.stream().anyMatch(year -> year > first.get() && value(year) == null);
    }

    /** Begins at the latest value, so that it grows out of the line; empty without a forecast. */
    List<ForecastValue> ahead() {
        if (series.forecast() == null) {
            return List.of();
        }
        var latest = series.points().stream().filter(point -> point.value() != null).reduce((one, other) -> other).orElseThrow();
        var from = latest.value();
        return Stream.concat(Stream.of(new ForecastValue(latest.year(), from, from, from, from, from)), series.forecast().values().stream()).toList();
    }

    /** Those that were chosen and that there are, from the first year of the series on. */
    List<Line> beside() {
        return series.comparators().stream().filter(this::isChosen).map(comparator -> new Line(comparator.name().in(language),
                comparator.points().stream().filter(point -> series.points().isEmpty() || point.year() >= series.points().getFirst().year()).toList())).toList();
    }

    private boolean isChosen(Comparator comparator) {
        return besides.stream().anyMatch(beside -> beside.is(comparator.kind()));
    }
}
