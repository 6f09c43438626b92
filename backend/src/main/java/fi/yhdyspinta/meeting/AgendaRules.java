package fi.yhdyspinta.meeting;

import fi.yhdyspinta.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What an item that is added to an agenda must keep; each check tells everything at once. */
@ApplicationScoped
class AgendaRules {

    /** Whatever an agenda may be about: of the group itself, or an item of the standard that its kind is held to. */
    private static final String IS_OF_GROUP = """
            SELECT EXISTS (SELECT FROM goal WHERE id = :id AND group_id = :group)
                OR EXISTS (SELECT FROM action WHERE id = :id AND group_id = :group)
                OR EXISTS (SELECT FROM membership WHERE id = :id AND group_id = :group)
                OR EXISTS (SELECT FROM decision WHERE id = :id AND group_id = :group)
                OR EXISTS (SELECT FROM agenda_proposal WHERE id = :id AND group_id = :group)
                OR EXISTS (SELECT FROM agenda_item WHERE id = :id AND group_id = :group)
                OR EXISTS (SELECT FROM standard_item s JOIN lape_group g ON g.kind = s.group_kind
                    WHERE s.id = :id AND g.id = :group AND COALESCE(s.county_code, g.county_code) = g.county_code)""";

    /** Neither declined nor withdrawn, and on no agenda; one that a meeting left goes on from the item that was left. */
    private static final String WAITS = """
            SELECT EXISTS (SELECT FROM agenda_proposal_standing s WHERE s.proposal_id = :id AND s.group_id = :group
                AND s.status = 'WAITING' AND s.item_id IS NOT DISTINCT FROM :from)""";

    /** Left by a meeting that is over, and not taken up by another one yet. */
    private static final String LEFT = """
            SELECT EXISTS (SELECT FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
                WHERE i.id = :id AND i.group_id = :group AND %s)""";

    /** Of an item {@code i} of a meeting {@code m}: it was left. */
    static final String IS_LEFT = """
            (m.status = 'CLOSED' AND i.outcome = 'CARRIED_OVER' OR m.status = 'CANCELLED')
            AND NOT EXISTS (SELECT FROM agenda_item later WHERE later.carried_from_id = i.id)""";

    private final Jdbi jdbi;

    AgendaRules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Problem.Error> mistakes(MeetingRow meeting, AgendaDto.Write write) {
        var errors = new ArrayList<Problem.Error>();
        if ((write.origin() == null) != (write.subjectId() == null)) {
            errors.add(Problem.Error.at(write.origin() == null ? "/origin" : "/subjectId", "required", "origin and subjectId belong together"));
        }
        check(errors, IS_OF_GROUP, meeting, write.subjectId(), "/subjectId", "unknown-subject", "must be something of the group");
        if (write.proposalId() != null && !waits(meeting, write)) {
            errors.add(Problem.Error.at("/proposalId", "not-waiting",
                    "must be a proposal of the group that waits; of one that a meeting left, name the item that was left too"));
        }
        check(errors, LEFT.formatted(IS_LEFT), meeting, write.carriedFromId(), "/carriedFromId", "not-left",
                "must be an item that an earlier meeting of the group left, and no other has taken up");
        return errors;
    }

    private boolean waits(MeetingRow meeting, AgendaDto.Write write) {
        return jdbi.withHandle(db -> db.createQuery(WAITS).bind("id", write.proposalId()).bind("group", meeting.groupId())
                .bind("from", write.carriedFromId()).mapTo(boolean.class).one());
    }

    private void check(List<Problem.Error> errors, String condition, MeetingRow meeting, UUID id, String pointer, String code, String detail) {
        if (id != null && !jdbi.withHandle(db -> db.createQuery(condition).bind("id", id).bind("group", meeting.groupId())
                .mapTo(boolean.class).one())) {
            errors.add(Problem.Error.at(pointer, code, detail));
        }
    }
}
