package fi.yhdyspinta.integration;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.ScopeSource;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** By which ids other systems know what is kept here. A system belongs to the client that first writes to it. */
@ApplicationScoped
public class ExternalIds implements ScopeSource {

    public static final String SYSTEM = "[a-z0-9][a-z0-9-]{1,62}";
    public static final String ID = "[A-Za-z0-9._~:@+=-]{1,200}";

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    ExternalIds(Jdbi jdbi, CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    /** What an id can stand for. */
    public enum Kind {
        GOAL("goal_id"), INDICATOR("indicator_id");

        private final String column;

        Kind(String column) {
            this.column = column;
        }
    }

    /** What stands for an id now. @param made whether it was not there before */
    public record Put<T>(T object, boolean made) {}

    /** One row for any name: a system that nobody has is there for the first. The name of a client is that client's. */
    @Override
    public Map<String, String> scopeQueries() {
        return Map.of("system", """
                SELECT NULL::uuid AS group_id, NULL::text AS county_code, NULL::text[] AS municipality_codes,
                    'client:' || COALESCE((SELECT client_id FROM integration_system WHERE code = :id),
                        (SELECT client_id FROM integration_client WHERE client_id = :id)) AS made_by
                WHERE :today::date IS NOT NULL""");
    }

    public Optional<UUID> find(Kind kind, String system, String externalId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT COALESCE(goal_id, indicator_id) FROM external_object
                WHERE system = :system AND kind = :kind AND external_id = :id""")
                .bind("system", system).bind("kind", kind).bind("id", externalId).mapTo(UUID.class).findOne());
    }

    /** What the id stands for. It is held to the end of the transaction: of two who come at once the second finds what the first has made. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> hold(Kind kind, String system, String externalId) {
        takeSystem(system);
        jdbi.useHandle(db -> db.createQuery("SELECT pg_advisory_xact_lock(hashtextextended('external id ' || :system || ' ' || :kind || ' ' || :id, 0))")
                .bind("system", system).bind("kind", kind).bind("id", externalId).mapTo(String.class).one());
        return find(kind, system, externalId);
    }

    private void takeSystem(String system) {
        var client = caller.get().account().clientId();
        var owner = jdbi.withHandle(db -> {
            db.createUpdate("INSERT INTO integration_system (code, client_id) VALUES (:system, :client) ON CONFLICT (code) DO NOTHING")
                    .bind("system", system).bind("client", client).execute();
            return db.createQuery("SELECT client_id FROM integration_system WHERE code = :system").bind("system", system).mapTo(String.class).one();
        });
        if (!owner.equals(client)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This system belongs to another client");
        }
    }

    /** From now on the id stands for the object. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Kind kind, String system, String externalId, UUID object) {
        jdbi.useHandle(db -> db.createUpdate("INSERT INTO external_object (system, kind, external_id, %s) VALUES (:system, :kind, :id, :object)"
                .formatted(kind.column))
                .bind("system", system).bind("kind", kind).bind("id", externalId).bind("object", object).execute());
    }

    /** @throws ProblemException 409 when another group is told than the one that has it */
    public static void requireSameGroup(Kind kind, UUID has, UUID told) {
        if (!told.equals(has)) {
            var detail = "The %s belongs to another group".formatted(kind.name().toLowerCase(Locale.ROOT));
            throw ProblemException.of(ProblemType.CONFLICT, detail, List.of(Problem.Error.at("/groupId", "other-group", detail)));
        }
    }

    /** @throws ProblemException 400 when there is no such group, 403 when it serves no municipality of the client today */
    public void requireServed(UUID groupId) {
        var served = jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM group_municipality gm WHERE gm.group_id = g.id AND gm.period @> :today::date
                    AND gm.municipality_code = ANY (:municipalities))
                FROM lape_group g WHERE g.id = :group""")
                .bind("group", groupId).bind("today", clock.today())
                .bindArray("municipalities", String.class, caller.get().clientMunicipalities()).mapTo(boolean.class).findOne());
        if (!served.orElseThrow(() -> ProblemException.invalid("/groupId", "no-such-group", "must be the id of a group"))) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "The group serves no municipality of this client");
        }
    }
}
