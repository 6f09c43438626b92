package fi.yhdyspinta.ratelimit;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Counts every request against its address, in this replica; and what costs more, integration clients and changes, in
 * the database for all replicas. So a public page costs the database nothing here.
 */
class RateLimit {

    private static final String STANDINGS = RateLimit.class.getName();
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final OwnBuckets own;
    private final SharedBuckets shared;
    private final CurrentCaller caller;
    private final Policy address;
    private final Policy client;
    private final Policy change;
    private final Policy publicChange;

    RateLimit(OwnBuckets own, SharedBuckets shared, CurrentCaller caller,
            @ConfigProperty(name = "yhdyspinta.rate-limit.address") long address,
            @ConfigProperty(name = "yhdyspinta.rate-limit.client") long client,
            @ConfigProperty(name = "yhdyspinta.rate-limit.change") long change,
            @ConfigProperty(name = "yhdyspinta.rate-limit.public-change") long publicChange) {
        this.own = own;
        this.shared = shared;
        this.caller = caller;
        this.address = new Policy("address", address);
        this.client = new Policy("client", client);
        this.change = new Policy("change", change);
        this.publicChange = new Policy("public-change", publicChange);
    }

    /** Before anything else is done for the request. */
    @ServerRequestFilter(preMatching = true, priority = 100, nonBlocking = true)
    void countAddress(ContainerRequestContext request, HttpServerRequest http) {
        note(request, own.take(address, network(http)));
    }

    /** When it is known who asks what, before the body is read. */
    @ServerRequestFilter(priority = 2100)
    void countCaller(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        var who = caller.account();
        if (who != null && who.clientId() != null) {
            note(request, shared.take(ofClient(), who.clientId()));
        } else if (!SAFE.contains(request.getMethod()) && resource.getResourceMethod() != null) {
            var access = resource.getResourceMethod().getAnnotation(Access.class);
            if (access.value() == Right.PUBLIC) {
                note(request, shared.take(publicChange, network(http)));
            } else {
                note(request, shared.take(change, who.subject()));
            }
        }
    }

    private Policy ofClient() {
        var own = caller.get().clientRequestLimit();
        return own == null ? client : new Policy(client.name(), own);
    }

    private static void note(ContainerRequestContext request, Standing standing) {
        var standings = new ArrayList<>(standings(request));
        standings.add(standing);
        request.setProperty(STANDINGS, standings);
        if (!standing.allowed()) {
            throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS, "At most %d requests a minute are served here; go on in %d seconds"
                    .formatted(standing.policy().requests(), standing.secondsToNext()));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Standing> standings(ContainerRequestContext request) {
        var noted = (List<Standing>) request.getProperty(STANDINGS);
        return noted == null ? List.of() : noted;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        var standings = standings(request);
        if (standings.isEmpty()) {
            return;
        }
        var headers = response.getHeaders();
        headers.putSingle("RateLimit-Policy", standings.stream().map(Standing::policyHeader).collect(Collectors.joining(", ")));
        headers.putSingle("RateLimit", standings.stream().map(Standing::header).collect(Collectors.joining(", ")));
        if (!standings.getLast().allowed()) {
            headers.putSingle(HttpHeaders.RETRY_AFTER, standings.getLast().secondsToNext());
        }
    }

    /** The caller's address; of IPv6 the half that names the network, since one caller has the other half whole. */
    private static String network(HttpServerRequest http) {
        var host = http.remoteAddress() == null ? "" : String.valueOf(http.remoteAddress().hostAddress());
        var bytes = NetUtil.createByteArrayFromIpAddressString(host);
        return bytes != null && bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : host;
    }
}
