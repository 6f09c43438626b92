package fi.yhdyspinta.security;

import java.util.List;
import java.util.UUID;

/**
 * What an object belongs to: its group (if any), county (if any) and the municipalities of the group today.
 *
 * @param audience who may know that the object exists
 * @param madeBy of an object for insiders, or of one client's: who wrote it, as {@link Caller#actor} names them
 */
public record Scope(UUID groupId, String countyCode, List<String> municipalityCodes, Audience audience, String madeBy) {

    static final Scope NONE = new Scope(null, null, List.of(), Audience.EVERYONE, null);

    enum Audience {
        EVERYONE,
        /** The chair, vice chair and secretary of the group. */
        LEADS,
        /** The coordinators of its county, the integration client that made it, and the administrator. */
        OWNERS,
        /** The group's members, the coordinators of its county, and the integration client that made it. */
        INSIDERS
    }
}
