package fi.yhdyspinta.goal;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A group around its goals: a chair who writes them and a seat that owns them. */
public final class GoalTable {

    static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 8, 1);

    final Given given;
    public final TestGroup group;
    public final TestCaller chair;
    public final TestCaller owner;
    final UUID ownerSeat;

    public GoalTable(Given given) {
        this(given, given.aGroup());
    }

    public GoalTable(Given given, TestGroup group) {
        this.given = given;
        this.group = group;
        chair = group.withChair();
        var email = Given.anEmail();
        var person = given.aPerson(email);
        owner = TestCaller.person(email);
        ownerSeat = group.aSeat(person, "MEMBER", LONG_AGO, null, false, "NGO");
    }

    /** A hidden voice of the group. */
    public UUID hiddenSeat() {
        return group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LONG_AGO, null, true, "CHILD_YOUTH_VOICE");
    }

    static Map<String, Object> goal(String title, Object... more) {
        var body = new HashMap<String, Object>(Map.of("title", title, "themeCodes", List.of("EARLY_SUPPORT")));
        for (var i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1] instanceof Number ? more[i + 1] : more[i + 1].toString());
        }
        return body;
    }

    static Map<String, Object> action(String title, Object... more) {
        var body = goal(title, more);
        body.remove("themeCodes");
        return body;
    }

    /** A draft that has all it needs to be agreed. */
    String concreteDraft(String title) {
        var id = draft(goal(title, "ownerId", ownerSeat, "dueDate", TODAY.plusDays(100)));
        addAction(id, action("Kutsutaan koolle", "responsibleId", ownerSeat, "dueDate", TODAY.plusDays(50)));
        return id;
    }

    public String agreed(String title) {
        var id = concreteDraft(title);
        step(id, "agree");
        return id;
    }

    public String draft(Map<String, Object> body) {
        return chair.post("/groups/{id}/goals", body, group.id()).then().statusCode(201).extract().path("id");
    }

    String addAction(String goal, Map<String, Object> body) {
        return chair.post("/goals/{id}/actions", body, goal).then().statusCode(201).extract().path("id");
    }

    void step(String goal, String step) {
        change(goal, step).then().statusCode(200);
    }

    io.restassured.response.Response change(String goal, String step) {
        var reasoned = step.equals("discontinue") || step.equals("reopen");
        return chair.request().header("If-Match", chair.etag("/goals/{id}", goal)).body(reasoned ? Map.of("reason", "Tilanne muuttui") : Map.of())
                .post("/api/v1/goals/{id}/" + step, goal);
    }
}
