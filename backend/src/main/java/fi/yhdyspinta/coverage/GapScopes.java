package fi.yhdyspinta.coverage;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A waiver belongs to its group. */
@ApplicationScoped
class GapScopes implements ScopeSource {

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of("waiverId", """
                SELECT g.id AS group_id, g.county_code, ARRAY(SELECT municipality_code::text FROM group_municipality gm
                    WHERE gm.group_id = g.id AND gm.period @> :today::date) AS municipality_codes
                FROM waiver w JOIN lape_group g ON g.id = w.group_id WHERE w.id::text = :id""");
    }
}
