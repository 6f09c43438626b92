package fi.yhdyspinta.coverage;

import fi.yhdyspinta.coverage.CoverageQueries.Head;
import fi.yhdyspinta.coverage.CoverageQueries.HistoryRow;
import fi.yhdyspinta.coverage.CoverageQueries.ItemRow;
import fi.yhdyspinta.group.HeardSource;
import fi.yhdyspinta.group.HeardSource.Heard;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Shows each caller as much of a group's coverage as they may see. */
@ApplicationScoped
public class CoverageService {

    private final CoverageQueries queries;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;
    private final HeardSource heardSource;

    CoverageService(CoverageQueries queries, CurrentCaller caller, HelsinkiClock clock, HeardSource heardSource) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
        this.heardSource = heardSource;
    }

    /** @throws ProblemException 404 for a group that there is not */
    public GroupCoverageDto coverage(UUID groupId, LocalDate on) {
        var sight = sight(require(groupId));
        var rows = queries.items(groupId, on, sight.hiddenDates());
        var heard = heard(groupId, on, sight);
        var ratio = rows.stream().reduce(CoverageRatio.NONE, (sum, row) -> sum.plus(row.level(), row.state()), CoverageRatio::plus);
        return new GroupCoverageDto(groupId, on, ratio.orNull(), rows.stream().map(row -> item(row, sight, heard)).toList(),
                sight.dependence() ? carriedByOnePerson(rows, sight) : null);
    }

    CoverageHistoryDto history(UUID groupId, LocalDate from, LocalDate to, int limit) {
        var rows = queries.history(groupId, from, to, sight(require(groupId)), limit);
        var points = new ArrayList<CoverageHistoryDto.Point>();
        Map<String, HistoryRow> before = null;
        for (var day : byDay(rows).entrySet()) {
            var now = day.getValue();
            var changes = before == null ? List.<CoverageHistoryDto.Change>of() : changes(before, now);
            if (before == null || !changes.isEmpty()) {
                var ratio = now.values().stream().reduce(CoverageRatio.NONE, (sum, row) -> sum.plus(row.level(), row.state()), CoverageRatio::plus);
                points.add(new CoverageHistoryDto.Point(day.getKey(), ratio.represented(), ratio.required(), changes));
            }
            before = now;
        }
        return new CoverageHistoryDto(points);
    }

    Head require(UUID groupId) {
        return queries.group(groupId, clock.today()).orElseThrow(ProblemException.notFound());
    }

    private CoverageSight sight(Head group) {
        return CoverageSight.of(caller.get(), group.id(), group.countyCode(), group.municipalityCodes());
    }

    /** Day by day it would show who came when: without signing in it is told of today alone. */
    private Optional<Heard> heard(UUID groupId, LocalDate on, CoverageSight sight) {
        return sight.dates() || on.equals(clock.today())
                ? Optional.ofNullable(heardSource.heard(List.of(groupId), on).get(groupId)) : Optional.empty();
    }

    static GroupCoverageDto.Item item(ItemRow row, CoverageSight sight, Optional<Heard> heard) {
        var dates = sight.dates();
        var dependence = sight.dependence() && row.people().size() == 1 && row.state() != CoverageState.WAIVED;
        return new GroupCoverageDto.Item(row.code(), row.name(), row.level(), row.anyOf(), row.state(),
                dates ? row.until() : null, dates ? row.vacantSince() : null, dates ? row.waiverId() : null,
                dates ? row.waiverReason() : null, dates ? row.waiverReviewDate() : null, dependence ? true : null,
                sight.invitations() ? row.invitedDate() : null,
                dates && !row.organisations().isEmpty() ? row.organisations() : null,
                heard.map(h -> row.anyOf().stream().anyMatch(h.inMeetings()::contains)).orElse(null),
                heard.map(h -> row.anyOf().stream().anyMatch(h.byHearing()::contains)).orElse(null));
    }

    /** To those who may not see a hidden name, two items of one hidden person do not show that they are one person's. */
    static List<GroupCoverageDto.OnePerson> carriedByOnePerson(List<ItemRow> rows, CoverageSight sight) {
        var byPerson = new LinkedHashMap<String, List<String>>();
        for (var row : rows) {
            if (row.people().size() == 1 && row.state() != CoverageState.WAIVED) {
                var apart = row.peopleHidden() && !sight.hiddenDates();
                byPerson.computeIfAbsent(apart ? row.code() : row.people().getFirst().toString(), k -> new ArrayList<>()).add(row.code());
            }
        }
        return byPerson.values().stream().map(GroupCoverageDto.OnePerson::new).toList();
    }

    private static Map<LocalDate, Map<String, HistoryRow>> byDay(List<HistoryRow> rows) {
        var days = new TreeMap<LocalDate, Map<String, HistoryRow>>();
        for (var row : rows) {
            var items = days.computeIfAbsent(row.day(), day -> new LinkedHashMap<>());
            if (row.code() != null) {
                items.put(row.code(), row);
            }
        }
        return days;
    }

    private static List<CoverageHistoryDto.Change> changes(Map<String, HistoryRow> before, Map<String, HistoryRow> now) {
        var all = new LinkedHashMap<>(before);
        all.putAll(now);
        return all.values().stream().filter(item -> state(before, item) != state(now, item))
                .map(item -> new CoverageHistoryDto.Change(item.code(), item.name(), state(before, item), state(now, item)))
                .toList();
    }

    private static CoverageState state(Map<String, HistoryRow> items, HistoryRow of) {
        var row = items.get(of.code());
        return row == null ? null : row.state();
    }
}
