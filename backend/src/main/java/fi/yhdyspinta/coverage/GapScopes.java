package fi.yhdyspinta.coverage;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Waivers and letters belong to their group. */
@ApplicationScoped
class GapScopes implements ScopeSource {

    private static final String OF_GROUP = """
            SELECT g.id AS group_id, g.county_code, ARRAY(SELECT municipality_code::text FROM group_municipality gm
                WHERE gm.group_id = g.id AND gm.period @> :today::date) AS municipality_codes
            FROM lape_group g""";

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of(
                "waiverId", OF_GROUP + " JOIN waiver w ON w.group_id = g.id WHERE w.id::text = :id",
                "gapInvitationId", OF_GROUP + " JOIN gap_invitation i ON i.group_id = g.id WHERE i.id::text = :id");
    }
}
