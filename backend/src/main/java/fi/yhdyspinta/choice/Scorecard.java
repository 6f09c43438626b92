package fi.yhdyspinta.choice;

import fi.yhdyspinta.choice.GroupAreas.GroupArea;
import fi.yhdyspinta.choice.ScorecardDto.Development;
import fi.yhdyspinta.choice.ScorecardDto.Item;
import fi.yhdyspinta.choice.ScorecardDto.Progress;
import fi.yhdyspinta.choice.ScorecardDto.Talk;
import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.series.IndicatorSeriesDto;
import fi.yhdyspinta.series.Sentences;
import fi.yhdyspinta.series.SeriesService;
import fi.yhdyspinta.series.Target;
import fi.yhdyspinta.series.TargetProgress;
import fi.yhdyspinta.series.TargetProgress.State;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The scorecard of a group, in a fixed number of statements however much it follows. */
@ApplicationScoped
public class Scorecard {

    private final Jdbi jdbi;
    private final ChoiceQueries choices;
    private final GroupAreas areas;
    private final SeriesService series;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    Scorecard(Jdbi jdbi, ChoiceQueries choices, GroupAreas areas, SeriesService series, CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.choices = choices;
        this.areas = areas;
        this.series = series;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param municipality one of those that the group serves, or null for the largest, or the county. @throws ProblemException 404, 400 */
    public ScorecardDto of(UUID groupId, String municipality) {
        var own = areas.of(groupId);
        if (own.isEmpty()) {
            throw ProblemException.notFound().get();
        }
        var area = municipality == null ? own.getFirst() : own.stream().filter(a -> a.areaType() == AreaType.MUNICIPALITY && a.areaCode().equals(municipality))
                .findFirst().orElseThrow(() -> ProblemException.invalid(List.of(
                        Problem.Error.inParameter("municipality", "not-served", "must be a municipality that the group serves today"))));
        var living = choices.living(groupId);
        var chosen = living.stream().filter(c -> c.kind() == ChoiceDto.Kind.CHOSEN).toList();
        var shown = chosen.stream().map(ChoiceDto::indicator).filter(ChoiceDto.Indicator::switchedOn).map(ChoiceDto.Indicator::id).toList();
        var developments = series.forScorecard(shown, area.areaType(), area.areaCode());
        var goals = goals(groupId);
        var items = chosen.stream().map(choice -> item(choice, area, developments.get(choice.indicator().id()),
                goals.getOrDefault(choice.indicator().id(), List.of())))
                .sorted(Comparator.comparing(Item::talk).thenComparing(item -> item.choice().id())).toList();
        return new ScorecardDto(groupId, own, area, items, living.stream().filter(c -> c.kind() == ChoiceDto.Kind.OMITTED).toList());
    }

    private static Item item(ChoiceDto choice, GroupArea area, IndicatorSeriesDto of, List<ScorecardDto.Goal> goals) {
        if (of == null) {
            return new Item(choice, null, null, goals, Talk.NO_VALUES, Talk.NO_VALUES.words);
        }
        var target = of.wantedArea() == null ? aim(choice.target(), area) : null;
        var progress = target == null ? null : Progress.of(TargetProgress.of(of, target));
        var development = new Development(of.area(), of.wantedArea(), Sentences.of(of, target), of.points(), of.change(), of.attribution(), of.synthetic());
        var valued = of.points().stream().anyMatch(point -> point.value() != null);
        var talk = talk(valued, of.change() == null ? null : of.change().good(), progress == null ? null : progress.state(), choice.target() != null, !goals.isEmpty());
        return new Item(choice, development, progress, goals, talk, talk.words);
    }

    /** Null without a target for the area. */
    private static Target aim(ChoiceDto.Target target, GroupArea area) {
        return target == null || target.areaType() != area.areaType() || !target.areaCode().equals(area.areaCode()) ? null
                : new Target(target.baselineYear(), target.baselineValue(), target.targetYear(), target.targetValue());
    }

    /** @param good whether the change is good; null when it is neither. @param state null without a target for the area */
    static Talk talk(boolean valued, Boolean good, State state, boolean aimed, boolean worked) {
        if (!valued) {
            return Talk.NO_VALUES;
        } else if (state == State.MISSED) {
            return Talk.TARGET_MISSED;
        } else if (state == State.REACHED) {
            return Talk.TARGET_REACHED;
        } else if (Boolean.FALSE.equals(good) || state == State.WRONG_WAY) {
            return Talk.WRONG_WAY;
        } else if (state == State.TOO_SLOW) {
            return Talk.BEHIND_TARGET;
        } else if (!aimed) {
            return Talk.NO_TARGET;
        } else if (!worked) {
            return Talk.NO_GOAL;
        }
        return Boolean.TRUE.equals(good) || state == State.ON_THE_WAY ? Talk.GOING_WELL : Talk.STEADY;
    }

    /** By indicator: the goals of the group that have not been given up; drafts for those who may know of them. */
    private Map<UUID, List<ScorecardDto.Goal>> goals(UUID groupId) {
        var who = caller.get();
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT gi.indicator_id, g.id, g.title, g.status, goal_is_late(g.status, g.due_date, :today) AS late
                FROM goal g JOIN goal_indicator gi ON gi.goal_id = g.id JOIN lape_group gr ON gr.id = g.group_id
                WHERE g.group_id = :group AND g.status <> 'DISCONTINUED'
                  AND (g.status <> 'DRAFT' OR g.group_id = ANY (:own) OR gr.county_code = ANY (:counties))
                ORDER BY g.title COLLATE "fi-x-icu", g.id""")
                .bind("group", groupId).bind("today", clock.today()).bindArray("own", UUID.class, who.ownGroups())
                .bindArray("counties", String.class, who.coordinatedCounties())
                .map((row, context) -> Map.entry(ChoiceRow.uuid(row, "indicator_id"), new ScorecardDto.Goal(ChoiceRow.uuid(row, "id"), row.getString("title"),
                        row.getString("status"), row.getBoolean("late")))).list())
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
