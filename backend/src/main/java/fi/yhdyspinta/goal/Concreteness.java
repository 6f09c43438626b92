package fi.yhdyspinta.goal;

import fi.yhdyspinta.goal.ConcretenessDto.Lack;
import fi.yhdyspinta.goal.ConcretenessDto.OfCounty;
import fi.yhdyspinta.goal.ConcretenessDto.OfGroup;
import fi.yhdyspinta.goal.GoalDto.Missing;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Counts what unfinished goals lack; one statement for a group as for a county. */
@ApplicationScoped
class Concreteness {

    /** A group without goals has a row too, so that it is seen. */
    private static final String COUNTS = """
            SELECT own.id AS group_id, own.name AS group_name, count(c.id) AS goals, %s
            FROM lape_group own
            LEFT JOIN LATERAL (
                SELECT g.id, s.missing FROM goal g JOIN lape_group gr ON gr.id = g.group_id
                JOIN goal_standing(:today) s ON s.goal_id = g.id
                WHERE g.group_id = own.id AND g.status IN ('DRAFT', 'AGREED', 'IN_PROGRESS') AND %s
            ) c ON true
            WHERE %%s
            GROUP BY own.id, own.name
            ORDER BY own.name COLLATE "fi-x-icu", own.id""".formatted(String.join(", ", Arrays.stream(Missing.values())
            .map(m -> "count(c.id) FILTER (WHERE '%1$s' = ANY (c.missing)) AS lacks_%1$s".formatted(m)).toList()), GoalSight.VISIBLE);

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;
    private final GoalList goals;

    Concreteness(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller, GoalList goals) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
        this.goals = goals;
    }

    /** @throws ProblemException 404 */
    ConcretenessDto ofGroup(UUID groupId) {
        var found = counts("own.id = :of", groupId).stream().findFirst().orElseThrow(ProblemException.notFound());
        return new ConcretenessDto(found.goals(), found.items());
    }

    /** @throws ProblemException 404 */
    OfCounty ofCounty(String countyCode) {
        var groups = counts("""
                own.county_code = :of AND own.kind <> 'CHAIR_NETWORK' AND EXISTS (SELECT FROM group_status now
                    WHERE now.group_id = own.id AND now.period @> :today::date AND now.status <> 'ENDED')""", countyCode);
        if (groups.isEmpty()) {
            goals.requireCounty(countyCode);
        }
        var sums = Arrays.stream(Missing.values()).map(missing -> new Lack(missing, groups.stream()
                .mapToInt(group -> group.items().get(missing.ordinal()).count()).sum())).toList();
        return new OfCounty(groups.stream().mapToInt(OfGroup::goals).sum(), sums, groups);
    }

    private List<OfGroup> counts(String which, Object of) {
        return jdbi.withHandle(db -> GoalSight.bind(db.createQuery(COUNTS.formatted(which)), caller.get(), clock.today())
                .bind("of", of).map((row, context) -> group(row)).list());
    }

    private static OfGroup group(ResultSet row) throws SQLException {
        var lacks = new ArrayList<Lack>();
        for (var missing : Missing.values()) {
            lacks.add(new Lack(missing, row.getInt("lacks_" + missing)));
        }
        return new OfGroup(GoalRow.uuid(row, "group_id"), row.getString("group_name"), row.getInt("goals"), lacks);
    }
}
