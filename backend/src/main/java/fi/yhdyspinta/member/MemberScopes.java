package fi.yhdyspinta.member;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A seat and its invitations belong to the group; those of a hidden voice are known to its leads alone. */
@ApplicationScoped
class MemberScopes implements ScopeSource {

    private static final String OF_SEAT = """
            SELECT g.id AS group_id, g.county_code, ARRAY(SELECT municipality_code::text FROM group_municipality gm
                    WHERE gm.group_id = g.id AND gm.period @> :today::date) AS municipality_codes,
                m.name_hidden AS leads_only
            FROM membership m JOIN lape_group g ON g.id = m.group_id""";

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of(
                "membershipId", OF_SEAT + " WHERE m.id::text = :id",
                "invitationId", OF_SEAT + " JOIN invitation i ON i.membership_id = m.id WHERE i.id::text = :id");
    }
}
