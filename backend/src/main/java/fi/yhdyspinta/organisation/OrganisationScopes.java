package fi.yhdyspinta.organisation;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** An organisation belongs to its county. */
@ApplicationScoped
class OrganisationScopes implements ScopeSource {

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of("organisationId", """
                SELECT NULL::uuid AS group_id, county_code, NULL::text[] AS municipality_codes
                FROM organisation WHERE id::text = :id AND :today::date IS NOT NULL""");
    }
}
