package fi.yhdyspinta.goal;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Themes over HTTP. */
@Path("/api/v1")
@Tag(name = "Goals")
class ThemeResource {

    private final ThemeService themes;

    ThemeResource(ThemeService themes) {
        this.themes = themes;
    }

    @GET
    @Path("/themes")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listThemes", summary = "What goals are about: national themes and the counties' own")
    public RestResponse<ThemeDto.Listing> themes(
            @QueryParam("county") @Parameter(description = "Of the counties' own only those of this county", example = "05") String county) {
        return PublicCache.ok(new ThemeDto.Listing(themes.themes(county)));
    }

    @GET
    @Path("/themes/{themeCode}")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "getTheme", summary = "One theme")
    public RestResponse<ThemeDto> theme(
            @PathParam("themeCode") @Parameter(description = "Theme code", example = "EARLY_SUPPORT") String code) {
        return PublicCache.ok(themes.theme(code).orElseThrow(ProblemException.notFound()));
    }

    @POST
    @Path("/themes")
    @Idempotent
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "createTheme", summary = "Add a national theme")
    @ResponseStatus(201)
    public RestResponse<ThemeDto> add(@NotNull @Valid ThemeDto.Create body) {
        return Created.at("/api/v1/themes/" + body.code(), themes.add(null, body));
    }

    @POST
    @Path("/counties/{countyCode}/themes")
    @Idempotent
    @Access(Right.COORDINATOR)
    @Operation(operationId = "createCountyTheme", summary = "Add a theme of the county's own")
    @ResponseStatus(201)
    public RestResponse<ThemeDto> addInCounty(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @NotNull @Valid ThemeDto.Create body) {
        return Created.at("/api/v1/themes/" + body.code(), themes.add(countyCode, body));
    }

    @PUT
    @Path("/themes/{themeCode}")
    @Access(Right.STEWARD)
    @Operation(operationId = "replaceTheme", summary = "Correct a theme: the administrator a national one, a coordinator the county's")
    public ThemeDto replace(
            @PathParam("themeCode") @Parameter(description = "Theme code", example = "EARLY_SUPPORT") String code,
            @NotNull @Valid ThemeDto.Write body) {
        return themes.replace(code, body);
    }
}
