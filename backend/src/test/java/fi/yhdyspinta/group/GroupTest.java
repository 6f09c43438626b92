package fi.yhdyspinta.group;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupTest extends ApiTest {

    private static Map<String, Object> municipalGroup(String name, String... municipalities) {
        return new HashMap<>(Map.of("name", name, "kind", "MUNICIPAL", "workingLanguage", "fi",
                "municipalityCodes", List.of(municipalities), "startDate", "2024-01-01"));
    }

    private static String created(TestCaller coordinator, String county, Map<String, Object> group) {
        return coordinator.post("/counties/{county}/groups", group, county).then().statusCode(201)
                .header("Location", notNullValue()).extract().path("id");
    }

    @Test
    void aCoordinatorStartsAGroupThatServesTwoMunicipalities() {
        var coordinator = given.aCoordinatorOf("12");
        var id = created(coordinator, "12", municipalGroup("Kahden kunnan ryhmä", "491", "507"));
        anyone().get("/groups/{id}", id).then().statusCode(200)
                .body("status", is("ACTIVE")).body("municipalityCodes", contains("491", "507"))
                .body("permissions.write", is(false)).body("permissions.readMembers", is(false));
        coordinator.get("/groups/{id}", id).then().body("permissions.administer", is(true)).body("permissions.write", is(false));
        anyone().get("/groups?municipality=507").then().body("items.id", contains(id));
        anyone().request().accept("text/csv").get("/api/v1/groups?municipality=507&limit=1").then().statusCode(200)
                .header("Content-Disposition", containsString("groups.csv"))
                .body(endsWith("Kahden kunnan ryhmä;Kunnan ryhmä;toimii;Etelä-Savon hyvinvointialue;Mikkeli | Mäntyharju;fi;ei;" + id + "\r\n"));
        anyone().request().accept("text/csv").get("/api/v1/groups?municipality=507&dialect=rfc4180").then()
                .body(is("name,kind,status,countyCode,municipalityCodes,workingLanguage,demo,id\r\n"
                        + "Kahden kunnan ryhmä,MUNICIPAL,ACTIVE,12,491 | 507,fi,false," + id + "\r\n"));
    }

    @Test
    void saysEverythingThatIsWrongWithANewGroup() {
        var coordinator = given.aCoordinatorOf("13");
        created(coordinator, "13", municipalGroup("Ensimmäinen", "915"));
        var wrong = municipalGroup("Toinen", "915", "853", "915");
        wrong.put("parentGroupId", UUID.randomUUID().toString());
        wrong.put("regionalGroupId", UUID.randomUUID().toString());
        coordinator.post("/counties/13/groups", wrong).then().statusCode(400)
                .body("errors.code", containsInAnyOrder("has-a-group", "no-such-municipality", "repeated",
                        "only-for-subgroups", "not-a-regional-group"));
        coordinator.post("/counties/13/groups", Map.of("kind", "WRONG", "startDate", "2024-02-31")).then().statusCode(400)
                .body("errors.pointer", hasItems("/kind", "/startDate", "/name", "/workingLanguage", "/municipalityCodes"));
    }

    @Test
    void aGroupHangsOnlyUnderGroupsOfItsOwnCounty() {
        var wrong = Map.of("name", "Alaryhmä", "kind", "SUBGROUP", "workingLanguage", "fi", "municipalityCodes", List.of(),
                "regionalGroupId", given.aGroup("17", "REGIONAL").id(), "parentGroupId", given.aGroup("17", "MUNICIPAL").id());
        given.aCoordinatorOf("16").post("/counties/16/groups", wrong).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/regionalGroupId", "/parentGroupId"));
        given.aCoordinatorOf("17").post("/counties/17/groups", wrong).then().statusCode(201);
    }

    @Test
    void onlyTheCountysOwnCoordinatorStartsAGroup() {
        var group = municipalGroup("Ryhmä", "601");
        anyone().post("/counties/15/groups", group).then().statusCode(401);
        given.aSignedInPerson().post("/counties/15/groups", group).then().statusCode(403);
        given.aCoordinatorOf("16").post("/counties/15/groups", group).then().statusCode(403);
        given.anAdministrator().post("/counties/15/groups", group).then().statusCode(403);
        given.aCoordinatorOf("16").post("/counties/99/groups", group).then().statusCode(404);
    }

    @Test
    void theChairWritesMandateAndLocalFeaturesAndNobodysWorkIsLost() {
        var group = given.aGroup();
        var chair = group.withChair();
        var other = group.withMember("VICE_CHAIR");
        var etag = chair.etag("/groups/{id}", group.id());
        chair.put("/groups/{id}", etag, Map.of("workingLanguage", "sv", "mandate", "Uusi"), group.id()).then()
                .statusCode(200).body("mandate", is("Uusi")).body("workingLanguage", is("sv"));
        other.put("/groups/{id}", etag, Map.of("workingLanguage", "fi"), group.id()).then()
                .statusCode(412).body("current.mandate", is("Uusi"));
        group.withMember("MEMBER").put("/groups/{id}", etag, Map.of("workingLanguage", "fi"), group.id()).then().statusCode(403);
    }

    @Test
    void theHistoryTellsWhoChangedWhatAndIsForThoseWhoLead() {
        var group = given.aGroup();
        var chair = group.withChair();
        chair.put("/groups/{id}", chair.etag("/groups/{id}", group.id()), Map.of("workingLanguage", "fi", "localFeatures", "Saaristo"),
                group.id()).then().statusCode(200);
        chair.get("/groups/{id}/events", group.id()).then().statusCode(200).header("Cache-Control", "no-store")
                .body("items", hasSize(1)).body("items[0].type", is("group.changed"))
                .body("items[0].changedFields", contains("localFeatures")).body("items[0].actorName", notNullValue());
        group.withMember("MEMBER").get("/groups/{id}/events", group.id()).then().statusCode(403);
        given.aCoordinatorOf("05").get("/groups/{id}/events", group.id()).then().statusCode(200);
    }

    @Test
    void aPastDayAnswersAsItWasAfterMunicipalitiesChange() {
        var coordinator = given.aCoordinatorOf("18");
        var id = created(coordinator, "18", municipalGroup("Siirtyvä", "074", "217"));
        var etag = coordinator.etag("/groups/{id}", id);
        var change = new HashMap<String, Object>(Map.of("name", "Siirtyvä", "kind", "MUNICIPAL", "status", "DORMANT",
                "municipalityCodes", List.of("074"), "fromDate", "2026-01-01"));
        coordinator.put("/groups/{id}/administration", etag, change, id).then().statusCode(200)
                .body("municipalityCodes", contains("074")).body("status", is("DORMANT"));
        created(coordinator, "18", new HashMap<>(Map.of("name", "Uusi", "kind", "MUNICIPAL", "workingLanguage", "sv",
                "municipalityCodes", List.of("217"), "startDate", "2026-01-01")));
        change.put("fromDate", "2020-01-01");
        coordinator.put("/groups/{id}/administration", coordinator.etag("/groups/{id}", id), change, id).then()
                .statusCode(400).body("errors.code", contains("before-the-group"));
    }

    @Test
    void anEndedGroupLetsItsMunicipalityGo() {
        var coordinator = given.aCoordinatorOf("20");
        var id = created(coordinator, "20", municipalGroup("Päättyvä", "205"));
        coordinator.put("/groups/{id}/administration", coordinator.etag("/groups/{id}", id), Map.of("name", "Päättyvä",
                "kind", "MUNICIPAL", "status", "ENDED", "municipalityCodes", List.of()), id).then().statusCode(200)
                .body("status", is("ENDED")).body("municipalityCodes", empty());
        created(coordinator, "20", new HashMap<>(Map.of("name", "Seuraaja", "kind", "MUNICIPAL", "workingLanguage", "fi",
                "municipalityCodes", List.of("205"))));
        anyone().get("/groups?county=20&status=ENDED").then().body("items.id", hasItem(id));
    }

    @Test
    void pagesThroughGroupsByNameWithoutLosingOrRepeatingAny() {
        var coordinator = given.aCoordinatorOf("19");
        for (var i = 0; i < 5; i++) {
            created(coordinator, "19", new HashMap<>(Map.of("name", "Johtoryhmä " + i, "kind", "LEADERSHIP",
                    "workingLanguage", "fi", "municipalityCodes", List.of())));
        }
        var names = new ArrayList<String>();
        String cursor = null;
        do {
            var page = anyone().get("/groups?county=19&kind=LEADERSHIP&limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then().statusCode(200).extract();
            names.addAll(page.path("items.name"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(List.of("Johtoryhmä 0", "Johtoryhmä 1", "Johtoryhmä 2", "Johtoryhmä 3", "Johtoryhmä 4"), names);
        var foreign = anyone().get("/groups?county=19&limit=1").then().extract().<String>path("nextCursor");
        anyone().get("/groups?county=19&kind=LEADERSHIP&limit=1&cursor=" + foreign).then().statusCode(400)
                .body("errors.code", contains("invalid-cursor"));
    }

    @Test
    void findsGroupsByTextInNameOrMunicipality() {
        var group = given.aGroup("08", "MUNICIPAL").serving("837");
        anyone().get("/groups?q=tamper").then().body("items.id", hasItem(group.id().toString()));
        anyone().get("/groups?q=tammerf").then().body("items.id", hasItem(group.id().toString()));
        anyone().get("/groups?region=06&county=08").then().body("items.id", hasItem(group.id().toString()));
        anyone().get("/groups?region=07").then().body("items.id", not(hasItem(group.id().toString())));
    }

    @Test
    void theChairKeepsTheListOfRelatedBodies() {
        var group = given.aGroup();
        var chair = group.withChair();
        var id = chair.post("/groups/{id}/related-bodies", Map.of("name", "Hyvinvointityöryhmä", "type", "WELFARE_GROUP",
                "relation", "UNRECONCILED"), group.id()).then().statusCode(201).extract().<String>path("id");
        anyone().get("/groups/{id}/related-bodies", group.id()).then().body("items.name", contains("Hyvinvointityöryhmä"));
        chair.put("/related-bodies/{id}", chair.etag("/related-bodies/{id}", id), Map.of("name", "Hyvinvointityöryhmä",
                "type", "WELFARE_GROUP", "relation", "MERGED_INTO_GROUP"), id).then().statusCode(200)
                .body("relation", is("MERGED_INTO_GROUP")).body("note", nullValue());
        anyone().get("/groups/{id}/related-bodies", given.aGroup().id()).then().statusCode(200).body("items", empty());
        given.aGroup().withChair().delete("/related-bodies/{id}", "\"x\"", id).then().statusCode(403);
        chair.delete("/related-bodies/{id}", chair.etag("/related-bodies/{id}", id), id).then().statusCode(204);
        chair.get("/related-bodies/{id}", id).then().statusCode(404);
    }

    @Test
    void aRepeatedRequestWithTheSameKeyActsOnce() {
        var group = given.aGroup();
        var chair = group.withChair();
        var body = Map.of("name", "Nuorisovaltuusto", "type", "YOUTH_COUNCIL", "relation", "SHARED_MEMBERS");
        var key = UUID.randomUUID().toString();
        var first = chair.request().header("Idempotency-Key", key).body(body).post("/api/v1/groups/{id}/related-bodies", group.id());
        var second = chair.request().header("Idempotency-Key", key).body(body).post("/api/v1/groups/{id}/related-bodies", group.id());
        assertEquals(201, second.statusCode());
        assertEquals(first.body().asString(), second.body().asString());
        assertEquals(first.header("Location"), second.header("Location"));
        anyone().get("/groups/{id}/related-bodies", group.id()).then().body("items", hasSize(1));
        chair.request().header("Idempotency-Key", key).body(Map.of("name", "Muu", "type", "OTHER", "relation", "SHARED_MEMBERS"))
                .post("/api/v1/groups/{id}/related-bodies", group.id()).then().statusCode(422);
    }

    @Test
    void theKeyOfAnotherCallerIsNoKeyToTheirAnswer() {
        var group = given.aGroup();
        var key = UUID.randomUUID().toString();
        var ids = new java.util.HashSet<String>();
        for (var caller : List.of(group.withChair(), group.withMember("SECRETARY"))) {
            ids.add(caller.request().header("Idempotency-Key", key).body(Map.of("name", "Muu", "type", "OTHER", "relation", "SHARED_MEMBERS"))
                    .post("/api/v1/groups/{id}/related-bodies", group.id()).then().statusCode(201).extract().path("id"));
        }
        assertEquals(2, ids.size());
    }

    @Test
    void whatAGroupOffersDependsOnWhoAsks() {
        var group = given.aGroup();
        var coordinator = given.aCoordinatorOf("05");
        var offered = Map.of(TestCaller.ANONYMOUS, List.of(false, false, false, false, false),
                given.aClient("groups:read"), List.of(false, false, false, false, false),
                given.aSignedInPerson(), List.of(true, false, false, false, false),
                group.withChair(), List.of(true, true, true, true, false),
                coordinator, List.of(true, true, true, false, true));
        offered.forEach((caller, expected) -> caller.get("/groups/{id}", group.id()).then()
                .body("permissions.values()", contains(expected.toArray())));
    }
}
