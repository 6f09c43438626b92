package fi.yhdyspinta.security;

import java.util.List;
import java.util.UUID;

/**
 * What an object belongs to: its group (if any), county (if any) and the municipalities of the group today.
 *
 * @param leadsOnly whether only the chair, vice chair and secretary of the group may know that the object exists
 */
public record Scope(UUID groupId, String countyCode, List<String> municipalityCodes, boolean leadsOnly) {

    static final Scope NONE = new Scope(null, null, List.of(), false);
}
