package fi.yhdyspinta.privacy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnDataTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Test
    void givesAPersonEverythingThatIsHeldOfThem() {
        var email = Given.anEmail();
        var person = given.aPerson(email);
        var me = TestCaller.person(email);
        var group = given.aGroup();
        var seat = group.aSeat(person, "MEMBER", LocalDate.of(2024, 1, 1), null, true, "PARENT_VOICE");
        jdbi.useHandle(db -> {
            db.createUpdate("INSERT INTO coordinator (person_id, county_code, name, phone, valid_from, valid_to) VALUES (:p, '05', 'Työnimi', '02 1', '2023-01-01', '2023-12-31')").bind("p", person).execute();
            db.createUpdate("INSERT INTO invitation (membership_id, token_hash, expires_at) VALUES (:s, decode(md5(:t), 'hex'), now() + interval '7 days')").bind("s", seat).bind("t", email).execute();
            db.createUpdate("INSERT INTO access_log (actor, operation, object_id, records) VALUES ('person:x', 'listContacts', :g, 3), ('person:x', 'getMembership', :s, 1), ('person:x', 'listContacts', gen_random_uuid()::text, 1)")
                    .bind("g", group.id().toString()).bind("s", seat.toString()).execute();
            db.createUpdate("INSERT INTO group_contact (group_id, person_id, name) VALUES (:g, :p, 'Kirjoitettu Nimi')").bind("g", group.id()).bind("p", person).execute();
        });
        me.put("/me/contact", me.etag("/me/contact"), Map.of("name", "Maija Mallikas", "phone", "040 1", "language", "sv")).then().statusCode(200);
        me.post("/me/erasure-requests", Map.of()).then().statusCode(201);

        me.get("/me/data").then().statusCode(200)
                .header("Cache-Control", is("no-store"))
                .header("Content-Disposition", containsString("attachment; filename=\"yhdyspinta-my-data-"))
                .body("account.email", is(email)).body("person.name", is("Maija Mallikas")).body("person.phone", is("040 1"))
                .body("memberships.groupId", contains(group.id().toString())).body("memberships[0].nameHidden", is(true))
                .body("memberships[0].perspectiveCodes", contains("PARENT_VOICE"))
                .body("notedByGroups.name", contains("Kirjoitettu Nimi"))
                .body("coordinatorTasks.name", contains("Työnimi")).body("coordinatorTasks[0].phone", is("02 1"))
                .body("invitations", hasSize(1)).body("reads.operation", contains("listContacts", "getMembership"))
                .body("events.type", contains("person.contact-changed", "erasure.requested"))
                .body("erasureRequests", hasSize(1));
    }

    @Test
    void givesWhatAPersonWroteAndIsResponsibleForAndWhoReadThatTheyCame() {
        var email = Given.anEmail();
        var group = given.aGroup();
        var reader = group.withChair();
        var seat = group.aSeat(given.aPerson(email), "VICE_CHAIR", LocalDate.of(2024, 1, 1), null, false, "NGO");
        var me = TestCaller.person(email);
        var work = GroupWork.by(me, seat, group);
        for (var path : List.of("/meetings/{id}/attendance", "/meetings/{id}/minutes")) {
            reader.get(path, work.meeting()).then().statusCode(200);
        }
        reader.get("/goals/{id}", work.goal()).then().statusCode(200);
        reader.get("/goals/{id}/actions", work.goal()).then().statusCode(200);
        reader.get("/progress-updates/{id}", work.update()).then().statusCode(200);
        reader.get("/agenda-proposals/{id}", work.proposal()).then().statusCode(200);

        me.get("/me/data").then().statusCode(200)
                .body("work.goals.id", contains(work.goal())).body("work.goals[0].owned", is(true)).body("work.goals[0].title", is("Oma tavoite"))
                .body("work.actions.id", contains(work.action())).body("work.actions[0].responsible", is(true))
                .body("work.progressUpdates.text", contains("Oma kertomus"))
                .body("work.agendaProposals.reason", contains("Oma syy")).body("work.agendaItems.title", contains("Oma asia"))
                .body("work.decisions.text", contains("Oma päätös")).body("work.hearings.response", contains("Oma vastaus"))
                .body("work.indicatorChoices.rationale", contains("Oma valinta"))
                .body("attendances.presence", contains("PRESENT"))
                .body("reads.operation", contains("getAttendance", "getMinutes", "getGoal", "listActions", "getProgressUpdate", "getAgendaProposal"));
        reader.get("/me/data").then().body("work.goals", empty()).body("work.decisions", empty()).body("work.hearings", empty())
                .body("work.agendaProposals", empty());
    }

    @Test
    void holdsNothingOfSomebodyWithoutASeat() {
        var stranger = given.aSignedInPerson();
        stranger.get("/me/data").then().statusCode(200).body("person", nullValue()).body("memberships", empty());
        stranger.get("/me/contact").then().statusCode(404);
        stranger.get("/me/erasure-requests").then().statusCode(200).body("items", empty());
        stranger.post("/me/erasure-requests", Map.of()).then().statusCode(409);
        anyone().get("/me/data").then().statusCode(401);
        given.aClient("members:read groups:read", "853").get("/me/data").then().statusCode(403);
    }

    @Test
    void aPersonCorrectsTheirOwnContactDataWithoutOverwritingAnotherTab() {
        var me = given.aGroup().withMember("MEMBER", "NGO");
        var etag = me.etag("/me/contact");
        me.put("/me/contact", etag, Map.of("name", "Uusi Nimi", "phone", "040 2")).then().statusCode(200)
                .body("phone", is("040 2")).body("language", nullValue());
        me.put("/me/contact", etag, Map.of("name", "Vanha Nimi")).then().statusCode(412).body("current.name", is("Uusi Nimi"));
        me.put("/me/contact", me.etag("/me/contact"), Map.of("name", " ", "language", "de")).then().statusCode(400)
                .body("errors.pointer", contains("/language", "/name"));
    }

    @Test
    void asksForErasureOnceAtATime() {
        var me = given.aGroup().withMember("MEMBER", "NGO");
        var number = me.post("/me/erasure-requests", Map.of()).then().statusCode(201).body("executedAt", nullValue()).extract().<Integer>path("number");
        me.post("/me/erasure-requests", Map.of()).then().statusCode(409);
        me.get("/me/erasure-requests").then().body("items.number", contains(number));
        given.aGroup().withMember("MEMBER", "NGO").get("/me/erasure-requests").then().body("items.number", not(hasItem(number)));
    }
}
