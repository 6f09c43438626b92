package fi.yhdyspinta.security;

import java.util.Map;

/** Port: a feature tells what the objects belong to that its paths name. */
public interface ScopeSource {

    /**
     * Path parameter name to a query with one parameter {@code :id} (text) and {@code :today}, that answers
     * {@code group_id, county_code, municipality_codes}, or no row for an unknown object. A last column {@code
     * leads_only} that is true hides the object from everyone but the group's chair, vice chair and secretary; {@code
     * made_by, insiders_only} as the last two columns hide it from everyone but the group's members, the county's
     * coordinators and the integration client that made it; {@code made_by, owners_only} from everyone but the county's
     * coordinators, that client and the administrator. A last column {@code made_by} keeps what only clients use to
     * the client that it names, or leaves it to any when it is null.
     */
    Map<String, String> scopeQueries();
}
