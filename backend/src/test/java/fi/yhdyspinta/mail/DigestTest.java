package fi.yhdyspinta.mail;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits, told once a week or a day in the reader's language. */
@QuarkusTest
class DigestTest extends ApiTest {

    private static final LocalDate MONDAY = LocalDate.now(HelsinkiClock.HELSINKI).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Inject
    PostOffice post;

    @Inject
    MovableClock clock;

    @BeforeEach
    void open() {
        clock.moveTo(MONDAY);
        post.open();
    }

    @AfterEach
    void close() {
        post.close();
    }

    private PostOffice.Sitter readerWithWork(String language) {
        var group = given.aGroup();
        var reader = post.sits(group, "MEMBER", language, null);
        var goal = post.goal(group, reader.seat(), "Ovi <auki> & yhteinen", MONDAY.plusDays(200), reader.seat(), "Sovitaan vuorot", MONDAY.minusDays(9));
        post.action(goal, reader.seat(), "Kysytään nuorilta", MONDAY.plusDays(7));
        post.action(goal, reader.seat(), "Kutsutaan koolle", MONDAY.plusDays(14));
        post.finish(post.action(goal, reader.seat(), "Valmis jo", MONDAY.plusDays(3)));
        post.update("INSERT INTO meeting (group_id, title, start_at, end_at, language) VALUES ('%s', 'Syyskokous', '%s', '%s', 'fi')"
                .formatted(group.id(), MONDAY.plusDays(2) + "T14:30:00+00", MONDAY.plusDays(2) + "T16:00:00+00"));
        return reader;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fi | Yhdyspinta: mitä sinulta odotetaan (4) | Myöhässä | toimenpide · sinä toteutat · piti olla valmis | Määräaika lähellä | viimeistään | Odottaa sinua | kokouskutsu · olet jäsen | Tulossa | Muuta viestejä tai lopeta ne",
        "sv | Yhdyspinta: det som väntar på dig (4) | Försenat | åtgärd · du genomför · skulle vara klart | Tidsfristen närmar sig | senast | Väntar på dig | möteskallelse · du är medlem | På kommande | Ändra meddelandena eller avsluta dem",
        "en | Yhdyspinta: what waits for you (4) | Late | action · you do it · was due on | Due soon | by | Waits for you | invitation to a meeting · you are a member | Coming up | Change or stop these messages"})
    void tellsWhatIsLateSoonWaitingAndComingInTheReadersLanguage(String language, String subject, String late, String action, String soon,
            String by, String waiting, String meeting, String coming, String change) {
        var reader = readerWithWork(language);
        post.plan();
        post.send();
        var letters = post.lettersTo(reader).stream().filter(l -> l.subject().startsWith("Yhdyspinta")).toList();
        assertEquals(1, letters.size());
        var letter = letters.getFirst();
        assertEquals(subject, letter.subject());
        assertThat(letter.text(), stringContainsInOrder(late, "* Sovitaan vuorot", action, "Ryhmä ", "/goals/", "?field=status&action=",
                soon, "* Kysytään nuorilta", by, waiting, "* Syyskokous", meeting, "/meetings/", coming, "* Kutsutaan koolle", change, "/me"));
        assertThat(letter.html(), stringContainsInOrder("<html lang=\"" + language + "\">", "<h1", subject, "<h2", late, "<li", "href=\"http",
                "Sovitaan vuorot</a>", action, soon, "Kysytään nuorilta", waiting, "Syyskokous", coming, "Kutsutaan koolle", change));
        for (var form : List.of(letter.text(), letter.html())) {
            assertThat(form, allOf(not(containsString("Valmis jo")), not(containsString("Ovi ")), not(containsString("<img")),
                    not(containsString("NOT_FOUND")), not(containsString("{"))));
        }
        assertThat(letter.header("Content-Language"), startsWith(language));
        assertEquals("auto-generated", letter.header("Auto-Submitted"));
        assertThat(letter.header("From"), endsWith("yhdyspinta@test.example"));
    }

    @Test
    void whatATitleHoldsIsNeverReadAsPartOfThePage() {
        var group = given.aGroup();
        var reader = post.sits(group, "MEMBER", null, null);
        post.goal(group, reader.seat(), "Ovi <auki> & yhteinen", MONDAY.plusDays(10), reader.seat(), "Sovitaan", MONDAY.plusDays(100));
        post.plan();
        post.send();
        var letter = post.lettersTo(reader).getFirst();
        assertThat(letter.text(), containsString("* Ovi <auki> & yhteinen"));
        assertThat(letter.html(), containsString("Ovi &lt;auki&gt; &amp; yhteinen</a>"));
    }

    @Test
    void nobodyIsWrittenToWhenNothingWaits() {
        var group = given.aGroup();
        var idle = post.sits(group, "MEMBER", "fi", null);
        post.goal(group, idle.seat(), "Kaukana", MONDAY.plusDays(200), idle.seat(), "Kaukana sekin", MONDAY.plusDays(15));
        post.plan();
        post.send();
        assertEquals(List.of(), post.letters());
        assertEquals(List.of("DIGEST NOT_NEEDED"), post.rows());
    }

    /** However often planning runs; who chose no digest gets none, and who changes their mind gets no second one on the same day. */
    @Test
    void weeklyOnMondaysDailyOnWorkingDaysOrNotAtAll() {
        var group = given.aGroup();
        var weekly = post.sits(group, "MEMBER", "fi", null);
        var daily = post.sits(group, "MEMBER", "sv", null);
        var never = post.sits(group, "MEMBER", "en", null);
        choose(daily, "DAILY");
        choose(never, "NONE");
        for (var sitter : List.of(weekly, daily, never)) {
            post.goal(group, sitter.seat(), "Tavoite", MONDAY.plusDays(100), sitter.seat(), "Odottaa", MONDAY.minusDays(50));
        }
        for (var day = 0; day < 8; day++) {
            clock.moveTo(MONDAY.plusDays(day));
            for (var run = 0; run < 2; run++) {
                post.plan();
                post.send();
            }
        }
        assertEquals(2, post.lettersTo(weekly).size());
        assertEquals(6, post.lettersTo(daily).size());
        assertEquals(0, post.lettersTo(never).size());
        choose(weekly, "DAILY");
        post.plan();
        post.send();
        assertEquals(2, post.lettersTo(weekly).size());
    }

    @Test
    void aDigestThatCouldNotBeSentInItsTimeGivesWayToTheNext() {
        var group = given.aGroup();
        var daily = post.sits(group, "MEMBER", "fi", null);
        choose(daily, "DAILY");
        post.goal(group, daily.seat(), "Tavoite", MONDAY.plusDays(100), daily.seat(), "Odottaa", MONDAY.minusDays(50));
        for (var day = 0; day < 3; day++) {
            clock.moveTo(MONDAY.plusDays(day));
            post.plan();
        }
        post.send();
        assertEquals(1, post.letters().size());
        assertEquals(List.of("DIGEST NOT_NEEDED", "DIGEST NOT_NEEDED", "DIGEST SENT"), post.rows());
    }

    private static void choose(PostOffice.Sitter sitter, String digest) {
        sitter.caller().put("/me/mail-preferences", sitter.caller().etag("/me/mail-preferences"), Map.of("digest", digest, "reminders", false))
                .then().statusCode(200);
    }
}
