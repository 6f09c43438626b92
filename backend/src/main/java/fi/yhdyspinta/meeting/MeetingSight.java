package fi.yhdyspinta.meeting;

import fi.yhdyspinta.security.Caller;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** What of meetings a caller may see; the conditions speak of a meeting {@code m} of a group {@code gr}. */
public final class MeetingSight {

    /** Members of the group today and coordinators of its county. */
    static final String INSIDER = "(m.group_id = ANY (:own) OR gr.county_code = ANY (:counties))";

    /** What was closed is for everyone who has signed in, and for clients that may read members of the group. */
    static final String SEES_CLOSED = """
            (:signedIn OR :membersRead AND EXISTS (SELECT FROM group_municipality gm WHERE gm.group_id = m.group_id
                AND gm.period @> :today::date AND gm.municipality_code = ANY (:municipalities)))""";

    /** Whether the caller may know of the meeting at all. */
    public static final String VISIBLE = "(m.public OR " + INSIDER + " OR m.status = 'CLOSED' AND " + SEES_CLOSED + ")";

    private MeetingSight() {}

    /** Binds the caller and the day to a query that uses any of the conditions. */
    public static Query bind(Query query, Caller caller, LocalDate today) {
        return caller.bindTo(query).bind("today", today).bind("signedIn", caller.isPerson())
                .bind("membersRead", caller.isClient() && caller.account().scopes().contains("members:read"));
    }

    static boolean isInsider(Caller caller, UUID groupId, String countyCode) {
        return caller.isMemberOf(groupId) || caller.coordinates(countyCode);
    }
}
