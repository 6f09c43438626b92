package fi.yhdyspinta.security;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import io.quarkus.arc.All;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jdbi.v3.core.Jdbi;

/** The one door: checks every request before its body is read. Refuses with 401, then 404, then 403. */
class AccessCheck {

    private final CurrentIdentityAssociation identity;
    private final RightsSource rights;
    private final CurrentCaller current;
    private final HelsinkiClock clock;
    private final Jdbi jdbi;
    private final Map<String, String> scopeQueries = new HashMap<>();

    AccessCheck(CurrentIdentityAssociation identity, RightsSource rights, CurrentCaller current, HelsinkiClock clock,
            Jdbi jdbi, @All List<ScopeSource> sources) {
        this.identity = identity;
        this.rights = rights;
        this.current = current;
        this.clock = clock;
        this.jdbi = jdbi;
        sources.forEach(source -> scopeQueries.putAll(source.scopeQueries()));
    }

    @ServerRequestFilter(priority = 2000)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        var access = resource.getResourceMethod().getAnnotation(Access.class);
        var account = account();
        if (account != null && account.clientId() == null && access != null && access.value() == Right.PUBLIC && access.rightsLater()) {
            current.isPerson(account, () -> rights.person(account, clock.today()));
            return;
        }
        var caller = caller(account);
        current.is(caller);
        if (access == null) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        if (caller.isAnonymous() && access.value() != Right.PUBLIC) {
            throw ProblemException.of(ProblemType.SIGN_IN_REQUIRED);
        }
        var scope = access.value() == Right.PUBLIC ? Scope.NONE : scopeOf(request.getUriInfo().getPathParameters());
        if (!mayKnow(caller, scope)) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        if (!(caller.isClient() ? clientMay(caller, access, scope) : personMay(caller, access.value(), scope))) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    private Account account() {
        var found = identity.getDeferredIdentity().await().indefinitely();
        return found.isAnonymous() ? null : Account.of(found);
    }

    private Caller caller(Account account) {
        if (account == null) {
            return Caller.ANONYMOUS;
        }
        return account.clientId() == null ? rights.person(account, clock.today())
                : rights.client(account).orElseThrow(() -> ProblemException.of(ProblemType.FORBIDDEN,
                        "This client is not registered here, has been switched off or has expired"));
    }

    private static boolean mayKnow(Caller caller, Scope scope) {
        return switch (scope.audience()) {
            case EVERYONE -> true;
            case LEADS -> caller.leads(scope.groupId());
            case INSIDERS -> isInsider(caller, scope) || hasMade(caller, scope);
            case OWNERS -> caller.administrator() || caller.coordinates(scope.countyCode()) || hasMade(caller, scope);
        };
    }

    private static boolean hasMade(Caller caller, Scope scope) {
        return caller.isClient() && caller.actor().equals(scope.madeBy());
    }

    private static boolean isInsider(Caller caller, Scope scope) {
        return caller.isMemberOf(scope.groupId()) || caller.coordinates(scope.countyCode());
    }

    private static boolean personMay(Caller caller, Right right, Scope scope) {
        return switch (right) {
            case PUBLIC, IDENTIFIED, SIGNED_IN -> true;
            case LEAD_OR_COORDINATOR -> caller.leads(scope.groupId()) || caller.coordinates(scope.countyCode());
            case LEAD -> caller.leads(scope.groupId());
            case MEMBER -> caller.isMemberOf(scope.groupId());
            case INSIDER -> isInsider(caller, scope);
            case COORDINATOR -> caller.coordinates(scope.countyCode());
            case OFFICIAL -> caller.administrator() || !caller.coordinatedCounties().isEmpty();
            case STEWARD -> scope.countyCode() == null ? caller.administrator() : caller.coordinates(scope.countyCode());
            case KEEPER -> scope.groupId() != null ? caller.leads(scope.groupId()) : personMay(caller, Right.STEWARD, scope);
            case ADMINISTRATOR -> caller.administrator();
            case CLIENT -> false;
        };
    }

    private static boolean clientMay(Caller caller, Access access, Scope scope) {
        if (access.value() == Right.IDENTIFIED) {
            return true;
        }
        if (access.scope().isEmpty() || !caller.account().scopes().contains(access.scope())) {
            return false;
        }
        if (access.value() == Right.CLIENT && scope.madeBy() != null && !scope.madeBy().equals(caller.actor())) {
            return false;
        }
        return scope.groupId() == null
                || scope.municipalityCodes().stream().anyMatch(caller.clientMunicipalities()::contains);
    }

    /** The scope of the object that the path names. */
    private Scope scopeOf(Map<String, List<String>> path) {
        var named = path.entrySet().stream().filter(e -> scopeQueries.containsKey(e.getKey())).toList();
        if (named.isEmpty()) {
            return Scope.NONE;
        }
        if (named.size() > 1) {
            throw new IllegalStateException("A path names one object whose scope decides: " + path.keySet());
        }
        var parameter = named.getFirst();
        return jdbi.withHandle(db -> db.createQuery(scopeQueries.get(parameter.getKey()))
                .bind("id", parameter.getValue().getFirst())
                .bind("today", clock.today())
                .map((row, context) -> new Scope(row.getObject("group_id", java.util.UUID.class),
                        row.getString("county_code"), strings(row.getArray("municipality_codes")), audience(row), madeBy(row)))
                .findOne())
                .orElseThrow(ProblemException.notFound());
    }

    private static Scope.Audience audience(java.sql.ResultSet row) throws java.sql.SQLException {
        return switch (lastColumn(row)) {
            case "leads_only" -> row.getBoolean("leads_only") ? Scope.Audience.LEADS : Scope.Audience.EVERYONE;
            case "owners_only" -> row.getBoolean("owners_only") ? Scope.Audience.OWNERS : Scope.Audience.EVERYONE;
            case "insiders_only" -> row.getBoolean("insiders_only") ? Scope.Audience.INSIDERS : Scope.Audience.EVERYONE;
            default -> Scope.Audience.EVERYONE;
        };
    }

    private static String madeBy(java.sql.ResultSet row) throws java.sql.SQLException {
        return switch (lastColumn(row)) {
            case "insiders_only", "owners_only", "made_by" -> row.getString("made_by");
            default -> null;
        };
    }

    private static String lastColumn(java.sql.ResultSet row) throws java.sql.SQLException {
        return row.getMetaData().getColumnLabel(row.getMetaData().getColumnCount());
    }

    private static List<String> strings(java.sql.Array array) throws java.sql.SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
