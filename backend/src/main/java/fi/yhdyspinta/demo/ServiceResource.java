package fi.yhdyspinta.demo;

import fi.yhdyspinta.sandbox.Sandbox;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What this installation is, over HTTP. */
@Path("/api/v1/service")
@Tag(name = "Service")
class ServiceResource {

    private final String version;
    private final boolean demo;
    private final String tokenUrl;
    private final Optional<String> sandboxUrl;
    private final Sandbox sandbox;
    private final ServiceLimits limits;

    ServiceResource(@ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "yhdyspinta.demo") boolean demo, @ConfigProperty(name = "yhdyspinta.idp.token-url") String tokenUrl,
            @ConfigProperty(name = "yhdyspinta.sandbox-url") Optional<String> sandboxUrl, Sandbox sandbox, ServiceLimits limits) {
        this.version = version;
        this.demo = demo || sandbox.isOn();
        this.tokenUrl = tokenUrl;
        this.sandboxUrl = sandboxUrl;
        this.sandbox = sandbox;
        this.limits = limits;
    }

    @GET
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getService", summary = "What this installation is: its version, its limits, where tokens come from, and whether its people are invented")
    public RestResponse<ServiceDto> service() {
        var trying = sandbox.isOn() ? new ServiceDto.Sandbox(Sandbox.MUNICIPALITY, sandbox.nextReset().orElse(null)) : null;
        return PublicCache.ok(new ServiceDto(version, demo, tokenUrl, sandboxUrl.orElse(null), trying, limits.all()));
    }
}
