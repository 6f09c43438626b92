package fi.yhdyspinta.mail;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How sending mail goes, over HTTP. */
@Path("/api/v1")
@Tag(name = "Administration")
class MailResource {

    private final MailAdministration mails;

    MailResource(MailAdministration mails) {
        this.mails = mails;
    }

    @GET
    @Path("/mail-standing")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "getMailStanding", summary = "Whether mail is sent, and how many messages wait, went and failed")
    public RestResponse<MailDto.Standing> standing() {
        return NoStore.ok(mails.standing());
    }

    @GET
    @Path("/mails")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "listMails", summary = "Messages of the last 90 days, the newest first; not to whom, nor what they say")
    public RestResponse<MailDto.Page> list(
            @QueryParam("status") @Parameter(description = "Only those that are WAITING, SENT, NOT_NEEDED or FAILED", example = "FAILED") Mails.Status status,
            @BeanParam @Valid PageRequest page) {
        return NoStore.ok(mails.page(status, page));
    }

    @GET
    @Path("/mails/{mailId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "getMail", summary = "One message")
    public RestResponse<MailDto> one(@PathParam("mailId") @Parameter(description = "Message") UUID id) {
        return NoStore.ok(mails.require(id));
    }

    @POST
    @Path("/mails/{mailId}/retry")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "retryMail", summary = "Try a failed message again")
    public RestResponse<MailDto> retry(@PathParam("mailId") @Parameter(description = "Message") UUID id) {
        return NoStore.ok(mails.retry(id));
    }

    @POST
    @Path("/failed-mails/retry")
    @Idempotent
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "retryFailedMails", summary = "Try all failed messages again")
    public RestResponse<MailDto.Retried> retryAll() {
        return NoStore.ok(new MailDto.Retried(mails.retryAll()));
    }
}
