package fi.yhdyspinta.hearing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** "You said, we did." */
@QuarkusTest
class HearingTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);

    @Inject
    Statements statements;

    private static Map<String, Object> hearing(LocalDate day, Object... more) {
        var body = new HashMap<String, Object>(Map.of("kind", "YOUTH_COUNCIL_STATEMENT", "heldDate", day.toString(), "title", "Lausunto",
                "said", "Kuraattorille pitää päästä", "perspectiveCodes", List.of("CHILD_YOUTH_VOICE")));
        for (var i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private static String add(TestCaller chair, TestGroup group, Map<String, Object> body) {
        return chair.post("/groups/{id}/hearings", body, group.id()).then().statusCode(201).extract().path("id");
    }

    @Test
    void isWrittenDownAndAnsweredForAnyoneToRead() {
        var group = given.aGroup();
        var chair = group.withChair();
        var id = add(chair, group, hearing(TODAY, "people", 24, "perspectiveCodes", List.of("PARENT_VOICE", "CHILD_YOUTH_VOICE")));
        anyone().get("/hearings/{id}", id).then().statusCode(200).body("kind", is("YOUTH_COUNCIL_STATEMENT")).body("people", is(24))
                .body("said", is("Kuraattorille pitää päästä")).body("perspectiveCodes", containsInAnyOrder("CHILD_YOUTH_VOICE", "PARENT_VOICE"))
                .body("response", nullValue()).body("answeredAt", nullValue()).body("permissions.write", is(false));
        chair.get("/hearings/{id}", id).then().body("permissions.write", is(true)).body("permissions.delete", is(true));
        var read = chair.etag("/hearings/{id}", id);
        chair.put("/hearings/{id}/response", read, Map.of("response", " "), id).then().statusCode(400);
        chair.put("/hearings/{id}/response", read, Map.of("response", "Ajan voi varata verkossa"), id).then().statusCode(200)
                .body("response", is("Ajan voi varata verkossa")).body("answeredAt", notNullValue()).body("permissions.delete", is(false));
        chair.put("/hearings/{id}/response", read, Map.of("response", "Toinen"), id).then().statusCode(412).body("current.response", is("Ajan voi varata verkossa"));
        chair.delete("/hearings/{id}", chair.etag("/hearings/{id}", id), id).then().statusCode(409).body("code", is("wrong-state"));
        chair.get("/groups/{id}/events", group.id()).then().body("items.type", hasItems("hearing.added", "hearing.answered"));
    }

    @Test
    void isCorrectedAndThrownAwayUntilItIsAnswered() {
        var group = given.aGroup();
        var chair = group.withChair();
        var id = add(chair, group, hearing(TODAY));
        chair.put("/hearings/{id}", chair.etag("/hearings/{id}", id), hearing(TODAY.minusDays(3), "kind", "SURVEY", "title", "Kysely"), id).then()
                .statusCode(200).body("title", is("Kysely")).body("kind", is("SURVEY")).body("heldDate", is(TODAY.minusDays(3).toString()));
        chair.get("/groups/{id}/events", group.id()).then().body("items.find { it.type == 'hearing.changed' }.changedFields",
                containsInAnyOrder("kind", "heldDate", "title"));
        chair.delete("/hearings/{id}", chair.etag("/hearings/{id}", id), id).then().statusCode(204);
        anyone().get("/hearings/{id}", id).then().statusCode(404);
    }

    @Test
    void saysEverythingThatIsWrong() {
        var group = given.aGroup();
        var chair = group.withChair();
        chair.post("/groups/{id}/hearings", hearing(TODAY, "title", " ", "people", 0, "perspectiveCodes", List.of()), group.id()).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/title", "/people", "/perspectiveCodes"));
        chair.post("/groups/{id}/hearings", hearing(TODAY.plusDays(1), "perspectiveCodes", List.of("NO_SUCH", "CHILD_YOUTH_VOICE")), group.id()).then()
                .statusCode(400).body("errors.pointer", contains("/heldDate", "/perspectiveCodes/1"));
    }

    @Test
    void areListedTheLatestFirstPageByPageInAsManyStatements() {
        var group = given.aGroup();
        var chair = group.withChair();
        var ids = new ArrayList<String>();
        ids.add(add(chair, group, hearing(TODAY.minusDays(4))));
        var few = sent(chair, group);
        for (var n = 1; n < 5; n++) {
            ids.addFirst(add(chair, group, hearing(TODAY.minusDays(4 - n / 2))));
        }
        var path = "/groups/" + group.id() + "/hearings?limit=2";
        var seen = new ArrayList<String>();
        var page = anyone().get(path).then().statusCode(200).body("items", hasSize(2)).extract();
        seen.addAll(page.path("items.id"));
        while (page.path("nextCursor") != null) {
            page = anyone().get(path + "&cursor=" + page.path("nextCursor")).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
        }
        assertEquals(ids, seen);
        chair.put("/hearings/{id}/response", chair.etag("/hearings/{id}", ids.get(1)), Map.of("response", "Vuoroja lisättiin"), ids.get(1)).then()
                .statusCode(200);
        anyone().get("/groups/{id}/hearings?answered=true", group.id()).then().statusCode(200).body("items.id", contains(ids.get(1)));
        assertEquals(List.of(ids.get(0), ids.get(2), ids.get(3), ids.get(4)),
                anyone().get("/groups/{id}/hearings?answered=false", group.id()).then().statusCode(200).extract().<List<String>>path("items.id"));
        assertEquals(few, sent(chair, group));
        assertTrue(few <= 2, "took " + few);
        anyone().get("/groups/{id}/hearings", UUID.randomUUID()).then().statusCode(404);
    }

    private long sent(TestCaller reader, TestGroup group) {
        return statements.of(() -> reader.get("/groups/{id}/hearings?limit=200", group.id()).then().statusCode(200));
    }
}
