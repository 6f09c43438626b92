package fi.yhdyspinta.agenda;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suggestions for agendas over HTTP. */
@Path("/api/v1")
@Tag(name = "Meetings")
class AgendaSuggestionResource {

    private final AgendaSuggestions suggestions;

    AgendaSuggestionResource(AgendaSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GET
    @Path("/meetings/{meetingId}/agenda-suggestions")
    @Access(Right.INSIDER)
    @Operation(operationId = "listAgendaSuggestions", summary = "What the records of the group suggest for the agenda, the gravest first")
    public AgendaSuggestionDto.Listing forMeeting(@PathParam("meetingId") @Parameter(description = "Meeting") UUID meetingId) {
        return suggestions.forMeeting(meetingId);
    }
}
