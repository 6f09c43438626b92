package fi.yhdyspinta.mail;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.duty.DutyDto.Section;
import fi.yhdyspinta.duty.Reminder;
import fi.yhdyspinta.duty.ReminderQueries;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what, when and who is reminded. */
@QuarkusTest
class ReminderTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);
    /** Of which no other test makes coordinators. */
    private static final String COUNTY = "11";

    @Inject
    PostOffice post;

    @Inject
    ReminderQueries reminders;

    @Inject
    MovableClock clock;

    @BeforeEach
    void open() {
        post.open();
    }

    @AfterEach
    void close() {
        post.close();
    }

    private void onDay(LocalDate day) {
        clock.moveTo(day);
        post.plan();
        post.send();
    }

    private static void wantsOnlyReminders(PostOffice.Sitter sitter) {
        sitter.caller().put("/me/mail-preferences", sitter.caller().etag("/me/mail-preferences"), Map.of("digest", "NONE", "reminders", true))
                .then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fi | Määräaika lähestyy | Sinä toteutat tämän toimenpiteen. | Määräaika on mennyt | piti olla valmis",
        "sv | Tidsfristen närmar sig | Du genomför den här åtgärden. | Tidsfristen har gått ut | skulle vara klart",
        "en | Due soon, on | You do this action. | Late, was due on | was due on"})
    void onceSevenDaysBeforeAndOnceWhenLate(String language, String soon, String why, String late, String was) {
        var group = given.aGroup();
        var doer = post.sits(group, "MEMBER", language, null);
        var due = TODAY.plusDays(8);
        wantsOnlyReminders(doer);
        post.goal(group, doer.seat(), "Tavoite", TODAY.plusDays(100), doer.seat(), "Sovitaan\nvuorot", due);
        onDay(TODAY);
        assertEquals(List.of(), post.letters());
        for (var day = 1; day < 12; day++) {
            onDay(TODAY.plusDays(day));
        }
        var letters = post.lettersTo(doer);
        assertEquals(2, letters.size());
        assertThat(letters.getFirst().subject(), stringContainsInOrder(soon, String.valueOf(due.getYear()), ": Sovitaan vuorot"));
        assertThat(letters.getFirst().text(), stringContainsInOrder(why, "* Sovitaan", "/goals/", "?field=status&action="));
        assertThat(letters.getLast().subject(), stringContainsInOrder(late, ": Sovitaan vuorot"));
        assertThat(letters.getLast().html(), stringContainsInOrder("lang=\"" + language + "\"", why, was));
    }

    @Test
    void notOfWhatWasFinishedMovedOrGivenToAnotherAfterItWasPlanned() {
        var group = given.aGroup();
        var doer = post.sits(group, "MEMBER", "fi", null);
        var next = post.sits(group, "MEMBER", "fi", null);
        wantsOnlyReminders(doer);
        wantsOnlyReminders(next);
        var goal = post.goal(group, doer.seat(), "Tavoite", TODAY.plusDays(100), doer.seat(), "Pysyy", TODAY.plusDays(5));
        var done = post.action(goal, doer.seat(), "Valmistuu", TODAY.plusDays(5));
        var moved = post.action(goal, doer.seat(), "Siirtyy", TODAY.plusDays(5));
        var given = post.action(goal, doer.seat(), "Vaihtaa tekijää", TODAY.plusDays(5));
        post.plan();
        post.finish(done);
        post.update("UPDATE action SET due_date = due_date + 30 WHERE id = '" + moved + "'");
        post.update("UPDATE action SET responsible_id = '%s' WHERE id = '%s'".formatted(next.seat(), given));
        post.send();
        assertEquals(List.of("Pysyy"), titles(doer));
        assertEquals(List.of("DUE_SOON NOT_NEEDED", "DUE_SOON NOT_NEEDED", "DUE_SOON NOT_NEEDED", "DUE_SOON SENT"), post.rows());
        onDay(TODAY.plusDays(1));
        assertEquals(List.of("Vaihtaa tekijää"), titles(next));
    }

    private List<String> titles(PostOffice.Sitter sitter) {
        return post.lettersTo(sitter).stream().map(letter -> letter.subject().substring(letter.subject().indexOf(": ") + 2)).toList();
    }

    /** From who does it to who owns the goal, to the chair, to the county's coordinator and then the substitute. */
    @Test
    void theFirstWhoSitsThereOnTheDayAndCanBeWrittenToIsReminded() {
        post.update("UPDATE coordinator SET valid_to = valid_from WHERE county_code = '" + COUNTY + "'");
        var group = given.aGroup(COUNTY, "MUNICIPAL");
        var substitute = coordinator(true);
        var coordinator = coordinator(false);
        var chair = post.sits(group, "CHAIR", "fi", null);
        var owner = post.sits(group, "MEMBER", "fi", TODAY.plusDays(1));
        var doer = post.sits(group, "MEMBER", "fi", TODAY);
        var goal = post.goal(group, owner.seat(), "Tavoite", TODAY.plusDays(6), doer.seat(), "Toimenpide", TODAY.plusDays(6));
        var action = post.action(goal, doer.seat(), "Toinen", TODAY.plusDays(6));

        assertEquals(Optional.of(doer.person() + " RESPONSIBLE"), whoIsRemindedOf(action));
        assertEquals(Optional.of(owner.person() + " OWNER"), whoIsRemindedOf(goal));
        post.update("UPDATE person SET email = NULL WHERE id = '" + doer.person() + "'");
        assertEquals(Optional.of(owner.person() + " OWNER"), whoIsRemindedOf(action));
        clock.moveTo(TODAY.plusDays(2));
        assertEquals(Optional.of(chair.person() + " CHAIR"), whoIsRemindedOf(action));
        assertEquals(Optional.of(chair.person() + " CHAIR"), whoIsRemindedOf(goal));
        post.update("UPDATE membership SET valid_to = '%s' WHERE id = '%s'".formatted(TODAY, chair.seat()));
        assertEquals(Optional.of(coordinator + " COORDINATOR"), whoIsRemindedOf(action));
        post.plan();
        post.send();
        assertThat(post.letters().stream().map(Letter::text).toList().toString(), containsString("Koordinoit aluetta"));
        post.update("UPDATE person SET email = NULL WHERE id = '" + coordinator + "'");
        assertEquals(Optional.of(substitute + " COORDINATOR"), whoIsRemindedOf(goal));
        post.update("UPDATE coordinator SET valid_to = '%s' WHERE person_id = '%s'".formatted(TODAY, substitute));
        assertEquals(Optional.empty(), whoIsRemindedOf(goal));
        post.update("UPDATE membership SET valid_to = NULL WHERE id = '" + chair.seat() + "'");
        post.update("UPDATE group_status SET status = 'ENDED' WHERE group_id = '" + group.id() + "'");
        assertEquals(Optional.empty(), whoIsRemindedOf(goal));
    }

    private UUID coordinator(boolean substitute) {
        var person = given.aCoordinatorOf(COUNTY).personId();
        post.update("UPDATE coordinator SET substitute = %s WHERE person_id = '%s'".formatted(substitute, person));
        return person;
    }

    private Optional<String> whoIsRemindedOf(UUID object) {
        return reminders.ofObject(object).map(r -> r.personId() + " " + r.recipient());
    }

    /** Days are Helsinki days, also around the nights in which the clocks are turned. */
    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28", "2027-04-03", "2027-04-04", "2027-10-31", "2027-11-06", "2027-11-07", "2028-03-06"})
    void sevenDaysAreCountedInHelsinki(LocalDate due) {
        var group = given.aGroup();
        var doer = post.sits(group, "MEMBER", "fi", null);
        var goal = post.goal(group, doer.seat(), "Tavoite", due.plusYears(1), doer.seat(), "Toinen", due.plusYears(1));
        var action = post.action(goal, doer.seat(), "Toimenpide", due);
        var midnight = due.atStartOfDay(HelsinkiClock.HELSINKI);
        for (var edge : Map.of(midnight.minusDays(7), "null DUE_SOON", midnight.plusDays(1), "DUE_SOON LATE", midnight.plusDays(8), "LATE null").entrySet()) {
            clock.moveTo(edge.getKey().toInstant().minusSeconds(30));
            var before = section(action);
            clock.moveTo(edge.getKey().toInstant());
            assertEquals(edge.getValue(), before + " " + section(action), "around " + edge.getKey());
        }
        var random = new Random(due.toEpochDay());
        for (var n = 0; n < 60; n++) {
            Instant moment = midnight.toInstant().plusSeconds(random.nextInt(-10 * 86_400, 10 * 86_400));
            clock.moveTo(moment);
            var left = ChronoUnit.DAYS.between(LocalDate.ofInstant(moment, HelsinkiClock.HELSINKI), due);
            assertEquals(left > 7 || left < -7 ? null : left >= 0 ? Section.DUE_SOON : Section.LATE, section(action), "at " + moment);
        }
    }

    private Section section(UUID action) {
        return reminders.ofObject(action).map(Reminder::section).orElse(null);
    }

    @Test
    void whoWantsNoRemindersGetsNone() {
        var group = given.aGroup();
        var doer = post.sits(group, "MEMBER", "fi", null);
        post.goal(group, doer.seat(), "Tavoite", TODAY.plusDays(100), doer.seat(), "Sovitaan vuorot", TODAY.plusDays(3));
        post.plan();
        doer.caller().put("/me/mail-preferences", doer.caller().etag("/me/mail-preferences"), Map.of("digest", "NONE", "reminders", false))
                .then().statusCode(200);
        onDay(TODAY.plusDays(4));
        assertEquals(List.of(), post.letters());
        assertThat(post.rows(), not(List.of()));
    }
}
