package fi.yhdyspinta.choice;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A choice belongs to the group that made it. */
@ApplicationScoped
class ChoiceScopes implements ScopeSource {

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of("choiceId", """
                SELECT g.id AS group_id, g.county_code, ARRAY(SELECT gm.municipality_code::text FROM group_municipality gm
                    WHERE gm.group_id = g.id AND gm.period @> :today::date) AS municipality_codes
                FROM indicator_choice c JOIN lape_group g ON g.id = c.group_id WHERE c.id::text = :id""");
    }
}
