package fi.yhdyspinta.security;

import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Who is calling and what they may do today.
 *
 * @param clientRequestLimit requests a minute of a client that has a limit of its own; null for the usual one
 */
public record Caller(
        Account account,
        UUID personId,
        boolean administrator,
        Set<String> coordinatedCounties,
        Set<UUID> ledGroups,
        Set<UUID> ownGroups,
        Set<String> clientMunicipalities,
        Integer clientRequestLimit) {

    public static final Caller ANONYMOUS = new Caller(null, null, false, Set.of(), Set.of(), Set.of(), Set.of());

    public Caller(Account account, UUID personId, boolean administrator, Set<String> coordinatedCounties, Set<UUID> ledGroups,
            Set<UUID> ownGroups, Set<String> clientMunicipalities) {
        this(account, personId, administrator, coordinatedCounties, ledGroups, ownGroups, clientMunicipalities, null);
    }

    public boolean isAnonymous() {
        return account == null;
    }

    public boolean isClient() {
        return account != null && account.clientId() != null;
    }

    /** A person, whether or not our tables know them yet. */
    public boolean isPerson() {
        return account != null && account.clientId() == null;
    }

    public boolean leads(UUID groupId) {
        return ledGroups.contains(groupId);
    }

    public boolean isMemberOf(UUID groupId) {
        return ownGroups.contains(groupId);
    }

    public boolean coordinates(String countyCode) {
        return countyCode != null && coordinatedCounties.contains(countyCode);
    }

    /** For the event table and the access log: an id, never a name. */
    public String actor() {
        return isAnonymous() ? "anonymous" : isClient() ? "client:" + account.clientId()
                : personId != null ? "person:" + personId : "account:" + account.subject();
    }

    /** Binds who is calling to a query that may ask for any of it. */
    public Query bindTo(Query query) {
        return query.configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("person", personId)
                .bind("own", ownGroups.toArray(UUID[]::new))
                .bind("led", ledGroups.toArray(UUID[]::new))
                .bind("counties", coordinatedCounties.toArray(String[]::new))
                .bind("municipalities", clientMunicipalities.toArray(String[]::new));
    }
}
