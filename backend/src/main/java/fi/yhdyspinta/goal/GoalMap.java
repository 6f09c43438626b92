package fi.yhdyspinta.goal;

import fi.yhdyspinta.goal.GoalMapDto.Counts;
import fi.yhdyspinta.goal.GoalMapDto.Place;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Counts a county's goals and actions by municipality and theme; two statements however many there are. */
@ApplicationScoped
class GoalMap {

    private static final String WORKING = "JOIN group_status now ON now.group_id = gr.id AND now.period @> :today::date AND now.status <> 'ENDED'";

    /** A theme of null stands for all of them. */
    private static final String COUNTS = """
            SELECT c.group_id, t.theme_code, count(*) AS goals, sum(c.actions) AS actions, sum(c.done) AS actions_done
            FROM (
                SELECT g.id, g.group_id, count(a.id) FILTER (WHERE a.status <> 'CANCELLED') AS actions,
                    count(a.id) FILTER (WHERE a.status = 'DONE') AS done
                FROM lape_group gr %s
                JOIN goal g ON g.group_id = gr.id AND g.status IN ('AGREED', 'IN_PROGRESS', 'ACHIEVED')
                LEFT JOIN action a ON a.group_id = g.group_id AND a.goal_id = g.id
                WHERE gr.county_code = :county GROUP BY g.id
            ) c
            CROSS JOIN LATERAL (SELECT NULL AS theme_code UNION ALL SELECT gt.theme_code FROM goal_theme gt WHERE gt.goal_id = c.id) t
            GROUP BY c.group_id, t.theme_code
            ORDER BY t.theme_code NULLS FIRST""".formatted(WORKING);

    private static final String PLACES = """
            SELECT m.code, m.name_fi, m.name_sv, m.name_en, gr.id AS group_id, gr.name AS group_name
            FROM municipality m
            LEFT JOIN (group_municipality gm JOIN lape_group gr ON gr.id = gm.group_id AND gr.kind = 'MUNICIPAL' %s)
                ON gm.municipality_code = m.code AND gm.period @> :today::date
            WHERE m.county_code = :county AND daterange(m.valid_from, m.valid_to, '[]') @> :today::date
            ORDER BY m.name_fi COLLATE "fi-x-icu", m.code""".formatted(WORKING);

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    GoalMap(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    private record OfGroup(UUID groupId, Counts counts) {}

    /** @throws ProblemException 404 */
    GoalMapDto ofCounty(String countyCode) {
        return jdbi.withHandle(db -> {
            var counts = db.createQuery(COUNTS).bind("county", countyCode).bind("today", clock.today())
                    .map((row, context) -> new OfGroup(GoalRow.uuid(row, "group_id"), new Counts(row.getString("theme_code"), 1,
                            row.getInt("goals"), row.getInt("actions"), row.getInt("actions_done")))).list();
            var byGroup = counts.stream().collect(Collectors.groupingBy(OfGroup::groupId,
                    Collectors.mapping(OfGroup::counts, Collectors.toList())));
            var places = db.createQuery(PLACES).bind("county", countyCode).bind("today", clock.today())
                    .map((row, context) -> {
                        var group = GoalRow.uuid(row, "group_id");
                        return new Place(row.getString("code"), LocalizedText.read(row, "name"), group, row.getString("group_name"),
                                group == null ? List.of() : byGroup.getOrDefault(group, List.of()));
                    }).list();
            if (places.isEmpty()) {
                throw ProblemException.notFound().get();
            }
            return new GoalMapDto(together(counts.stream().map(OfGroup::counts).toList()), places);
        });
    }

    /** A goal belongs to one group, so those of groups add up. */
    private static List<Counts> together(List<Counts> ofGroups) {
        Map<String, Counts> sums = new TreeMap<>();
        for (var one : ofGroups) {
            sums.merge(one.themeCode() == null ? "" : one.themeCode(), one, (sum, more) -> new Counts(sum.themeCode(),
                    sum.groups() + more.groups(), sum.goals() + more.goals(), sum.actions() + more.actions(),
                    sum.actionsDone() + more.actionsDone()));
        }
        return new ArrayList<>(sums.values());
    }
}
