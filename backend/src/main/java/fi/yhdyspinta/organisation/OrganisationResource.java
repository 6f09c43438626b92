package fi.yhdyspinta.organisation;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Organisations over HTTP. */
@Path("/api/v1")
@Tag(name = "Groups")
class OrganisationResource {

    private final OrganisationQueries queries;
    private final OrganisationService organisations;

    OrganisationResource(OrganisationQueries queries, OrganisationService organisations) {
        this.queries = queries;
        this.organisations = organisations;
    }

    @GET
    @Path("/counties/{countyCode}/organisations")
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "listOrganisations", summary = "Organisations of the county by name, or suggestions for what is being typed")
    public OrganisationDto.Page organisations(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @QueryParam("q") @Size(min = 1, max = 200) @Parameter(description = "What has been typed: the best suggestions come first, as many as limit at most, without a next page", example = "seurak") String q,
            @BeanParam @Valid PageRequest page) {
        return q == null ? queries.page(countyCode, page) : queries.suggestions(countyCode, q, page.limit);
    }

    @POST
    @Path("/counties/{countyCode}/organisations")
    @Idempotent
    @Access(Right.COORDINATOR)
    @Operation(operationId = "createOrganisation", summary = "Add an organisation to the county")
    @ResponseStatus(201)
    public RestResponse<OrganisationDto> add(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @NotNull @Valid OrganisationDto.Write body) {
        var added = organisations.add(countyCode, body);
        return Created.at("/api/v1/organisations/" + added.id(), added);
    }

    @GET
    @Path("/organisations/{organisationId}")
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "getOrganisation", summary = "One organisation")
    public OrganisationDto organisation(@PathParam("organisationId") @Parameter(description = "Organisation") UUID id) {
        return queries.organisation(id).orElseThrow(ProblemException.notFound());
    }

    @PUT
    @Path("/organisations/{organisationId}")
    @Access(Right.COORDINATOR)
    @Operation(operationId = "replaceOrganisation", summary = "Correct the name or the sector of an organisation")
    public OrganisationDto replace(@PathParam("organisationId") @Parameter(description = "Organisation") UUID id,
            @NotNull @Valid OrganisationDto.Write body) {
        return organisations.replace(id, body);
    }

    @POST
    @Path("/organisations/{organisationId}/merge")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.COORDINATOR)
    @Operation(operationId = "mergeOrganisation", summary = "Merge an organisation into another of the county; its seats move over")
    public RestResponse<OrganisationDto> merge(
            @PathParam("organisationId") @Parameter(description = "The organisation that goes") UUID id,
            @NotNull @Valid OrganisationDto.Merge body) {
        return RestResponse.ok(organisations.merge(id, body.intoOrganisationId()));
    }
}
