package fi.yhdyspinta.coverage;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to call this week, over HTTP. */
@Path("/api/v1/counties/{countyCode}/contact-suggestions")
@Tag(name = "Coverage")
class ContactSuggestionResource {

    private final ContactSuggestions suggestions;

    ContactSuggestionResource(ContactSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GET
    @Access(Right.COORDINATOR)
    @Operation(operationId = "listContactSuggestions", summary = "Five groups to call this week, and why")
    public ContactSuggestionDto.Listing ofCounty(@PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode) {
        return new ContactSuggestionDto.Listing(suggestions.ofCounty(countyCode));
    }
}
