package fi.yhdyspinta.wording;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Plainer words over HTTP. */
@Path("/api/v1")
@Tag(name = "Reference data")
class PlainWordResource {

    private final PlainWordService words;

    PlainWordResource(PlainWordService words) {
        this.words = words;
    }

    @GET
    @Path("/plain-words")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listPlainWords", summary = "Plainer words for project and official language")
    public PlainWordDto.Listing words() {
        return new PlainWordDto.Listing(words.words());
    }

    @GET
    @Path("/plain-words/{plainWordId}")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "getPlainWord", summary = "One word and a plainer one")
    public PlainWordDto word(@PathParam("plainWordId") @Parameter(description = "Word") UUID id) {
        return words.word(id).orElseThrow(ProblemException.notFound());
    }

    @POST
    @Path("/plain-words")
    @Idempotent
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "createPlainWord", summary = "Add a word and a plainer one")
    @ResponseStatus(201)
    public RestResponse<PlainWordDto> add(@NotNull @Valid PlainWordDto.Write body) {
        var added = words.add(body);
        return Created.at("/api/v1/plain-words/" + added.id(), added);
    }

    @PUT
    @Path("/plain-words/{plainWordId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "replacePlainWord", summary = "Correct a word or its plainer one")
    public PlainWordDto replace(@PathParam("plainWordId") @Parameter(description = "Word") UUID id,
            @NotNull @Valid PlainWordDto.Write body) {
        return words.replace(id, body);
    }

    @DELETE
    @Path("/plain-words/{plainWordId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "deletePlainWord", summary = "Offer nothing in place of a word any more")
    public void remove(@PathParam("plainWordId") @Parameter(description = "Word") UUID id) {
        words.remove(id);
    }
}
