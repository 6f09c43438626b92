package fi.yhdyspinta.mail;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.NoStore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** What mail the caller wants, over HTTP. */
@Path("/api/v1")
@Tag(name = "Me")
class MailPreferencesResource {

    private final MailPreferences preferences;

    MailPreferencesResource(MailPreferences preferences) {
        this.preferences = preferences;
    }

    @GET
    @Path("/me/mail-preferences")
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "getMyMailPreferences", summary = "What mail the caller wants; weekly and with reminders until they choose")
    @APIResponse(responseCode = "200", description = "What mail the caller wants", content = @Content(mediaType = "application/json", schema = @Schema(implementation = MailPreferencesDto.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RestResponse<MailPreferencesDto> mine() {
        return NoStore.ok(preferences.mine());
    }

    @PUT
    @Path("/me/mail-preferences")
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "replaceMyMailPreferences", summary = "Choose what mail to get")
    @APIResponse(responseCode = "200", description = "As it is now", content = @Content(mediaType = "application/json", schema = @Schema(implementation = MailPreferencesDto.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RestResponse<MailPreferencesDto> replace(@NotNull @Valid MailPreferencesDto.Write body) {
        return NoStore.ok(preferences.replace(body));
    }

    /** Programs of mail call it for their user, with a form of their own that says nothing more (RFC 8058). */
    @POST
    @Path("/mail-unsubscriptions")
    @Idempotent
    @Access(Right.PUBLIC)
    @Operation(operationId = "stopMail", summary = "Stop digests or reminders by the link that every message carries in its header List-Unsubscribe")
    @APIResponse(responseCode = "204", description = "Stopped")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @ResponseStatus(204)
    public RestResponse<Void> stop(@QueryParam("link") @NotBlank @Parameter(required = true, description = "The secret of the link", example = "c2VjcmV0LW9mLXRoZS1saW5r") String link) {
        preferences.stop(link);
        return RestResponse.noContent();
    }
}
