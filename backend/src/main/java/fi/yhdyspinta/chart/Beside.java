package fi.yhdyspinta.chart;

import fi.yhdyspinta.series.IndicatorSeriesDto.ComparatorKind;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a series is drawn beside; the published number of an area and the mean of its municipalities stand for each other. */
@Schema(name = "ChartBeside", description = "The county, the whole country, or similar municipalities")
public enum Beside {

    COUNTY(ComparatorKind.COUNTY, ComparatorKind.COUNTY_MEAN),
    COUNTRY(ComparatorKind.COUNTRY, ComparatorKind.COUNTRY_MEAN),
    SIMILAR(ComparatorKind.SIMILAR);

    private final Set<ComparatorKind> kinds;

    Beside(ComparatorKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    boolean is(ComparatorKind kind) {
        return kinds.contains(kind);
    }
}
