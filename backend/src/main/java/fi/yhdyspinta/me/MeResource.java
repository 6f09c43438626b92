package fi.yhdyspinta.me;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller over HTTP. */
@Path("/api/v1")
@Tag(name = "Me")
class MeResource {

    private final CurrentCaller caller;
    private final MeQueries queries;
    private final HelsinkiClock clock;

    MeResource(CurrentCaller caller, MeQueries queries, HelsinkiClock clock) {
        this.caller = caller;
        this.queries = queries;
        this.clock = clock;
    }

    @GET
    @Path("/me")
    @Access(Right.IDENTIFIED)
    @Operation(operationId = "getMe", summary = "Who is calling, and what they may do today")
    public RestResponse<MeDto> me() {
        var who = caller.get();
        var me = who.isClient() ? client(who) : who.personId() == null ? stranger(who) : person(who);
        return RestResponse.ResponseBuilder.ok(me).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private MeDto person(Caller who) {
        var person = queries.person(who.personId());
        var today = clock.today();
        return new MeDto(person.name(), person.email(), person.language(), who.personId(), who.administrator(),
                queries.groups(who.personId(), today), queries.counties(who.personId(), today), null);
    }

    /** Somebody who has signed in and of whom our tables know nothing. */
    private static MeDto stranger(Caller who) {
        var account = who.account();
        var name = Stream.of(account.name(), account.verifiedEmail(), account.subject())
                .filter(text -> text != null && !text.isBlank()).findFirst().orElseThrow();
        return new MeDto(name, account.verifiedEmail(), null, null, false, List.of(), List.of(), null);
    }

    private MeDto client(Caller who) {
        var account = who.account();
        return new MeDto(queries.clientName(account.clientId()), null, null, null, false, List.of(), List.of(),
                new MeDto.ClientDto(account.clientId(), account.scopes().stream().sorted().toList(),
                        who.clientMunicipalities().stream().sorted().toList()));
    }
}
