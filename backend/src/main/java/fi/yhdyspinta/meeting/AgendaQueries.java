package fi.yhdyspinta.meeting;

import fi.yhdyspinta.group.ActorName;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Agendas as insiders may see them. The seat of a hidden voice that an item is about is told to those who lead the group. */
@ApplicationScoped
class AgendaQueries {

    private static final String ITEM = """
            SELECT i.*,
                CASE WHEN i.group_id = ANY (:led) OR NOT EXISTS (SELECT FROM membership s
                    WHERE s.id = i.subject_id AND s.name_hidden) THEN i.subject_id END AS told_subject_id,
                CASE WHEN i.group_id = ANY (:led) OR proposer.id = :person THEN
            """ + ActorName.sql("proposer", "i.group_id", "gr.county_code", "p.created_at") + """
                END AS proposer_name,
                ARRAY(SELECT d.id FROM decision d WHERE d.meeting_id = i.meeting_id AND d.agenda_item_id = i.id
                    ORDER BY d.id) AS decision_ids
            FROM agenda_item i
            JOIN meeting m ON m.id = i.meeting_id
            JOIN lape_group gr ON gr.id = i.group_id
            LEFT JOIN agenda_proposal p ON p.id = i.proposal_id
            LEFT JOIN person proposer ON proposer.id = p.person_id
            WHERE (%s) AND """.formatted(MeetingSight.INSIDER);

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;
    private final ActorName actorName;

    AgendaQueries(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller, ActorName actorName) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
        this.actorName = actorName;
    }

    /** In their order; empty also for a meeting whose agenda the caller may not read. */
    AgendaDto ofMeeting(UUID meetingId) {
        return new AgendaDto(jdbi.withHandle(db -> bind(db.createQuery(ITEM + " i.meeting_id = :meeting ORDER BY i.position"))
                .bind("meeting", meetingId).map((row, context) -> item(row)).list()));
    }

    Optional<AgendaDto.Item> item(UUID id) {
        return jdbi.withHandle(db -> bind(db.createQuery(ITEM + " i.id = :id")).bind("id", id)
                .map((row, context) -> item(row)).findOne());
    }

    AgendaDto.Item require(UUID id) {
        return item(id).orElseThrow(ProblemException.notFound());
    }

    private Query bind(Query query) {
        return actorName.bind(MeetingSight.bind(query, caller.get(), clock.today()));
    }

    private static AgendaDto.Item item(ResultSet row) throws SQLException {
        return new AgendaDto.Item(row.getObject("id", UUID.class), row.getObject("meeting_id", UUID.class), row.getInt("position"),
                AgendaDto.Type.valueOf(row.getString("type")), row.getString("title"), row.getString("description"),
                row.getObject("duration_minutes", Integer.class), row.getString("origin"),
                row.getObject("told_subject_id", UUID.class), row.getObject("proposal_id", UUID.class), row.getString("proposer_name"),
                row.getObject("carried_from_id", UUID.class), row.getString("notes"),
                AgendaDto.Outcome.valueOf(row.getString("outcome")), ids(row, "decision_ids"));
    }

    static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }
}
