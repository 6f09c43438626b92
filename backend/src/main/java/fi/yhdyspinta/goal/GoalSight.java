package fi.yhdyspinta.goal;

import fi.yhdyspinta.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** What of goals a caller may see; the conditions speak of a goal {@code g} of a group {@code gr}. */
public final class GoalSight {

    private static final String SERVED = """
            EXISTS (SELECT FROM group_municipality gm WHERE gm.group_id = g.group_id AND gm.period @> :today::date
                AND gm.municipality_code = ANY (:municipalities))""";

    /** A draft is for the group's members, the county's coordinators and the client that wrote it. */
    public static final String VISIBLE = """
            (g.status <> 'DRAFT' OR g.group_id = ANY (:own) OR gr.county_code = ANY (:counties)
                OR (g.created_by = :client AND %s))""".formatted(SERVED);

    /** Columns that say what the caller is to the group. */
    static final String COLUMNS = "g.group_id, gr.county_code, " + SERVED + " AS served";

    private GoalSight() {}

    /** Binds the caller and the day to a query that uses any of the conditions. */
    public static Query bind(Query query, Caller caller, LocalDate today) {
        return caller.bindTo(query).bind("today", today).bind("client", caller.isClient() ? caller.actor() : null);
    }

    /** Names are for people who have signed in, and for clients that may read members of the group. */
    static boolean seesNames(ResultSet row, Caller caller) throws SQLException {
        return caller.isPerson() || isClientOf(row, caller, "members:read");
    }

    static boolean writes(ResultSet row, Caller caller) throws SQLException {
        return caller.leads(row.getObject("group_id", UUID.class)) || isClientOf(row, caller, "goals:write");
    }

    private static boolean isClientOf(ResultSet row, Caller caller, String scope) throws SQLException {
        return caller.isClient() && caller.account().scopes().contains(scope) && row.getBoolean("served");
    }
}
