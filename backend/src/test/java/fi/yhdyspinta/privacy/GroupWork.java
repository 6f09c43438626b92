package fi.yhdyspinta.privacy;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A vice chair who has done everything that a group's goals, meetings, hearings and choices of indicators hold. */
record GroupWork(String goal, String action, String update, String proposal, String meeting, String item, String decision, String hearing) {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);

    static GroupWork by(TestCaller person, UUID seat, TestGroup group) {
        var goal = made(person, "/groups/{id}/goals", group.id(), Map.of("title", "Oma tavoite", "themeCodes", List.of("EARLY_SUPPORT"),
                "ownerId", seat, "dueDate", TODAY.plusDays(90).toString()));
        var action = made(person, "/goals/{id}/actions", goal, Map.of("title", "Oma toimenpide", "responsibleId", seat,
                "dueDate", TODAY.plusDays(30).toString()));
        change(person, "/goals/{id}", goal, "agree");
        var update = made(person, "/goals/{id}/progress-updates", goal, Map.of("health", "ON_TRACK", "text", "Oma kertomus"));
        var proposal = made(person, "/groups/{id}/agenda-proposals", group.id(), Map.of("title", "Oma ehdotus", "reason", "Oma syy"));
        var start = TODAY.atTime(9, 0).atZone(HelsinkiClock.HELSINKI).toInstant();
        var meeting = made(person, "/groups/{id}/meetings", group.id(), Map.of("title", "Kokous", "startAt", start.toString(),
                "endAt", start.plusSeconds(3600).toString()));
        var item = made(person, "/meetings/{id}/agenda-items", meeting, Map.of("type", "DECIDE", "title", "Oma asia", "proposalId", proposal));
        person.post("/meetings/{id}/my-answer", Map.of("answer", "COMING"), meeting).then().statusCode(200);
        change(person, "/meetings/{id}", meeting, "open");
        person.post("/meetings/{id}/attendance", Map.of("membershipId", seat, "presence", "PRESENT"), meeting).then().statusCode(200);
        var decision = made(person, "/agenda-items/{id}/decisions", item, Map.of("text", "Oma päätös", "noChildImpactReason", "Oma perustelu"));
        change(person, "/meetings/{id}", meeting, "close");
        var hearing = made(person, "/groups/{id}/hearings", group.id(), Map.of("kind", "SURVEY", "heldDate", TODAY.toString(), "title", "Oma kysely",
                "said", "Bussi kulkee liian harvoin", "perspectiveCodes", List.of("CHILD_YOUTH_VOICE")));
        person.put("/hearings/{id}/response", person.etag("/hearings/{id}", hearing), Map.of("response", "Oma vastaus"), hearing).then().statusCode(200);
        String indicator = person.get("/indicators?source=SOTKANET&limit=1").then().statusCode(200).extract().path("items[0].id");
        made(person, "/groups/{id}/indicator-choices", group.id(), Map.of("indicatorId", indicator, "kind", "CHOSEN", "rationale", "Oma valinta",
                "decidedDate", TODAY.toString()));
        return new GroupWork(goal, action, update, proposal, meeting, item, decision, hearing);
    }

    private static String made(TestCaller person, String path, Object of, Map<String, Object> body) {
        return person.post(path, body, of).then().statusCode(201).extract().path("id");
    }

    private static void change(TestCaller person, String path, String id, String step) {
        person.change(path + "/" + step, person.etag(path, id), Map.of(), id).then().statusCode(200);
    }
}
