package fi.yhdyspinta.group;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.security.Account;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.RightsSource;
import fi.yhdyspinta.security.ScopeSource;
import fi.yhdyspinta.shared.HelsinkiClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What our tables let an account do today: seats, coordination, administration, and a client's municipalities. */
@ApplicationScoped
class GroupRights implements RightsSource, ScopeSource {

    private static final String OF_PERSON = """
            SELECT p.id,
                EXISTS (SELECT FROM administrator a WHERE a.person_id = p.id) AS administrator,
                ARRAY(SELECT c.county_code::text FROM coordinator c
                      WHERE c.person_id = p.id AND c.period @> :today::date) AS counties,
                ARRAY(SELECT m.group_id FROM membership m WHERE m.person_id = p.id AND m.period @> :today::date
                      AND m.role IN ('CHAIR', 'VICE_CHAIR', 'SECRETARY')) AS led,
                ARRAY(SELECT m.group_id FROM membership m WHERE m.person_id = p.id AND m.period @> :today::date) AS own
            FROM person p WHERE p.account_subject = :subject""";

    private static final String OF_CLIENT = """
            SELECT ARRAY(SELECT municipality_code::text FROM integration_client_municipality m
                         WHERE m.client_id = c.client_id) AS municipalities, c.scopes, c.request_limit
            FROM integration_client c WHERE c.client_id = :clientId AND c.active AND (c.expires_date IS NULL OR c.expires_date >= :today)""";

    private static final String OF_GROUP = """
            SELECT g.id AS group_id, g.county_code, ARRAY(SELECT municipality_code::text FROM group_municipality gm
                WHERE gm.group_id = g.id AND gm.period @> :today::date) AS municipality_codes
            FROM lape_group g""";

    private final Jdbi jdbi;
    private final Events events;
    private final HelsinkiClock clock;
    private final Optional<String> firstAdminEmail;

    GroupRights(Jdbi jdbi, Events events, HelsinkiClock clock,
            @ConfigProperty(name = "yhdyspinta.first-admin-email") Optional<String> firstAdminEmail) {
        this.jdbi = jdbi;
        this.events = events;
        this.clock = clock;
        this.firstAdminEmail = firstAdminEmail;
    }

    @Override
    public Caller person(Account account, LocalDate today) {
        var known = find(account, today).filter(caller -> caller.administrator() || !isFirstAdministrator(account));
        return known.orElseGet(() -> {
            introduce(account);
            return find(account, today)
                    .orElseGet(() -> new Caller(account, null, false, Set.of(), Set.of(), Set.of(), Set.of()));
        });
    }

    @Override
    public Optional<Caller> person(UUID personId, LocalDate today) {
        return jdbi.withHandle(db -> db.createQuery("SELECT account_subject FROM person WHERE id = :id AND account_subject IS NOT NULL")
                .bind("id", personId).mapTo(String.class).findOne())
                .flatMap(subject -> find(new Account(subject, null, null, null, Set.of()), today));
    }

    @Override
    public Optional<Caller> client(Account account) {
        return jdbi.withHandle(db -> db.createQuery(OF_CLIENT).bind("clientId", account.clientId()).bind("today", clock.today())
                .map((row, context) -> new Caller(stillScoped(account, row.getArray("scopes")), null, false, Set.of(), Set.of(), Set.of(),
                        strings(row.getArray("municipalities")), row.getObject("request_limit", Integer.class)))
                .findOne());
    }

    /** A token lives on for minutes after a scope was withdrawn here; null for a client whose scopes the identity provider keeps. */
    private static Account stillScoped(Account account, Array scopes) throws SQLException {
        return scopes == null ? account : account.within(strings(scopes));
    }

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of(
                "groupId", OF_GROUP + " WHERE g.id::text = :id",
                "relatedBodyId", OF_GROUP + " JOIN related_body b ON b.group_id = g.id WHERE b.id::text = :id");
    }

    private Optional<Caller> find(Account account, LocalDate today) {
        return jdbi.withHandle(db -> db.createQuery(OF_PERSON).bind("subject", account.subject()).bind("today", today)
                .map((row, context) -> new Caller(account, row.getObject("id", UUID.class),
                        row.getBoolean("administrator"), strings(row.getArray("counties")), uuids(row.getArray("led")),
                        uuids(row.getArray("own")), Set.of()))
                .findOne());
    }

    private boolean isFirstAdministrator(Account account) {
        return firstAdminEmail.map(email -> email.toLowerCase(Locale.ROOT))
                .filter(email -> email.equals(account.verifiedEmail())).isPresent();
    }

    /** Once in a person's life: the record with the verified e-mail becomes the account's. */
    private void introduce(Account account) {
        if (account.verifiedEmail() == null) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(db -> {
            if (isFirstAdministrator(account)) {
                db.createUpdate("""
                        INSERT INTO person (name, email)
                        SELECT left(:name, 200), :email
                        WHERE NOT EXISTS (SELECT FROM person WHERE account_subject = :subject)
                        ON CONFLICT (email) DO NOTHING""")
                        .bind("name", account.name() == null ? account.verifiedEmail() : account.name())
                        .bind("email", account.verifiedEmail()).bind("subject", account.subject()).execute();
            }
            db.createQuery("""
                    UPDATE person SET account_subject = :subject, version = version + 1
                    WHERE email = :email AND account_subject IS NULL
                        AND NOT EXISTS (SELECT FROM person WHERE account_subject = :subject)
                    RETURNING id""")
                    .bind("subject", account.subject()).bind("email", account.verifiedEmail()).mapTo(UUID.class).findOne()
                    .ifPresent(person -> events.appendBySystem(Event.of("person.account-linked", person)));
            if (isFirstAdministrator(account)) {
                makeAdministrator(db, account);
            }
        }));
    }

    private void makeAdministrator(Handle db, Account account) {
        db.createQuery("""
                INSERT INTO administrator (person_id) SELECT id FROM person WHERE account_subject = :subject
                ON CONFLICT DO NOTHING RETURNING person_id""")
                .bind("subject", account.subject()).mapTo(UUID.class).findOne()
                .ifPresent(person -> events.appendBySystem(Event.of("administrator.named", person)));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static Set<UUID> uuids(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
