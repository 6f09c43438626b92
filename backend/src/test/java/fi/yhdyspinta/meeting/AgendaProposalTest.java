package fi.yhdyspinta.meeting;

import static fi.yhdyspinta.meeting.AgendaTest.add;
import static fi.yhdyspinta.meeting.MeetingTable.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.Statements;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Any member proposes what should be talked of, and sees what became of it. */
@QuarkusTest
class AgendaProposalTest extends ApiTest {

    @Inject
    Statements statements;

    private static String propose(TestCaller who, MeetingTable table, String title) {
        return who.post("/groups/{id}/agenda-proposals", Map.of("title", title, "reason", "Kysytään usein"), table.group.id()).then()
                .statusCode(201).body("status", is("WAITING")).body("mine", is(true)).extract().path("id");
    }

    private static Response end(TestCaller who, String proposal, String how) {
        return who.change("/agenda-proposals/{id}/" + how, who.etag("/agenda-proposals/{id}", proposal),
                how.equals("decline") ? Map.of("reason", "Kuuluu muualle") : Map.of(), proposal);
    }

    @Test
    void whoeverProposesSeesWhatBecameOfIt() {
        var table = new MeetingTable(given);
        var proposal = propose(table.member, table, "Kouluun paluun tuki");
        var meeting = table.plan(TODAY);
        var item = add(table, meeting, "Kouluun paluu", "proposalId", proposal);
        table.chair.get("/agenda-items/{id}", item).then().body("proposalId", is(proposal)).body("proposerName", notNullValue());
        table.member.get("/agenda-items/{id}", item).then().body("proposerName", notNullValue());
        table.group.withMember("MEMBER", "NGO").get("/agenda-items/{id}", item).then().body("proposerName", nullValue());
        table.member.get("/agenda-proposals/{id}", proposal).then().body("status", is("ON_AGENDA")).body("meetingId", is(meeting))
                .body("agendaItemId", is(item)).body("meetingStartAt", notNullValue()).body("outcome", is("OPEN"));
        table.chair.post("/meetings/{id}/agenda-items", AgendaTest.item("Toisen kerran", "proposalId", proposal), meeting).then().statusCode(400)
                .body("errors.code", contains("not-waiting"));
        end(table.member, proposal, "withdraw").then().statusCode(409).body("code", is("wrong-state"));

        table.step(meeting, "open").then().statusCode(200);
        table.step(meeting, "close").then().statusCode(200);
        table.member.get("/agenda-proposals/{id}", proposal).then().body("status", is("WAITING")).body("outcome", is("CARRIED_OVER"));
        var next = table.plan(TODAY);
        var again = add(table, next, "Kouluun paluu", "carriedFromId", item);
        table.member.get("/agenda-proposals/{id}", proposal).then().body("status", is("ON_AGENDA")).body("meetingId", is(next)).body("agendaItemId", is(again));
        table.step(next, "open").then().statusCode(200);
        AgendaTest.note(table, again, "Tuesta sovittiin").then().statusCode(200);
        table.step(next, "close").then().statusCode(200);
        table.member.get("/agenda-proposals/{id}", proposal).then().body("status", is("HANDLED")).body("outcome", is("HANDLED"));
    }

    @Test
    void aProposalIsDeclinedForAReasonOrTakenBackByItsMaker() {
        var table = new MeetingTable(given);
        var declined = propose(table.member, table, "Muualle kuuluva");
        end(table.member, declined, "decline").then().statusCode(403);
        table.chair.change("/agenda-proposals/{id}/decline", table.chair.etag("/agenda-proposals/{id}", declined), Map.of("reason", " "), declined).then().statusCode(400);
        end(table.chair, declined, "decline").then().statusCode(200).body("status", is("DECLINED")).body("declineReason", is("Kuuluu muualle")).body("mine", is(false));
        end(table.member, declined, "withdraw").then().statusCode(409);
        var own = propose(table.member, table, "Oma");
        end(table.chair, own, "withdraw").then().statusCode(403);
        table.member.post("/agenda-proposals/{id}/withdraw", Map.of(), own).then().statusCode(428);
        end(table.member, own, "withdraw").then().statusCode(200).body("status", is("WITHDRAWN"));
        end(table.chair, own, "decline").then().statusCode(409);
        var meeting = table.plan(TODAY.plusDays(2));
        table.chair.post("/meetings/{id}/agenda-items", AgendaTest.item("x", "proposalId", own), meeting).then().statusCode(400);
        table.chair.get("/groups/{id}/events", table.group.id()).then()
                .body("items.type", hasItems("agenda-proposal.added", "agenda-proposal.declined", "agenda-proposal.withdrawn"));
    }

