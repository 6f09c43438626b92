package fi.yhdyspinta.demo;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What this installation is, over HTTP. */
@Path("/api/v1/service")
@Tag(name = "Service")
class ServiceResource {

    private final ServiceDto service;

    ServiceResource(@ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "yhdyspinta.demo") boolean demo, @ConfigProperty(name = "yhdyspinta.idp.token-url") String tokenUrl,
            ServiceLimits limits) {
        this.service = new ServiceDto(version, demo, tokenUrl, limits.all());
    }

    @GET
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getService", summary = "What this installation is: its version, its limits, where tokens come from, and whether its people are invented")
    public RestResponse<ServiceDto> service() {
        return PublicCache.ok(service);
    }
}
