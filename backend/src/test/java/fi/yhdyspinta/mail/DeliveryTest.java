package fi.yhdyspinta.mail;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.security.CapturedLog;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.MovableClock;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a message when things go wrong, and what the administrator sees and does. */
@QuarkusTest
class DeliveryTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);

    @Inject
    PostOffice post;

    @Inject
    MailSettings settings;

    @Inject
    MovableClock clock;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "yhdyspinta.public-url")
    String publicUrl;

    private TestCaller admin;

    @BeforeEach
    void open() {
        post.open();
        admin = given.anAdministrator();
    }

    @AfterEach
    void close() {
        post.close();
    }

    /** One reminder waits. */
    private PostOffice.Sitter someoneToRemind(String... actions) {
        var group = given.aGroup();
        var doer = post.sits(group, "MEMBER", "fi", null);
        post.update("INSERT INTO mail_preference (person_id, digest, reminders) VALUES ('" + doer.person() + "', 'NONE', true)");
        var goal = post.goal(group, doer.seat(), "Tavoite", TODAY.plusDays(100), doer.seat(), "Sovitaan", TODAY.plusDays(3));
        for (var action : actions) {
            post.action(goal, doer.seat(), action, TODAY.plusDays(3));
        }
        post.plan();
        return doer;
    }

    @Test
    void isTriedEverMoreSeldomThenGivenUpAndTriedAgainByTheAdministrator() {
        post.stopServing();
        someoneToRemind();
        var pauses = new ArrayList<Long>();
        for (var attempt = 1; attempt <= Mails.ATTEMPTS; attempt++) {
            assertEquals("WAITING", post.row("status", String.class));
            var began = clock.now();
            post.send();
            post.send();
            assertEquals(attempt, post.row("attempts", Integer.class));
            var next = post.row("next_attempt_at", OffsetDateTime.class).toInstant();
            pauses.add(Duration.between(began, next).toMinutes());
            clock.moveTo(next.plusSeconds(1));
        }
        assertEquals(List.of(1L, 4L, 16L, 64L, 256L, 360L, 360L, 360L), pauses);
        admin.get("/mail-standing").then().statusCode(200).body("inUse", is(true)).body("failed", is(1)).body("waiting", is(0));
        admin.get("/mails?status=SENT").then().body("items", hasSize(0));
        String id = admin.get("/mails?status=FAILED").then().statusCode(200).header("Cache-Control", "no-store").body("items", hasSize(1))
                .body("items[0].failure", is("SERVER_NOT_REACHED")).body("items[0].attempts", is(8)).body("items[0].nextAttemptAt", nullValue())
                .extract().path("items[0].id");
        post.serve();
        clock.setBack();
        post.send();
        assertEquals(List.of(), post.letters());
        var etag = admin.etag("/mails/{id}", id);
        admin.request().header("If-Match", etag).post("/api/v1/mails/{id}/retry", id).then().statusCode(200).body("status", is("WAITING"))
                .body("attempts", is(0)).body("failure", nullValue());
        admin.request().header("If-Match", etag).post("/api/v1/mails/{id}/retry", id).then().statusCode(412);
        admin.request().header("If-Match", admin.etag("/mails/{id}", id)).post("/api/v1/mails/{id}/retry", id).then().statusCode(409);
        post.send();
        assertEquals(1, post.letters().size());
        admin.get("/mails/{id}", id).then().body("status", is("SENT"));
    }

    @Test
    void aRefusedAddressIsGivenUpAtOnceAndStandsNowhere() throws Exception {
        post.stopServing();
        try (var refusing = new RefusingServer(post.port()); var log = new CapturedLog()) {
            var doer = someoneToRemind("Toinen");
            post.send();
            assertEquals(List.of("DUE_SOON FAILED", "DUE_SOON FAILED"), post.rows());
            var answer = admin.get("/mails").then().statusCode(200).body("items[0].failure", is("RECIPIENT_REFUSED")).body("items[0].attempts", is(1))
                    .extract().asString();
            java.util.logging.Logger.getLogger(DeliveryTest.class.getName()).warning(CapturedLog.PROOF);
            assertThat(log.text(), containsString(CapturedLog.PROOF));
            assertThat(log.text() + answer + everyEvent(), not(containsString(doer.email().substring(0, 30))));
            admin.post("/failed-mails/retry", java.util.Map.of()).then().statusCode(200).body("count", is(2));
            assertEquals(List.of("DUE_SOON WAITING", "DUE_SOON WAITING"), post.rows());
        } finally {
            post.serve();
        }
    }

    private String everyEvent() {
        return jdbi.withHandle(db -> db.createQuery("SELECT string_agg(e::text, ' ') FROM event e WHERE type LIKE 'mail%' OR type LIKE 'person%'").mapTo(String.class).one());
    }

    /** A crash between the server's yes and the note of it: the copy says that it is one. */
    @Test
    void whatIsSentAgainBecauseItCouldNotBeNotedHasTheSameMessageId() {
        someoneToRemind();
        post.update("CREATE FUNCTION forget_sent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'lost'; END $$");
        post.update("CREATE TRIGGER mail_forgets BEFORE UPDATE ON mail FOR EACH ROW WHEN (NEW.status = 'SENT') EXECUTE FUNCTION forget_sent()");
        try {
            post.send();
        } finally {
            post.update("DROP FUNCTION forget_sent CASCADE");
        }
        assertEquals(1, post.letters().size());
        assertEquals("WAITING", post.row("status", String.class));
        post.send();
        assertEquals(1, post.letters().size());
        clock.moveTo(clock.now().plusSeconds(61));
        post.send();
        var letters = post.letters();
        assertEquals(2, letters.size());
        assertEquals(letters.getFirst().messageId(), letters.getLast().messageId());
        assertEquals("<" + post.row("id", String.class) + "@" + java.net.URI.create(publicUrl).getHost() + ">", letters.getFirst().messageId());
        assertEquals("SENT", post.row("status", String.class));
    }

    @Test
    void aMessageWhoseEveryAttemptWasInterruptedIsGivenUp() {
        someoneToRemind();
        post.update("UPDATE mail SET attempts = " + Mails.ATTEMPTS);
        post.send();
        assertEquals(List.of(), post.letters());
        assertEquals("INTERRUPTED", post.row("failure", String.class));
        assertEquals("FAILED", post.row("status", String.class));
    }

    @Test
    void twoWhoSendAtOnceSendEachOnce() {
        someoneToRemind("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S");
        CompletableFuture.allOf(CompletableFuture.runAsync(post::plan), CompletableFuture.runAsync(post::plan)).join();
        CompletableFuture.allOf(CompletableFuture.runAsync(post::send), CompletableFuture.runAsync(post::send)).join();
        var ids = post.letters().stream().map(Letter::messageId).toList();
        assertEquals(20, ids.size());
        assertEquals(20, new HashSet<>(ids).size());
    }

    @Test
    void nothingIsPlannedOrSentOrLostWhereNoServerIsNamed() {
        someoneToRemind();
        var real = settings.inUse();
        assertTrue(real);
        QuarkusMock.installMockForType(new MailSettings("off", publicUrl), MailSettings.class);
        var group = given.aGroup();
        var other = post.sits(group, "MEMBER", "fi", null);
        post.goal(group, other.seat(), "Tavoite", TODAY.plusDays(3), other.seat(), "Sovitaan", TODAY.plusDays(3));
        post.plan();
        post.send();
        assertEquals(List.of(), post.letters());
        assertEquals(List.of("DUE_SOON WAITING"), post.rows());
        admin.get("/mail-standing").then().body("inUse", is(false)).body("waiting", is(1));
        other.caller().get("/me/mail-preferences").then().statusCode(200).body("inUse", is(false));
        QuarkusMock.installMockForType(new MailSettings("127.0.0.1", publicUrl), MailSettings.class);
        post.send();
        assertEquals(1, post.letters().size());
        assertFalse(post.rows().contains("DUE_SOON WAITING"));
    }

    @Test
    void theListGoesOnWhereItsPageEnded() {
        someoneToRemind("A", "B", "C");
        var first = admin.get("/mails?limit=3").then().statusCode(200).body("items", hasSize(3)).extract();
        List<String> rest = admin.get("/mails?limit=3&cursor=" + first.path("nextCursor")).then().body("items", hasSize(1))
                .body("nextCursor", nullValue()).extract().path("items.id");
        var all = new HashSet<String>(first.<List<String>>path("items.id"));
        all.addAll(rest);
        assertEquals(4, all.size());
    }
}
