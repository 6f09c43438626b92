package fi.yhdyspinta.meeting;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.NoStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Minutes over HTTP. */
@Path("/api/v1")
@Tag(name = "Meetings")
class MinutesResource {

    private final MinutesQueries queries;
    private final MinutesPdf pdf;
    private final AccessLog accessLog;

    MinutesResource(MinutesQueries queries, MinutesPdf pdf, AccessLog accessLog) {
        this.queries = queries;
        this.pdf = pdf;
        this.accessLog = accessLog;
    }

    @GET
    @Path("/meetings/{meetingId}/minutes")
    @Produces({MediaType.APPLICATION_JSON, MinutesPdf.TYPE})
    @Access(Right.INSIDER)
    @Operation(operationId = "getMinutes", summary = "Minutes of a meeting that is open (a draft) or closed; as application/pdf in the language of the meeting")
    @APIResponse(responseCode = "200", description = "The minutes", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MinutesDto.class)),
            @Content(mediaType = MinutesPdf.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public RestResponse<?> minutes(@PathParam("meetingId") @Parameter(description = "Meeting") UUID meetingId, @Context HttpHeaders headers) {
        var minutes = queries.of(meetingId);
        var answer = accessLog.answer("getMinutes", meetingId, minutes, minutes.names());
        return isPdfWanted(headers) ? NoStore.of(pdf.file(minutes, queries.perspectives(minutes.language()))) : answer;
    }

    private static boolean isPdfWanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(MediaType.valueOf(MinutesPdf.TYPE)))
                .findFirst().map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)).orElse(false);
    }
}
