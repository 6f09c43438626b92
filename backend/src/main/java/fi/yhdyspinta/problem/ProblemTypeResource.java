package fi.yhdyspinta.problem;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The kinds of problems over HTTP. */
@Path("/api/v1/problems")
@Tag(name = "Reference data")
class ProblemTypeResource {

    @GET
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listProblemTypes", summary = "What can go wrong, and what to do about it")
    public RestResponse<ProblemTypeDto.Listing> all() {
        return PublicCache.ok(new ProblemTypeDto.Listing(Arrays.stream(ProblemType.values()).map(ProblemTypeDto::of)
                .sorted(Comparator.comparing(ProblemTypeDto::status)).toList()));
    }

    @GET
    @Path("/{code}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getProblemType", summary = "One kind of problem")
    public RestResponse<ProblemTypeDto> one(
            @PathParam("code") @Parameter(description = "Code of the problem", example = "last-chair") String code) {
        return PublicCache.ok(Arrays.stream(ProblemType.values()).filter(type -> type.code().equals(code)).findFirst()
                .map(ProblemTypeDto::of).orElseThrow(ProblemException.notFound()));
    }
}
