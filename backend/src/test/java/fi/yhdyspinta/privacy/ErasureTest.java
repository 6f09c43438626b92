package fi.yhdyspinta.privacy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Inject
    HelsinkiClock clock;

    @Test
    void anAdministratorErasesByNumberAndCountsAndHistoryStay() {
        var admin = given.anAdministrator();
        var group = given.aGroup();
        var secretary = group.withMember("SECRETARY");
        var name = "Poistuva " + UUID.randomUUID();
        var email = Given.anEmail();
        var person = given.aPerson(email);
        jdbi.useHandle(db -> db.createUpdate("UPDATE person SET name = :name, phone = '040 3' WHERE id = :id").bind("name", name).bind("id", person).execute());
        var past = group.aSeat(person, "MEMBER", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), false, "NGO");
        var open = group.aSeat(person, "CHAIR", LocalDate.of(2022, 1, 1), clock.today().plusDays(10), false, "NGO");
        var future = group.aSeat(person, "MEMBER", clock.today().plusDays(11), null, false, "NGO");
        invite(open);
        invite(future);
        var me = TestCaller.person(email);
        var number = me.post("/me/erasure-requests", Map.of()).then().statusCode(201).extract().<Integer>path("number");

        var body = admin.get("/erasure-requests?executed=false&limit=200").then().statusCode(200)
                .body("items.number", hasItem(number)).extract().asString();
        assertTrue(!body.contains(name) && !body.contains(email) && !body.contains(person.toString()));
        admin.post("/erasure-requests/{number}/execution", Map.of(), number).then().statusCode(428);
        var etag = admin.etag("/erasure-requests/{number}", number);
        admin.change("/erasure-requests/{number}/execution", etag, Map.of(), number).then().statusCode(200).body("executedAt", notNullValue());
        admin.change("/erasure-requests/{number}/execution", admin.etag("/erasure-requests/{number}", number), Map.of(), number)
                .then().statusCode(409).body("code", is("already-ended"));

        assertEquals("[null, null, null, null, null]", text("SELECT name, email, phone, language, account_subject FROM person WHERE id = :id", person));
        assertEquals("[2021-12-31]", text("SELECT valid_to FROM membership WHERE id = :id", past));
        assertEquals("[" + clock.today() + "]", text("SELECT valid_to FROM membership WHERE id = :id", open));
        assertEquals("[0]", text("SELECT count(*) FROM membership WHERE id = :id", future));
        assertEquals("[t]", text("SELECT revoked_at IS NOT NULL FROM invitation WHERE membership_id = :id", open));
        me.get("/me/contact").then().statusCode(404);
        secretary.get("/groups/{id}/contacts", group.id()).then().statusCode(200).body("items.membershipId", not(hasItem(open.toString())));
        var history = secretary.get("/groups/{id}/events", group.id()).then().statusCode(200)
                .body("items.type", hasItems("membership.ended", "membership.cancelled")).extract().asString();
        assertTrue(!history.contains(name) && !history.contains(email));
        var log = jdbi.withHandle(db -> db.createQuery("SELECT string_agg(event::text, ' ') FROM event").mapTo(String.class).one());
        assertTrue(!log.contains(name) && !log.contains(email));
    }

    @Test
    void whatTheyDidForTheGroupStaysWithoutTheirName() {
        var admin = given.anAdministrator();
        var group = given.aGroup();
        var chair = group.withChair();
        var name = "Poistuva " + UUID.randomUUID();
        var email = Given.anEmail();
        var person = given.aPerson(email);
        jdbi.useHandle(db -> db.createUpdate("UPDATE person SET name = :name WHERE id = :id").bind("name", name).bind("id", person).execute());
        var seat = group.aSeat(person, "VICE_CHAIR", LocalDate.of(2022, 1, 1), null, false, "NGO");
        var me = TestCaller.person(email);
        var work = GroupWork.by(me, seat, group);
        chair.get("/goals/{id}/progress-updates", work.goal()).then().body("items.authorName", contains(name));
        var heard = chair.get("/groups/{id}/coverage", group.id()).then().statusCode(200).extract().<List<Boolean>>path("items.heard");
        var number = me.post("/me/erasure-requests", Map.of()).then().statusCode(201).extract().<Integer>path("number");
        admin.change("/erasure-requests/{n}/execution", admin.etag("/erasure-requests/{n}", number), Map.of(), number).then().statusCode(200);

        assertEquals(List.of(), columnsThatHold(name, email));
        chair.get("/goals/{id}", work.goal()).then().statusCode(200).body("status", is("AGREED"));
        chair.get("/goals/{id}/progress-updates", work.goal()).then().body("items.text", contains("Oma kertomus")).body("items[0].authorName", nullValue());
        chair.get("/agenda-proposals/{id}", work.proposal()).then().statusCode(200).body("title", is("Oma ehdotus")).body("proposerName", nullValue());
        chair.get("/meetings/{id}/minutes", work.meeting()).then().statusCode(200).body("present", hasSize(1)).body("present[0].personName", nullValue())
                .body("items[0].decisions.text", contains("Oma päätös"));
        chair.get("/hearings/{id}", work.hearing()).then().statusCode(200).body("response", is("Oma vastaus"));
        assertEquals(heard, chair.get("/groups/{id}/coverage", group.id()).then().extract().<List<Boolean>>path("items.heard"));
        for (var path : List.of("/goals/{id}/events", "/meetings/{id}/attendance")) {
            var told = chair.get(path, path.startsWith("/goals") ? work.goal() : work.meeting()).then().statusCode(200).extract().asString();
            assertTrue(!told.contains(name) && !told.contains(email), path);
        }
    }

    /** Every column of every table of the service is looked through. */
    private List<String> columnsThatHold(String... words) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
                JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
                WHERE c.table_schema = 'public' AND c.data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY')""")
                .mapTo(String.class).list().stream().filter(column -> holds(db, column, words)).toList());
    }

    private static boolean holds(Handle db, String column, String... words) {
        var parts = column.split("\\.");
        return db.createQuery("SELECT EXISTS (SELECT FROM \"%s\" t, unnest(:words) AS word WHERE position(word IN t.\"%s\"::text) > 0)"
                .formatted(parts[0], parts[1])).bindArray("words", String.class, (Object[]) words).mapTo(boolean.class).one();
    }

    @Test
    void whoeverAsksMayComeBackAsSomebodyNew() {
        var admin = given.anAdministrator();
        var email = Given.anEmail();
        var person = given.aPerson(email);
        given.aGroup().aSeat(person, "MEMBER", LocalDate.of(2022, 1, 1), null, false, "NGO");
        var number = TestCaller.person(email).post("/me/erasure-requests", Map.of()).then().statusCode(201).extract().<Integer>path("number");
        admin.change("/erasure-requests/{n}/execution", admin.etag("/erasure-requests/{n}", number), Map.of(), number).then().statusCode(200);

        var again = given.aPerson(email);
        given.aGroup().aSeat(again, "MEMBER", LocalDate.of(2022, 1, 1), null, false, "NGO");
        TestCaller.person(email).get("/me/erasure-requests").then().statusCode(200).body("items", empty());
        TestCaller.person(email).get("/me/contact").then().statusCode(200).body("email", is(email));
    }

    @Test
    void anErasedCoordinatorIsNoLongerShownAndATombstoneTakesNoSeat() {
        var admin = given.anAdministrator();
        var email = Given.anEmail();
        admin.post("/counties/04/coordinators", Map.of("personName", "Kerttu Katoava", "email", email, "phone", "02 4",
                "substitute", false, "validFromDate", "2025-01-01")).then().statusCode(201);
        var me = TestCaller.person(email);
        var number = me.post("/me/erasure-requests", Map.of()).then().statusCode(201).extract().<Integer>path("number");
        admin.change("/erasure-requests/{n}/execution", admin.etag("/erasure-requests/{n}", number), Map.of(), number).then().statusCode(200);

        admin.get("/counties/04/coordinators").then().body("items.personName", not(hasItem(containsString("Katoava"))));
        var tombstone = jdbi.withHandle(db -> db.createQuery("SELECT person_id FROM erasure_request WHERE number = :n").bind("n", number).mapTo(UUID.class).one());
        assertEquals("[null, null, " + clock.today() + "]", text("SELECT name, phone, valid_to FROM coordinator WHERE person_id = :id", tombstone));
        assertThrows(UnableToExecuteStatementException.class,
                () -> given.aGroup().aSeat(tombstone, "MEMBER", LocalDate.of(2022, 1, 1), null, false, "NGO"));
    }

    @Test
    void theLastAdministratorNamesAnotherFirst() {
        var admin = given.anAdministrator();
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM administrator WHERE person_id <> :id").bind("id", admin.personId()).execute());
        var number = admin.post("/me/erasure-requests", Map.of()).then().statusCode(201).extract().<Integer>path("number");
        admin.change("/erasure-requests/{n}/execution", admin.etag("/erasure-requests/{n}", number), Map.of(), number)
                .then().statusCode(409).body("code", is("last-administrator"));
        var other = given.anAdministrator();
        other.change("/erasure-requests/{n}/execution", other.etag("/erasure-requests/{n}", number), Map.of(), number).then().statusCode(200);
        admin.get("/administrators").then().statusCode(403);
    }

    @Test
    void onlyAdministratorsSeeRequestsPageByPage() {
        var admin = given.anAdministrator();
        for (var i = 0; i < 3; i++) {
            given.aGroup().withMember("MEMBER", "NGO").post("/me/erasure-requests", Map.of()).then().statusCode(201);
        }
        var first = admin.get("/erasure-requests?limit=2").then().statusCode(200).body("nextCursor", notNullValue()).extract();
        admin.get("/erasure-requests?limit=2&cursor=" + first.path("nextCursor")).then().statusCode(200)
                .body("items.number", not(hasItem(first.<Integer>path("items[0].number"))));
        admin.get("/erasure-requests/999999999").then().statusCode(404).body("current", nullValue());
        given.aCoordinatorOf("05").get("/erasure-requests").then().statusCode(403);
        given.aCoordinatorOf("05").post("/erasure-requests/1/execution", Map.of()).then().statusCode(403);
    }

    private void invite(UUID seat) {
        jdbi.useHandle(db -> db.createUpdate("INSERT INTO invitation (membership_id, token_hash, expires_at) VALUES (:s, decode(md5(:s::text), 'hex'), now() + interval '7 days')")
                .bind("s", seat).execute());
    }

    private String text(String sql, UUID id) {
        return jdbi.withHandle(db -> db.createQuery(sql).bind("id", id).map((row, context) -> {
            var values = new java.util.ArrayList<String>();
            for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            return values.toString();
        }).one());
    }
}
