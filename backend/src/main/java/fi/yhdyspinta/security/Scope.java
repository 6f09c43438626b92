package fi.yhdyspinta.security;

import java.util.List;
import java.util.UUID;

/** What an object belongs to: its group (if any), county (if any) and the municipalities of the group today. */
public record Scope(UUID groupId, String countyCode, List<String> municipalityCodes) {

    static final Scope NONE = new Scope(null, null, List.of());
}
