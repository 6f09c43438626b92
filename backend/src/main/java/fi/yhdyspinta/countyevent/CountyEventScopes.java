package fi.yhdyspinta.countyevent;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** An event belongs to its county. */
@ApplicationScoped
class CountyEventScopes implements ScopeSource {

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of("countyEventId", """
                SELECT NULL::uuid AS group_id, county_code, NULL::text[] AS municipality_codes
                FROM county_event WHERE id::text = :id AND :today::date IS NOT NULL""");
    }
}
