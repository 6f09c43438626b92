package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.Way;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import fi.yhdyspinta.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a series in one plain sentence. Names of places stand in their basic form before a colon, and numbers after words
 * that need no case of them, so that no ending is ever glued to what is not known.
 */
public final class Sentences {

    private final IndicatorSeriesDto series;
    private final SeriesWords words;

    private Sentences(IndicatorSeriesDto series, String language) {
        this.series = series;
        this.words = new SeriesWords(language, series.unit(), series.decimals());
    }

    /** @param target what is aimed at, told in place of the forecast; null when nothing is */
    public static LocalizedText of(IndicatorSeriesDto series, Target target) {
        return SeriesWords.inEachLanguage(language -> new Sentences(series, language).sentence(target));
    }

    private String sentence(Target target) {
        var told = Course.told(series.points());
        var parts = new ArrayList<String>();
        parts.add(place() + ": " + body(told));
        if (!told.isEmpty()) {
            addLatest(parts, told.getLast());
        }
        if (target != null) {
            parts.add(target(target));
        } else if (told.size() > 1) {
            addForecast(parts, told.size());
        }
        return String.join("; ", parts) + ".";
    }

    private String place() {
        var area = series.area();
        var name = words.text(area.name());
        var wanted = series.wantedArea();
        if (wanted == null) {
            return area.type() == AreaType.SUBREGION ? words.of("subregion", name) : name;
        }
        var here = area.type() == AreaType.SUBREGION ? words.of("theSubregion", name) : name;
        return words.of(wanted.status() == Status.SUPPRESSED ? "aroundSuppressed" : "aroundMissing", words.text(wanted.name()), here);
    }

    private String body(List<Point> told) {
        if (told.isEmpty()) {
            return words.of(series.points().stream().anyMatch(point -> point.status() == Status.SUPPRESSED) ? "suppressed" : "missing");
        }
        var latest = told.getLast();
        var change = series.change();
        if (change == null) {
            return words.of("one", words.value(latest.value()), year(latest));
        }
        var from = told.stream().filter(point -> point.year() == change.fromYear()).findFirst().orElseThrow();
        if (change.way() == Way.SAME) {
            return words.of("same", words.value(change.toValue()), year(from), year(latest));
        }
        return words.of(change.way().name(), words.value(change.fromValue()), year(from), words.value(change.toValue()), year(latest))
                + (change.good() == null ? "" : words.of(change.good() ? "good" : "bad"));
    }

    private String year(Point point) {
        return point.status() == Status.PROVISIONAL ? words.of("provisional", point.year()) : String.valueOf(point.year());
    }

    /** A later year that is known to have no value to tell. */
    private void addLatest(List<String> parts, Point latest) {
        var last = series.points().getLast();
        if (last.year() > latest.year()) {
            parts.add(words.of(last.status() == Status.SUPPRESSED ? "latestSuppressed" : "latestMissing", last.year()));
        }
    }

    private String target(Target target) {
        var progress = TargetProgress.of(series, target);
        return words.of("target" + progress.state(), words.value(target.targetValue()), target.targetYear(),
                words.pace(progress.neededPerYear()), words.pace(progress.actualPerYear()));
    }

    private void addForecast(List<String> parts, int values) {
        if (series.forecast() != null) {
            var last = series.forecast().values().getLast();
            parts.add(words.of("forecast", last.year(), words.value(last.value()), words.range(last.low80(), last.high80())));
        } else if (series.forecastRefusal() != null) {
            parts.add(words.of("noForecast" + series.forecastRefusal().code(), values, Course.latest(series.points()).year()));
        }
    }
}
