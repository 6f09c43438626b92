package fi.yhdyspinta.countyevent;

import fi.yhdyspinta.security.Caller;
import org.jdbi.v3.core.statement.Query;

/** What of a county's events a caller may see; the conditions speak of a {@code county_event e}. */
public final class CountyEventSight {

    /** Coordinators of the county, and members today of a group that it is open to. */
    static final String INSIDER = """
            (e.county_code = ANY (:counties) OR EXISTS (SELECT FROM county_event_open_to o
                WHERE o.county_event_id = e.id AND o.group_id = ANY (:own)))""";

    /** Whether the caller may know of the event at all. */
    public static final String VISIBLE = "(e.public OR " + INSIDER + ")";

    private CountyEventSight() {}

    /** Binds the caller to a query that uses any of the conditions. */
    public static Query bind(Query query, Caller caller) {
        return caller.bindTo(query);
    }
}
