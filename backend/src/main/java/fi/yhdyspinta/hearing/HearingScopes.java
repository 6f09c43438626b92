package fi.yhdyspinta.hearing;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A hearing belongs to its group. */
@ApplicationScoped
class HearingScopes implements ScopeSource {

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of("hearingId", """
                SELECT g.id AS group_id, g.county_code, ARRAY(SELECT municipality_code::text FROM group_municipality gm
                    WHERE gm.group_id = g.id AND gm.period @> :today::date) AS municipality_codes
                FROM lape_group g JOIN hearing h ON h.group_id = g.id WHERE h.id::text = :id""");
    }
}