    @Test
    void takenOffTheAgendaItWaitsAgain() {
        var table = new MeetingTable(given);
        var proposal = propose(table.member, table, "Palaa jonoon");
        var item = add(table, table.plan(TODAY.plusDays(3)), "Asia", "proposalId", proposal);
        table.chair.delete("/agenda-items/{id}", table.chair.etag("/agenda-items/{id}", item), item).then().statusCode(204);
        table.member.get("/agenda-proposals/{id}", proposal).then().body("status", is("WAITING")).body("meetingId", nullValue());
        var cancelled = table.plan(TODAY.plusDays(4));
        add(table, cancelled, "Asia", "proposalId", proposal);
        table.step(cancelled, "cancel").then().statusCode(200);
        table.member.get("/agenda-proposals/{id}", proposal).then().body("status", is("WAITING")).body("meetingId", is(cancelled));
    }

    @Test
    void proposalsAreForInsidersAndAHiddenVoiceIsNotNamed() {
        var table = new MeetingTable(given);
        var email = Given.anEmail();
        table.group.aSeat(given.aPerson(email), "MEMBER", MeetingTable.LONG_AGO, null, true, "CHILD_YOUTH_VOICE");
        var proposal = propose(TestCaller.person(email), table, "Nuorten asia");
        table.chair.get("/agenda-proposals/{id}", proposal).then().header("Cache-Control", "no-store").body("proposerName", is("Henkilö " + email));
        for (var insider : java.util.List.of(table.member, given.aCoordinatorOf("05"))) {
            insider.get("/groups/{id}/agenda-proposals", table.group.id()).then().statusCode(200).body("items.title", contains("Nuorten asia"))
                    .body("items[0].proposerName", nullValue()).body("items[0].mine", is(false));
        }
        given.aSignedInPerson().get("/groups/{id}/agenda-proposals", table.group.id()).then().statusCode(403);
        given.aSignedInPerson().get("/agenda-proposals/{id}", proposal).then().statusCode(404);
        given.aCoordinatorOf("05").post("/groups/{id}/agenda-proposals", Map.of("title", "x"), table.group.id()).then().statusCode(403);
        anyone().get("/agenda-proposals/{id}", proposal).then().statusCode(401);
    }

    @Test
    void pagesOfProposalsTakeAsManyStatementsHoweverManyThereAre() {
        var table = new MeetingTable(given);
        var first = propose(table.member, table, "Ensimmäinen");
        var few = sent(table);
        var last = IntStream.range(0, 6).mapToObj(n -> propose(table.member, table, "Ehdotus " + n)).toList().getLast();
        assertEquals(few, sent(table));
        // whose rights, whose group, the list, and the log of the names in it
        assertEquals(4, few);
        var page = table.member.get("/groups/{id}/agenda-proposals?limit=6", table.group.id()).then().body("items", hasSize(6))
                .body("items[0].id", is(last)).extract();
        table.member.get("/groups/{id}/agenda-proposals?limit=6&cursor={c}", table.group.id(), page.path("nextCursor")).then()
                .body("items.id", contains(first)).body("nextCursor", nullValue());
    }

    private long sent(MeetingTable table) {
        return statements.of(() -> table.member.get("/groups/{id}/agenda-proposals", table.group.id()).then().statusCode(200));
    }
}
