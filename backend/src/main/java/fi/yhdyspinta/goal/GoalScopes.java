package fi.yhdyspinta.goal;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A goal and all that hangs on it belong to the group; a draft is known to insiders alone. A theme may be a county's. */
@ApplicationScoped
class GoalScopes implements ScopeSource {

    private static final String OF_GOAL = """
            SELECT gr.id AS group_id, gr.county_code, ARRAY(SELECT municipality_code::text FROM group_municipality gm
                    WHERE gm.group_id = gr.id AND gm.period @> :today::date) AS municipality_codes,
                g.created_by AS made_by, g.status = 'DRAFT' AS insiders_only
            FROM goal g JOIN lape_group gr ON gr.id = g.group_id""";

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of(
                "goalId", OF_GOAL + " WHERE g.id::text = :id",
                "actionId", OF_GOAL + " JOIN action a ON a.goal_id = g.id WHERE a.id::text = :id",
                "progressUpdateId", OF_GOAL + " JOIN progress_update u ON u.goal_id = g.id WHERE u.id::text = :id",
                "themeCode", """
                        SELECT NULL::uuid AS group_id, county_code, NULL::text[] AS municipality_codes
                        FROM theme WHERE code = :id AND :today::date IS NOT NULL""");
    }
}
