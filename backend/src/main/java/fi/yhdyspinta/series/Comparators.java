package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.Areas.Area;
import fi.yhdyspinta.series.IndicatorSeriesDto.Comparator;
import fi.yhdyspinta.series.IndicatorSeriesDto.ComparatorKind;
import fi.yhdyspinta.series.IndicatorSeriesDto.ComparatorPoint;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import fi.yhdyspinta.series.IndicatorSeriesDto.Weighting;
import fi.yhdyspinta.series.Municipalities.Likeness;
import fi.yhdyspinta.series.SeriesQueries.Mean;
import fi.yhdyspinta.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** Others that an area is compared with. */
record Comparators(String unit, int decimals, Likeness likeness, Integer populationYear) {

    /** Whether a larger area's number can stand beside a smaller one's: a total of people cannot. */
    static boolean isComparable(String unit) {
        return !unit.equals("COUNT");
    }

    /** Whether a mean of it is weighted by population. */
    static boolean isRate(String unit) {
        return unit.equals("PERCENT") || unit.startsWith("PER_");
    }

    Comparator published(ComparatorKind kind, Area area, List<Point> points) {
        return new Comparator(kind, area.name(), SeriesWords.inEachLanguage(language -> words(language).of("published")), Weighting.NONE, 1,
                Course.told(points).stream().map(point -> new ComparatorPoint(point.year(), point.value())).toList());
    }

    /** By kind, in the order county, country, similar. */
    List<Comparator> means(List<Mean> means) {
        var told = new ArrayList<Comparator>();
        for (var kind : List.of(ComparatorKind.COUNTY_MEAN, ComparatorKind.COUNTRY_MEAN, ComparatorKind.SIMILAR)) {
            var years = means.stream().filter(mean -> mean.kind() == kind).toList();
            if (!years.isEmpty()) {
                told.add(new Comparator(kind, SeriesWords.inEachLanguage(language -> words(language).of(kind.name())),
                        SeriesWords.inEachLanguage(language -> explanation(kind, words(language))),
                        isRate(unit) ? Weighting.POPULATION : Weighting.NONE, years.stream().mapToInt(Mean::members).max().orElseThrow(),
                        years.stream().map(mean -> new ComparatorPoint(mean.year(), Course.rounded(mean.mean(), decimals + 2))).toList()));
            }
        }
        return told;
    }

    private String explanation(ComparatorKind kind, SeriesWords words) {
        var who = kind == ComparatorKind.SIMILAR ? words.of("alike", words.of(likeness.urbanRural()), size(words)) : words.of(kind.name() + "Members");
        return who + " " + words.of("toldToAll") + " " + (isRate(unit) ? words.of("weighted", populationYear) : words.of("notWeighted"));
    }

    private String size(SeriesWords words) {
        return likeness.most() == Integer.MAX_VALUE ? words.of("atLeast", words.whole(likeness.least()))
                : likeness.least() == 0 ? words.of("under", words.whole(likeness.most()))
                : words.of("between", words.whole(likeness.least()), words.whole(likeness.most() - 1));
    }

    private SeriesWords words(String language) {
        return new SeriesWords(language, unit, decimals);
    }
}
