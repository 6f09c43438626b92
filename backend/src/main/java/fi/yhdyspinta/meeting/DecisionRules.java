package fi.yhdyspinta.meeting;

import fi.yhdyspinta.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a decision must keep to be written; each check tells everything at once. */
@ApplicationScoped
class DecisionRules {

    private final Jdbi jdbi;

    DecisionRules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param id of the stored decision; null for a new one */
    List<Problem.Error> mistakes(MeetingRow meeting, UUID id, DecisionBody.Write write) {
        var errors = new ArrayList<Problem.Error>();
        if (isTold(write.childImpact()) == isTold(write.noChildImpactReason())) {
            errors.add(Problem.Error.at("/childImpact", "child-impact",
                    "tell either what it means for children, or why no assessment of that is needed"));
        }
        checkCodes(errors, meeting, "presentPerspectiveCodes", write.presentPerspectiveCodes());
        checkCodes(errors, meeting, "heardOtherwisePerspectiveCodes", write.heardOtherwisePerspectiveCodes());
        for (var code : write.heardOtherwisePerspectiveCodes()) {
            if (write.presentPerspectiveCodes().contains(code)) {
                errors.add(Problem.Error.at("/heardOtherwisePerspectiveCodes/" + write.heardOtherwisePerspectiveCodes().indexOf(code),
                        "at-the-table", "whoever was at the table was not heard in another way"));
            }
        }
        if (write.reviewDate() != null && !write.reviewDate().isAfter(meeting.day())) {
            errors.add(Problem.Error.at("/reviewDate", "range", "must be after the day of the meeting"));
        }
        if (write.supersedesId() != null && !mayBeReplaced(meeting, id, write.supersedesId())) {
            errors.add(Problem.Error.at("/supersedesId", "not-replaceable",
                    "must be a decision of a closed meeting of the group that no other decision replaces"));
        }
        return errors;
    }

    private static boolean isTold(String text) {
        return text != null && !text.isBlank();
    }

    private void checkCodes(List<Problem.Error> errors, MeetingRow meeting, String property, List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        jdbi.withHandle(db -> db.createQuery("""
                SELECT code FROM unnest(:codes) AS code WHERE NOT EXISTS (SELECT FROM perspective p
                    WHERE p.code = code.code AND (p.county_code IS NULL OR p.county_code = :county))""")
                .bindArray("codes", String.class, codes).bind("county", meeting.countyCode()).mapTo(String.class).list())
                .forEach(code -> errors.add(Problem.Error.at("/" + property + "/" + codes.indexOf(code), "unknown-code",
                        "must be a code of /api/v1/perspectives?county=" + meeting.countyCode())));
    }

    private boolean mayBeReplaced(MeetingRow meeting, UUID id, UUID supersedesId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM decision d JOIN meeting m ON m.id = d.meeting_id
                    WHERE d.id = :supersedes AND d.group_id = :group AND m.status = 'CLOSED'
                        AND NOT EXISTS (SELECT FROM decision o WHERE o.supersedes_id = d.id AND o.id IS DISTINCT FROM :id))""")
                .bind("supersedes", supersedesId).bind("group", meeting.groupId()).bind("id", id).mapTo(boolean.class).one());
    }

    /** Whether a goal or an action is of the group. */
    boolean isOfGroup(UUID groupId, DecisionBody.Result result) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM goal WHERE id = :goalId AND group_id = :group)
                    OR EXISTS (SELECT FROM action WHERE id = :actionId AND group_id = :group)""")
                .bindMethods(result).bind("group", groupId).mapTo(boolean.class).one());
    }
}
