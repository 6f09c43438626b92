package fi.yhdyspinta.privacy;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Attachment;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.NoStore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's own data over HTTP. */
@Path("/api/v1")
@Tag(name = "Me")
class MyPrivacyResource {

    private final CurrentCaller caller;
    private final MyDataQueries data;
    private final ContactService contacts;
    private final ErasureService erasures;
    private final ErasureQueries requests;
    private final AccessLog accessLog;
    private final HelsinkiClock clock;

    MyPrivacyResource(CurrentCaller caller, MyDataQueries data, ContactService contacts, ErasureService erasures,
            ErasureQueries requests, AccessLog accessLog, HelsinkiClock clock) {
        this.caller = caller;
        this.data = data;
        this.contacts = contacts;
        this.erasures = erasures;
        this.requests = requests;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @GET
    @Path("/me/data")
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "exportMyData", summary = "Everything that is held of the caller, to keep")
    public RestResponse<MyDataDto> data() {
        var me = caller.get();
        var mine = data.of(me.account(), me.personId(), clock.now());
        accessLog.read("exportMyData", me.personId(), me.personId() == null ? 0 : 1);
        return NoStore.of(Attachment.of("yhdyspinta-my-data-" + clock.today() + ".json", MediaType.APPLICATION_JSON, mine));
    }

    @GET
    @Path("/me/contact")
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "getMyContact", summary = "The caller's own name and contact data")
    @APIResponse(responseCode = "200", description = "The caller's own name and contact data", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContactDto.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RestResponse<ContactDto> contact() {
        return NoStore.ok(contacts.mine());
    }

    @PUT
    @Path("/me/contact")
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "replaceMyContact", summary = "Change one's own name, telephone and language")
    @APIResponse(responseCode = "200", description = "As it is now", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContactDto.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RestResponse<ContactDto> replaceContact(@NotNull @Valid ContactDto.Write body) {
        return NoStore.ok(contacts.replace(body));
    }

    @GET
    @Path("/me/erasure-requests")
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "listMyErasureRequests", summary = "The caller's own requests to be erased")
    public RestResponse<ErasureRequestDto.Listing> requests() {
        var person = caller.get().personId();
        return NoStore.ok(new ErasureRequestDto.Listing(person == null ? List.of() : requests.of(person)));
    }

    @POST
    @Path("/me/erasure-requests")
    @Idempotent
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "requestErasure", summary = "Ask to be erased; an administrator does it by the number")
    @ResponseStatus(201)
    public RestResponse<ErasureRequestDto> requestErasure() {
        return Created.at("/api/v1/me/erasure-requests", erasures.ask());
    }
}
