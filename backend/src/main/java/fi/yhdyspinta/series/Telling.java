package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.Areas.Area;
import fi.yhdyspinta.indicator.IndicatorDto.Summary;
import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import fi.yhdyspinta.series.IndicatorSeriesDto.SeriesArea;
import fi.yhdyspinta.series.IndicatorSeriesDto.WantedArea;
import fi.yhdyspinta.shared.LocalizedText;
import java.util.List;
import java.util.function.Function;

/** Puts together what is told of one indicator. */
record Telling(Summary indicator, Area wanted, Sex sex, int thisYear) {

    /** The first of the areas that has a value; the wanted one when none has. */
    static Area shown(List<Area> around, Function<Area, List<Point>> pointsOf) {
        return around.stream().filter(area -> Course.latest(pointsOf.apply(area)) != null).findFirst().orElse(around.getFirst());
    }

    IndicatorSeriesDto of(List<Area> around, Function<Area, List<Point>> pointsOf) {
        var shown = shown(around, pointsOf);
        var points = pointsOf.apply(shown);
        var change = Course.change(points, indicator.decimals(), indicator.direction());
        var told = new IndicatorSeriesDto(indicator.id(), indicator.name(), indicator.unit(), indicator.decimals(), indicator.direction(),
                indicator.attribution(), indicator.updatedDate(), indicator.synthetic(), new SeriesArea(shown.type(), shown.code(), name(shown)),
                shown.equals(wanted) ? null : wanted(pointsOf.apply(wanted)), sex, points, change, Course.trend(points, indicator.decimals()),
                null, null, List.of(), null, null, null);
        return with(told, Sentences.of(told, null));
    }

    private WantedArea wanted(List<Point> own) {
        var hidden = own.stream().anyMatch(point -> point.status() == Status.SUPPRESSED);
        return new WantedArea(wanted.type(), wanted.code(), name(wanted), hidden ? Status.SUPPRESSED : Status.MISSING);
    }

    private static LocalizedText name(Area area) {
        return new LocalizedText(area.nameFi(), area.nameSv(), area.nameEn());
    }

    private static IndicatorSeriesDto with(IndicatorSeriesDto s, LocalizedText sentence) {
        return new IndicatorSeriesDto(s.indicatorId(), s.name(), s.unit(), s.decimals(), s.direction(), s.attribution(), s.updatedDate(),
                s.synthetic(), s.area(), s.wantedArea(), s.sex(), s.points(), s.change(), s.trend(), s.forecast(), s.forecastRefusal(),
                s.comparators(), s.rank(), s.rankRefusal(), sentence);
    }
}
