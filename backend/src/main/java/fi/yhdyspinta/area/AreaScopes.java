package fi.yhdyspinta.area;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A county belongs to itself; a municipality to its county. */
@ApplicationScoped
class AreaScopes implements ScopeSource {

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of(
                "countyCode", """
                        SELECT NULL::uuid AS group_id, code AS county_code, NULL::text[] AS municipality_codes
                        FROM county WHERE code = :id AND :today::date IS NOT NULL""",
                "municipalityCode", """
                        SELECT NULL::uuid AS group_id, county_code, ARRAY[code::text] AS municipality_codes
                        FROM municipality WHERE code = :id AND :today::date IS NOT NULL""");
    }
}
