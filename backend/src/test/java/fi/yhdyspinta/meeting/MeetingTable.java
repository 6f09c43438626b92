package fi.yhdyspinta.meeting;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A group around its meetings: a chair who plans them and a member who comes. */
final class MeetingTable {

    static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);
    static final LocalDate LONG_AGO = LocalDate.of(2021, 8, 1);

    final Given given;
    final TestGroup group;
    final TestCaller chair;
    final TestCaller member;
    final UUID memberSeat;

    MeetingTable(Given given) {
        this(given, given.aGroup());
    }

    MeetingTable(Given given, TestGroup group) {
        this.given = given;
        this.group = group;
        chair = group.withChair();
        var email = Given.anEmail();
        var person = given.aPerson(email);
        member = TestCaller.person(email);
        memberSeat = group.aSeat(person, "MEMBER", LONG_AGO, null, false, "NGO");
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(HelsinkiClock.HELSINKI).toInstant();
    }

    /** An afternoon of two hours. */
    static Map<String, Object> meeting(LocalDate day, Object... more) {
        var body = new HashMap<String, Object>(Map.of("title", "Syksyn kokous", "startAt", at(day, "16:00").toString(), "endAt", at(day, "18:00").toString()));
        for (var i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    String plan(LocalDate day, Object... more) {
        return chair.post("/groups/{id}/meetings", meeting(day, more), group.id()).then().statusCode(201).extract().path("id");
    }

    Response step(String meeting, String step) {
        return chair.change("/meetings/{id}/" + step, chair.etag("/meetings/{id}", meeting),
                step.equals("cancel") ? Map.of("reason", "Puheenjohtaja on estynyt") : Map.of(), meeting);
    }

    String open(LocalDate day, Object... more) {
        var id = plan(day, more);
        step(id, "open").then().statusCode(200);
        return id;
    }

    String closed(LocalDate day, Object... more) {
        var id = open(day, more);
        step(id, "close").then().statusCode(200);
        return id;
    }

    Response mark(String meeting, UUID seat, String presence) {
        return chair.post("/meetings/{id}/attendance", Map.of("membershipId", seat, "presence", presence), meeting);
    }

    /** Somebody who stands for the seat. */
    UUID deputyFor(Jdbi jdbi, UUID seat, UUID person) {
        var deputy = group.aSeat(person, "DEPUTY", LONG_AGO, null, false, "PARISH");
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET deputy_for = :seat WHERE id = :id").bind("seat", seat).bind("id", deputy).execute());
        return deputy;
    }
}
