package fi.yhdyspinta.feed;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Feeds of what is new over HTTP; the same for everyone, so that anything between may keep them. */
@Path("/api/v1")
@Tag(name = "Feeds")
class FeedResource {

    private final Feeds feeds;
    private final AtomFile file;

    FeedResource(Feeds feeds, AtomFile file) {
        this.feeds = feeds;
        this.file = file;
    }

    @GET
    @Path("/groups/{groupId}/feed")
    @Produces(AtomFile.TYPE)
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getGroupFeed", summary = "Public decisions of a group and its goals as they were agreed and ended, as Atom")
    @APIResponse(responseCode = "200", description = "The latest 50", content = @Content(mediaType = AtomFile.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> group(@PathParam("groupId") @Parameter(description = "Group") UUID id,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = "Language of the feed's own words", example = "fi") String language) {
        return PublicCache.ok(file.of(feeds.group(id, language)));
    }

    @GET
    @Path("/municipalities/{municipalityCode}/feed")
    @Produces(AtomFile.TYPE)
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getMunicipalityFeed", summary = "The same of the groups that serve a municipality today, as Atom")
    @APIResponse(responseCode = "200", description = "The latest 50", content = @Content(mediaType = AtomFile.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> municipality(@PathParam("municipalityCode") @Parameter(description = "Municipality", example = "853") String code,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = "Language of the feed's own words", example = "fi") String language) {
        return PublicCache.ok(file.of(feeds.municipality(code, language)));
    }

    @GET
    @Path("/counties/{countyCode}/feed")
    @Produces(AtomFile.TYPE)
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getCountyFeed", summary = "The same of all groups of a county, as Atom")
    @APIResponse(responseCode = "200", description = "The latest 50", content = @Content(mediaType = AtomFile.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> county(@PathParam("countyCode") @Parameter(description = "County", example = "05") String code,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = "Language of the feed's own words", example = "fi") String language) {
        return PublicCache.ok(file.of(feeds.county(code, language)));
    }
}
