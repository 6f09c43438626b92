package fi.yhdyspinta.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fi.yhdyspinta.comparison.CountyScorecardDto.Change;
import fi.yhdyspinta.comparison.CountyScorecardDto.Classes;
import fi.yhdyspinta.comparison.CountyScorecardDto.Row;
import fi.yhdyspinta.comparison.CountyScorecardDto.Value;
import fi.yhdyspinta.comparison.CountyScorecardQueries.Cell;
import fi.yhdyspinta.comparison.CountyScorecardQueries.Place;
import fi.yhdyspinta.indicator.IndicatorRow;
import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.Way;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts the municipalities of a county beside each other. Classes are fifths of all municipalities of the country that everyone
 * is told of, so that they mean the same in each county, to each reader, and tell nothing of those that are not told.
 */
@ApplicationScoped
class CountyScorecardService {

    /** Of fewer, a fifth would be one municipality. */
    private static final int FEWEST_CLASSED = 10;

    private final CountyScorecardQueries queries;

    CountyScorecardService(CountyScorecardQueries queries) {
        this.queries = queries;
    }

    /** What is compared. @param indicators one more than are told when there are more */
    record Question(String county, CountyScorecardFilter filter, List<Place> places, List<IndicatorRow> indicators) {

        boolean more() {
            return indicators.size() > CountyScorecardFilter.MOST_INDICATORS;
        }

        List<IndicatorRow> told() {
            return more() ? indicators.subList(0, CountyScorecardFilter.MOST_INDICATORS) : indicators;
        }
    }

    Question ask(String county, CountyScorecardFilter filter) {
        var places = queries.places(county);
        if (places.stream().noneMatch(place -> place.code().equals(county))) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        return new Question(county, filter, places, queries.indicators(county, filter, places));
    }

    /** @param inside numbers of the areas whose small counts the caller may see */
    CountyScorecardDto answer(Question asked, List<Integer> inside) {
        var told = asked.told();
        var cells = told.isEmpty() ? Map.<Integer, Map<Integer, Cell>>of() : queries.cells(told, asked.places(), asked.filter()).stream()
                .collect(groupingBy(Cell::area, toMap(Cell::indicator, cell -> cell)));
        var lying = cells.values().stream().flatMap(row -> row.values().stream()).collect(toMap(Cell::indicator, cell -> cell, (one, same) -> one));
        var indicators = told.stream().map(i -> indicator(i, lying.get(i.number()))).toList();
        var rows = asked.places().stream().map(place -> {
            var own = cells.getOrDefault(place.number(), Map.of());
            return new Row(place.type(), place.code(), place.name(), IntStream.range(0, told.size())
                    .mapToObj(n -> value(own.get(told.get(n).number()), indicators.get(n), place, Set.copyOf(inside))).toList());
        }).toList();
        return new CountyScorecardDto(asked.county(), asked.filter().sex, asked.filter().year, asked.filter().changeYears, indicators, asked.more(), rows);
    }

    private static CountyScorecardDto.Indicator indicator(IndicatorRow row, Cell lying) {
        var of = row.summary();
        return new CountyScorecardDto.Indicator(of.id(), of.name(), of.themeCode(), of.unit(), of.decimals(), of.direction(), of.attribution(),
                of.updatedDate(), of.synthetic(), lying == null ? null : lying.latestYear(), lying == null ? null : classes(lying, of.decimals()));
    }

    private static Classes classes(Cell lying, int decimals) {
        if (lying.municipalities() < FEWEST_CLASSED) {
            return null;
        }
        var limits = Arrays.stream(lying.limits()).map(limit -> Way.shown(limit, decimals)).toList();
        return new Classes(lying.municipalities(), limits.getFirst(), limits.subList(1, 5), limits.getLast());
    }

    private static Value value(Cell cell, CountyScorecardDto.Indicator indicator, Place place, Set<Integer> inside) {
        if (cell == null) {
            return Value.MISSING;
        }
        var sees = inside.contains(place.number());
        if (cell.value() == null || cell.guarded() && !sees) {
            return new Value(Status.SUPPRESSED, cell.year(), null, null, null, null);
        }
        var shown = Way.shown(cell.value(), indicator.decimals());
        var classed = place.isMunicipality() && indicator.classes() != null && indicator.year() == cell.year();
        return new Value(cell.status(), cell.year(), cell.value(), cell.absoluteCount(),
                classed ? 1 + (int) indicator.classes().limits().stream().filter(limit -> shown.compareTo(limit) > 0).count() : null,
                cell.fromValue() == null || cell.fromGuarded() && !sees ? null : change(cell, indicator));
    }

    private static Change change(Cell cell, CountyScorecardDto.Indicator indicator) {
        var way = Way.from(cell.fromValue(), cell.value(), indicator.decimals());
        return new Change(cell.fromYear(), cell.fromValue(), way, way.isGood(indicator.direction()));
    }
}
