package fi.yhdyspinta.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes what a test needs, each time anew, straight in the database: nothing is shared between tests. */
@ApplicationScoped
public class Given {

    private static final LocalDate LONG_AGO = LocalDate.of(2021, 8, 1);

    private final Jdbi jdbi;

    public Given(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An active group without municipalities, so that any number of them fit one county. */
    public TestGroup aGroup() {
        return aGroup("05", "MUNICIPAL");
    }

    public TestGroup aGroup(String countyCode, String kind) {
        var id = jdbi.withHandle(db -> db.createQuery("""
                WITH g AS (INSERT INTO lape_group (kind, county_code, name, working_language)
                           VALUES (:kind, :county, :name, 'fi') RETURNING id),
                     s AS (INSERT INTO group_status (group_id, status, valid_from) SELECT id, 'ACTIVE', :from FROM g)
                SELECT id FROM g""")
                .bind("kind", kind).bind("county", countyCode).bind("name", "Ryhmä " + UUID.randomUUID())
                .bind("from", LONG_AGO).mapTo(UUID.class).one());
        return new TestGroup(this, jdbi, id, countyCode);
    }

    /** Gives the group the municipality from now on; takes it from any group that had it. */
    public void serves(UUID groupId, String municipalityCode) {
        jdbi.useHandle(db -> {
            db.createUpdate("DELETE FROM group_municipality WHERE municipality_code = :code").bind("code", municipalityCode).execute();
            db.createUpdate("INSERT INTO group_municipality (group_id, municipality_code, valid_from) VALUES (:group, :code, :from)")
                    .bind("group", groupId).bind("code", municipalityCode).bind("from", LONG_AGO).execute();
        });
    }

    public UUID aPerson(String email) {
        return jdbi.withHandle(db -> db.createQuery("INSERT INTO person (name, email) VALUES (:name, :email) RETURNING id")
                .bind("name", "Henkilö " + email).bind("email", email).mapTo(UUID.class).one());
    }

    public static String anEmail() {
        return UUID.randomUUID() + "@test.example";
    }

    public TestCaller aCoordinatorOf(String countyCode) {
        return aCoordinatorOf(countyCode, null);
    }

    public TestCaller aCoordinatorOf(String countyCode, LocalDate lastDay) {
        var email = anEmail();
        var person = aPerson(email);
        jdbi.useHandle(db -> db.createUpdate("INSERT INTO coordinator (person_id, county_code, valid_from, valid_to) VALUES (:p, :c, :from, :to)")
                .bind("p", person).bind("c", countyCode).bind("from", LONG_AGO).bind("to", lastDay).execute());
        return TestCaller.person(email, person);
    }

    public TestCaller anAdministrator() {
        var email = anEmail();
        var person = aPerson(email);
        jdbi.useHandle(db -> db.createUpdate("INSERT INTO administrator (person_id) VALUES (:p)").bind("p", person).execute());
        return TestCaller.person(email, person);
    }

    /** A person with an account and no seat anywhere. */
    public TestCaller aSignedInPerson() {
        return TestCaller.person(anEmail());
    }

    public TestCaller aClient(String scopes, String... municipalityCodes) {
        return aClient(true, scopes, municipalityCodes);
    }

    public TestCaller aClientThatIsSwitchedOff(String scopes, String... municipalityCodes) {
        return aClient(false, scopes, municipalityCodes);
    }

    private TestCaller aClient(boolean active, String scopes, String... municipalityCodes) {
        var id = "client-" + UUID.randomUUID();
        jdbi.useHandle(db -> {
            db.createUpdate("INSERT INTO integration_client (client_id, name, contact_email, active) VALUES (:id, :id, 'it@test.example', :active)")
                    .bind("id", id).bind("active", active).execute();
            for (var code : List.of(municipalityCodes)) {
                db.createUpdate("INSERT INTO integration_client_municipality VALUES (:id, :code)")
                        .bind("id", id).bind("code", code).execute();
            }
        });
        return TestCaller.client(id, scopes);
    }
}
