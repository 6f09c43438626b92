package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.Areas.Area;
import fi.yhdyspinta.series.Municipalities.Likeness;
import fi.yhdyspinta.series.SeriesQueries.Surroundings;
import java.util.List;
import java.util.stream.Stream;

/**
 * The area that is asked for, and those that it is seen beside.
 *
 * @param around the area itself and, of a municipality, those around it, the smallest first
 * @param likeness of the municipality, null when it is none
 * @param populationYear the year that populations are of
 */
record Place(List<Area> around, Area country, Likeness likeness, int populationYear) {

    Area wanted() {
        return around.getFirst();
    }

    Area county() {
        return around.stream().filter(area -> area.type() == AreaType.COUNTY).findFirst().orElse(null);
    }

    /** Numbers of all areas whose values are told. */
    List<Integer> numbers() {
        return Stream.concat(around.stream(), Stream.of(country)).map(Area::number).distinct().toList();
    }

    Surroundings surroundings() {
        return new Surroundings(wanted().number(), county() == null ? null : county().code(), likeness == null ? null : likeness.urbanRural(),
                likeness == null ? 0 : likeness.least(), likeness == null ? 0 : likeness.most());
    }
}
