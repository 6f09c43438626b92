package fi.yhdyspinta.coverage;

import static fi.yhdyspinta.coverage.Seats.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A group leaves an item out for a reason, for a time. */
@QuarkusTest
class WaiverTest extends ApiTest {

    private static Map<String, Object> waiver(String item) {
        return Map.of("itemCode", item, "reason", "Hoidetaan hyvinvointiryhmässä", "reviewDate", TODAY.plusDays(100).toString());
    }

    @Test
    void theChairLeavesAnItemOutAndTakesItBack() {
        var table = new Seats(given.aGroup());
        var chair = table.group().withChair();
        var id = chair.post("/groups/{id}/waivers", waiver("PARISH"), table.group().id()).then().statusCode(201)
                .header("Location", notNullValue()).body("validFromDate", is(TODAY.toString())).extract().<String>path("id");
        table.coverage(given.aSignedInPerson(), TODAY)
                .body("items.find { it.code == 'PARISH' }.state", is("WAIVED"))
                .body("items.find { it.code == 'PARISH' }.waiverId", is(id))
                .body("items.find { it.code == 'PARISH' }.waiverReason", is("Hoidetaan hyvinvointiryhmässä"));
        given.aSignedInPerson().get("/groups/{id}/waivers", table.group().id()).then().statusCode(200).body("items.id", contains(id));

        chair.post("/waivers/{id}/end", Map.of(), id).then().statusCode(428);
        chair.change("/waivers/{id}/end", "\"old\"", Map.of(), id).then().statusCode(412).body("current.id", is(id));
        var etag = chair.etag("/waivers/{id}", id);
        chair.change("/waivers/{id}/end", etag, Map.of(), id).then().statusCode(200).body("endedDate", is(TODAY.toString()));
        assertEquals("MISSING", table.state("PARISH"));
        chair.change("/waivers/{id}/end", chair.etag("/waivers/{id}", id), Map.of(), id).then().statusCode(409)
                .body("code", is("already-ended"));
        chair.get("/groups/{id}/events", table.group().id()).then()
                .body("items.type", hasItems("waiver.added", "waiver.ended"))
                .body("items.find { it.type == 'waiver.added' }.values.reason", nullValue());
        chair.post("/groups/{id}/waivers", waiver("PARISH"), table.group().id()).then().statusCode(201);
        chair.get("/groups/{id}/waivers", table.group().id()).then().body("items", hasSize(2));
    }

    @Test
    void saysEverythingThatIsWrongWithAWaiver() {
        var group = given.aGroup();
        var chair = group.withChair();
        chair.post("/groups/{id}/waivers", Map.of("itemCode", "UNKNOWN", "reason", "x", "reviewDate", TODAY.toString()), group.id())
                .then().statusCode(400).body("errors.pointer", contains("/itemCode", "/reviewDate"));
        chair.post("/groups/{id}/waivers", Map.of("itemCode", "PARISH", "reason", "x", "reviewDate", TODAY.plusYears(2).plusDays(1).toString()), group.id())
                .then().statusCode(400).body("errors.pointer", contains("/reviewDate"));
        chair.post("/groups/{id}/waivers", Map.of("reason", " "), group.id()).then().statusCode(400)
                .body("errors.pointer", hasItems("/itemCode", "/reason", "/reviewDate"));
        // Asked of other groups only.
        chair.post("/groups/{id}/waivers", waiver("MINORITY_LANGUAGE_VOICE"), group.id()).then().statusCode(400);
    }

    @Test
    void anItemIsLeftOutOnceAtATime() {
        var group = given.aGroup();
        var chair = group.withChair();
        chair.post("/groups/{id}/waivers", waiver("PARISH"), group.id()).then().statusCode(201);
        chair.post("/groups/{id}/waivers", waiver("PARISH"), group.id()).then().statusCode(409).body("code", is("conflict"));
        chair.post("/groups/{id}/waivers", waiver("NGO"), group.id()).then().statusCode(201);
    }

    @Test
    void onlyThoseWhoLeadTheGroupWriteAndOnlyTheSignedInRead() {
        var group = given.aGroup();
        var member = group.withMember("MEMBER");
        var id = group.withMember("SECRETARY").post("/groups/{id}/waivers", waiver("PARISH"), group.id()).then().statusCode(201)
                .extract().<String>path("id");
        anyone().get("/groups/{id}/waivers", group.id()).then().statusCode(401);
        anyone().get("/waivers/{id}", id).then().statusCode(401);
        anyone().post("/groups/{id}/waivers", waiver("NGO"), group.id()).then().statusCode(401);
        for (var other : java.util.List.of(member, given.aCoordinatorOf("05"), given.anAdministrator(), given.aGroup().withChair())) {
            other.post("/groups/{id}/waivers", waiver("NGO"), group.id()).then().statusCode(403);
            other.change("/waivers/{id}/end", "\"x\"", Map.of(), id).then().statusCode(403);
            other.get("/waivers/{id}", id).then().statusCode(200);
        }
        member.get("/waivers/{id}", UUID.randomUUID()).then().statusCode(404);
        given.aClient("groups:read", "853").get("/groups/{id}/waivers", group.id()).then().statusCode(403);
        group.serving("895");
        given.aClient("members:read", "895").get("/groups/{id}/waivers", group.id()).then().statusCode(200).body("items.id", hasItem(id));
        given.aClient("members:read", "853").get("/groups/{id}/waivers", group.id()).then().statusCode(not(200));
    }
}
