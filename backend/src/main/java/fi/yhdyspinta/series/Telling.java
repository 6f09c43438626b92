package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.Areas.Area;
import fi.yhdyspinta.indicator.IndicatorDto.Summary;
import fi.yhdyspinta.indicator.IndicatorRow;
import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.series.IndicatorSeriesDto.Amongst;
import fi.yhdyspinta.series.IndicatorSeriesDto.Comparator;
import fi.yhdyspinta.series.IndicatorSeriesDto.ComparatorKind;
import fi.yhdyspinta.series.IndicatorSeriesDto.Forecast;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import fi.yhdyspinta.series.IndicatorSeriesDto.Refusal;
import fi.yhdyspinta.series.IndicatorSeriesDto.SeriesArea;
import fi.yhdyspinta.series.IndicatorSeriesDto.WantedArea;
import fi.yhdyspinta.series.SeriesQueries.Mean;
import fi.yhdyspinta.series.SeriesQueries.Wanted;
import fi.yhdyspinta.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is told of one indicator in a place.
 *
 * @param pointsOf points by the number of the area
 */
record Telling(IndicatorRow row, Place place, Sex sex, Map<Integer, List<Point>> pointsOf) {

    /** The first of the areas that has a value; the wanted one when none has. */
    Area shown() {
        return place.around().stream().filter(area -> Course.latest(points(area)) != null).findFirst().orElse(place.wanted());
    }

    private List<Point> points(Area area) {
        return pointsOf.getOrDefault(area.number(), List.of());
    }

    private Summary indicator() {
        return row.summary();
    }

    /** What has to be read of others; nothing when there are none to compare with. */
    Optional<Wanted> wantedOfOthers() {
        var shown = shown();
        var municipal = shown.type() == AreaType.MUNICIPALITY;
        var comparable = municipal || Comparators.isComparable(indicator().unit());
        var countyMean = comparable && place.county() != null && shown.type() != AreaType.COUNTY && !isPublished(place.county());
        var countryMean = comparable && shown.type() != AreaType.COUNTRY && !isPublished(place.country());
        var latest = Course.latest(points(shown));
        return municipal || countyMean || countryMean ? Optional.of(new Wanted(row.number(), municipal && latest != null ? latest.year() : 0,
                Comparators.isRate(indicator().unit()), countyMean, countryMean)) : Optional.empty();
    }

    private boolean isPublished(Area area) {
        return Comparators.isComparable(indicator().unit()) && Course.latest(points(area)) != null;
    }

    IndicatorSeriesDto with(List<Mean> means, int thisYear) {
        var shown = shown();
        var points = points(shown);
        var told = Course.told(points);
        var refusal = Forecasts.refusal(told, thisYear).orElse(null);
        var forecast = refusal == null ? Forecasts.of(told, indicator().unit(), indicator().decimals()) : null;
        var ranking = shown.type() != AreaType.MUNICIPALITY ? Ranking.Outcome.no("ONLY_MUNICIPALITIES") : told.isEmpty() ? Ranking.Outcome.no("NO_VALUE")
                : Ranking.of(told.getLast(), others(means, told.getLast().year()), indicator().unit(), indicator().direction());
        var comparators = comparators(shown, means);
        var withoutSentence = dto(shown, points, forecast, reason("noForecast", refusal, told), comparators, ranking, null);
        return dto(shown, points, forecast, withoutSentence.forecastRefusal(), comparators, ranking, Sentences.of(withoutSentence, null));
    }

    private IndicatorSeriesDto dto(Area shown, List<Point> points, Forecast forecast, Refusal forecastRefusal, List<Comparator> comparators,
            Ranking.Outcome ranking, LocalizedText sentence) {
        var of = indicator();
        return new IndicatorSeriesDto(of.id(), of.name(), of.unit(), of.decimals(), of.direction(), of.attribution(), of.updatedDate(),
                of.synthetic(), new SeriesArea(shown.type(), shown.code(), shown.name()), shown.equals(place.wanted()) ? null : wanted(), sex,
                points, Course.change(points, of.decimals(), of.direction()), Course.trend(points, of.decimals()), forecast, forecastRefusal,
                comparators, ranking.rank(), reason("noRank", ranking.refusal(), Course.told(points)), sentence);
    }

    private WantedArea wanted() {
        var wanted = place.wanted();
        var hidden = points(wanted).stream().anyMatch(point -> point.status() == Status.SUPPRESSED);
        return new WantedArea(wanted.type(), wanted.code(), wanted.name(), hidden ? Status.SUPPRESSED : Status.MISSING);
    }

    private List<Comparator> comparators(Area shown, List<Mean> means) {
        var by = new Comparators(indicator().unit(), indicator().decimals(), place.likeness(), place.populationYear());
        var told = new ArrayList<Comparator>();
        if (place.county() != null && !shown.equals(place.county()) && isPublished(place.county())) {
            told.add(by.published(ComparatorKind.COUNTY, place.county(), points(place.county())));
        }
        if (!shown.equals(place.country()) && isPublished(place.country())) {
            told.add(by.published(ComparatorKind.COUNTRY, place.country(), points(place.country())));
        }
        var wanted = wantedOfOthers();
        told.addAll(by.means(means.stream().filter(mean -> switch (mean.kind()) {
            case COUNTY_MEAN -> wanted.isPresent() && wanted.get().countyMean();
            case SIMILAR -> shown.type() == AreaType.MUNICIPALITY;
            default -> true;
        }).toList()));
        return told;
    }

    /** Those of the county, else those that are alike. */
    private static Ranking.Others others(List<Mean> means, int year) {
        return Stream.of(ComparatorKind.COUNTY_MEAN, ComparatorKind.SIMILAR)
                .flatMap(kind -> means.stream().filter(mean -> mean.kind() == kind && mean.year() == year && mean.latestValues() != null))
                .findFirst().map(mean -> new Ranking.Others(mean.kind() == ComparatorKind.SIMILAR ? Amongst.SIMILAR : Amongst.COUNTY,
                        mean.latestValues(), mean.latestCounts())).orElse(null);
    }

    private Refusal reason(String what, String code, List<Point> told) {
        return code == null ? null : new Refusal(code, SeriesWords.inEachLanguage(language -> new SeriesWords(language, indicator().unit(), indicator().decimals())
                .of(what + code + "Reason", told.size(), told.isEmpty() ? 0 : told.getLast().year())));
    }
}
