package fi.yhdyspinta.integration;

import java.util.List;

/** What a client may do, as tokens name it; the realm has a client scope of each name. */
public final class ClientScope {

    public static final List<String> ALL = List.of("groups:read", "members:read", "goals:read", "goals:write", "indicators:read", "indicators:write",
            "changes:read", "webhooks:write");

    /** What the token of every client needs besides: a subject, the client's id and our audience. */
    static final List<String> ALWAYS = List.of("basic", "service_account", "yhdyspinta-api");

    private ClientScope() {}
}
