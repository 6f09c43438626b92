package fi.yhdyspinta.meeting;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * A meeting and all that hangs on it belong to the group. What is neither public nor closed is known to insiders alone;
 * agendas, proposals, guests and series always are.
 */
@ApplicationScoped
class MeetingScopes implements ScopeSource {

    private static final String SCOPE = """
            SELECT gr.id AS group_id, gr.county_code, ARRAY(SELECT municipality_code::text FROM group_municipality gm
                    WHERE gm.group_id = gr.id AND gm.period @> :today::date) AS municipality_codes,
                NULL AS made_by, %s AS insiders_only
            FROM lape_group gr
            """;

    private static String scope(String insidersOnly, String rest) {
        return SCOPE.formatted(insidersOnly) + rest + ".id::text = :id";
    }

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of(
                "meetingId", scope("NOT m.public AND m.status <> 'CLOSED'", "JOIN meeting m ON m.group_id = gr.id WHERE m"),
                "meetingSeriesId", scope("true", "JOIN meeting_series s ON s.group_id = gr.id WHERE s"),
                "guestId", scope("true", "JOIN meeting m ON m.group_id = gr.id JOIN guest g ON g.meeting_id = m.id WHERE g"),
                "agendaItemId", scope("true", "JOIN agenda_item i ON i.group_id = gr.id WHERE i"),
                "agendaProposalId", scope("true", "JOIN agenda_proposal p ON p.group_id = gr.id WHERE p"),
                "decisionId", scope("NOT d.public AND m.status <> 'CLOSED'", """
                        JOIN decision d ON d.group_id = gr.id JOIN meeting m ON m.id = d.meeting_id WHERE d"""));
    }
}
