package fi.yhdyspinta.perspective;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A perspective belongs to a county, or to the whole country. */
@ApplicationScoped
class PerspectiveScopes implements ScopeSource {

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of("perspectiveCode", """
                SELECT NULL::uuid AS group_id, county_code, NULL::text[] AS municipality_codes
                FROM perspective WHERE code = :id AND :today::date IS NOT NULL""");
    }
}
