package fi.yhdyspinta.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fi.yhdyspinta.coverage.CountyCoverageDto.Row;
import fi.yhdyspinta.coverage.CountyCoverageQueries.Cell;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The matrix of a county and the sums of the country. A group that serves several municipalities is pooled once. */
@ApplicationScoped
public class CountyCoverageService {

    private final CountyCoverageQueries queries;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    CountyCoverageService(CountyCoverageQueries queries, CurrentCaller caller, HelsinkiClock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for a county that there is not */
    public CountyCoverageDto county(String countyCode, LocalDate on) {
        var columns = queries.columns(countyCode, on);
        if (columns == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        var rows = rows(queries.cells(countyCode, on));
        Map<String, Integer> gaps = new TreeMap<>();
        columns.forEach(column -> gaps.put(column.code(), 0));
        var ratio = CoverageRatio.NONE;
        for (var row : eachGroupOnce(rows)) {
            ratio = ratio.plus(row.ratio() == null ? CoverageRatio.NONE : row.ratio());
            row.states().forEach((code, state) -> gaps.merge(code, state.isGap() ? 1 : 0, Integer::sum));
        }
        return new CountyCoverageDto(countyCode, on, ratio.orNull(), columns, rows, gaps);
    }

    CountyCoverageDto.Country country(LocalDate on) {
        var counties = queries.counties(on);
        var ratio = counties.stream().map(c -> c.ratio() == null ? CoverageRatio.NONE : c.ratio())
                .reduce(CoverageRatio.NONE, CoverageRatio::plus);
        return new CountyCoverageDto.Country(on, ratio.orNull(), counties);
    }

    CoverageHistoryDto.Trend trend(String countyCode, LocalDate from, LocalDate to) {
        requireCounty(countyCode);
        return new CoverageHistoryDto.Trend(queries.trend(countyCode, from, to));
    }

    ClosedGapDto.Listing closedGaps(String countyCode, LocalDate since) {
        requireCounty(countyCode);
        return new ClosedGapDto.Listing(queries.closedGaps(countyCode, since, clock.today()).stream()
                .map(gap -> CoverageSight.seesDates(caller.get(), gap.municipalityCodes()) ? gap : gap.withoutDate()).toList());
    }

    private void requireCounty(String countyCode) {
        if (!queries.countyExists(countyCode)) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
    }

    private static List<Row> rows(List<Cell> cells) {
        var municipalities = cells.stream().collect(groupingBy(Cell::municipalityCode, LinkedHashMap::new, toList()));
        return municipalities.values().stream().map(CountyCoverageService::row).toList();
    }

    private static Row row(List<Cell> cells) {
        var first = cells.getFirst();
        var states = new LinkedHashMap<String, CoverageState>();
        var ratio = CoverageRatio.NONE;
        for (var cell : cells) {
            if (cell.itemCode() != null) {
                states.put(cell.itemCode(), cell.state());
                ratio = ratio.plus(cell.level(), cell.state());
            }
        }
        return new Row(first.municipalityCode(), first.municipalityName(), first.groupId(), first.groupName(),
                first.groupStatus(), ratio.orNull(), states);
    }

    private static List<Row> eachGroupOnce(List<Row> rows) {
        var groups = new LinkedHashMap<UUID, Row>();
        rows.stream().filter(row -> row.groupId() != null).forEach(row -> groups.putIfAbsent(row.groupId(), row));
        return List.copyOf(groups.values());
    }
}
