package fi.yhdyspinta.session;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.AnyQueryParameter;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import fi.yhdyspinta.shared.RequiresIfMatch;
import io.quarkus.oidc.RefreshToken;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** A person's session in the browser. Machines have none. */
@Path("/api/v1/session")
@Tag(name = "Session")
class SessionResource {

    static final String LOGIN = "/api/v1/session/login";
    static final String CALLBACK = "/api/v1/session/callback";

    private final CurrentCaller caller;
    private final IdentityProvider identityProvider;
    private final RefreshToken refreshToken;
    private final RoutingContext context;
    private final boolean demo;
    private final boolean sandbox;

    SessionResource(CurrentCaller caller, IdentityProvider identityProvider, RefreshToken refreshToken,
            RoutingContext context, @ConfigProperty(name = "yhdyspinta.demo") boolean demo,
            @ConfigProperty(name = "yhdyspinta.sandbox") boolean sandbox) {
        this.caller = caller;
        this.identityProvider = identityProvider;
        this.refreshToken = refreshToken;
        this.context = context;
        this.demo = demo || sandbox;
        this.sandbox = sandbox;
    }

    /** What the app must know before it knows anything else. */
    @Schema(name = "Session", description = "Whether somebody is signed in in this browser")
    record SessionDto(
            @Schema(required = true, description = "Whether somebody is signed in", examples = "true") boolean authenticated,
            @Schema(required = true, description = "Whether this installation shows invented people and groups", examples = "false") boolean demo,
            @Schema(required = true, description = "Whether this is the sandbox, where nobody signs in and what was written is forgotten", examples = "false") boolean sandbox) {}

    @GET
    @Access(Right.PUBLIC)
    @Operation(operationId = "getSession", summary = "Whether somebody is signed in")
    public RestResponse<SessionDto> session() {
        return RestResponse.ResponseBuilder.ok(new SessionDto(caller.get().isPerson(), demo, sandbox))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @Path("/login")
    @ResponseStatus(302)
    @Access(Right.PUBLIC)
    @APIResponse(responseCode = "302", description = "To the identity provider, or with a living session to the page")
    @Operation(operationId = "signIn", summary = "Sign in through the identity provider and come back to a page of the app")
    public RestResponse<Void> signIn(
            @QueryParam("returnTo") @Parameter(description = "Page of the app to come back to", example = "/groups") String returnTo) {
        return to(isPageOfTheApp(returnTo) ? returnTo : "/");
    }

    /** The way back from the identity provider; what is left to do here is to leave its query behind. */
    @GET
    @Path("/callback")
    @Access(Right.PUBLIC)
    @AnyQueryParameter
    @APIResponse(responseCode = "302", description = "To the page where signing in began, or where its failure is told")
    @ResponseStatus(302)
    @Operation(operationId = "completeSignIn", summary = "Where the identity provider sends the browser back to")
    public RestResponse<Void> comeBack() {
        return to("/");
    }

    @DELETE
    @RequiresIfMatch(false)
    @Access(Right.PUBLIC)
    @APIResponse(responseCode = "204", description = "Signed out")
    @Operation(operationId = "signOut", summary = "Sign out here and at the identity provider")
    public RestResponse<Void> signOut() {
        var token = refreshToken.getToken();
        SessionCookies.forget(context);
        if (token != null && !identityProvider.endSession(token)) {
            throw ProblemException.of(ProblemType.UNAVAILABLE,
                    "You are signed out here, but the identity provider could not be told: close the browser");
        }
        return RestResponse.noContent();
    }

    private static RestResponse<Void> to(String page) {
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.FOUND).header(HttpHeaders.LOCATION, page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Browsers read two slashes, or a slash and a backslash, as the beginning of another site's address. */
    static boolean isPageOfTheApp(String address) {
        return address != null && address.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
    }
}
