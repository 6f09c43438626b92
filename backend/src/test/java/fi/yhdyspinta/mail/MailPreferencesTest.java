package fi.yhdyspinta.mail;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each person chooses, and stops what they no longer want by the link in every message. */
@QuarkusTest
class MailPreferencesTest extends ApiTest {

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

    private PostOffice.Sitter reader() {
        var group = given.aGroup();
        var reader = post.sits(group, "MEMBER", "fi", null);
        post.goal(group, reader.seat(), "Tavoite", MONDAY.plusDays(100), reader.seat(), "Sovitaan", MONDAY.plusDays(3));
        return reader;
    }

    @Test
    void whoHasNotChosenGetsAWeeklyDigestAndReminders() {
        var me = reader().caller();
        me.get("/me/mail-preferences").then().statusCode(200).header("Cache-Control", "no-store").body("digest", is("WEEKLY"))
                .body("reminders", is(true)).body("inUse", is(true));
        var etag = me.etag("/me/mail-preferences");
        me.put("/me/mail-preferences", etag, Map.of("digest", "DAILY", "reminders", false)).then().statusCode(200)
                .body("digest", is("DAILY")).body("reminders", is(false));
        me.put("/me/mail-preferences", etag, Map.of("digest", "NONE", "reminders", true)).then().statusCode(412).body("current.digest", is("DAILY"));
        me.put("/me/mail-preferences", me.etag("/me/mail-preferences"), Map.of("digest", "NONE")).then().statusCode(400)
                .body("errors.pointer", contains("/reminders"));
        given.aSignedInPerson().get("/me/mail-preferences").then().statusCode(404);
    }

    @Test
    void theLinkInAMessageStopsMessagesOfItsKindWithoutSigningIn() {
        var reader = reader();
        post.plan();
        post.send();
        var letters = post.lettersTo(reader);
        assertEquals(2, letters.size());
        for (var letter : letters) {
            assertEquals("List-Unsubscribe=One-Click", letter.header("List-Unsubscribe-Post"));
            stop(linkOf(letter), 204);
            stop(linkOf(letter), 204);
            var digest = letter.subject().startsWith("Yhdyspinta");
            reader.caller().get("/me/mail-preferences").then().body(digest ? "digest" : "reminders", digest ? is("NONE") : is(false));
        }
        stop(linkOf(letters.getFirst()).substring(1), 404);
        stop("x", 404);
        given().post("/api/v1/mail-unsubscriptions").then().statusCode(400);
    }

    private static String linkOf(Letter letter) {
        var header = letter.header("List-Unsubscribe").replaceAll("\\s", "");
        return header.substring(header.indexOf("?link=") + 6, header.length() - 1);
    }

    /** As a program of mail does it for its user (RFC 8058). */
    private static void stop(String link, int status) {
        given().contentType("application/x-www-form-urlencoded").body("List-Unsubscribe=One-Click").queryParam("link", link)
                .post("/api/v1/mail-unsubscriptions").then().statusCode(status);
    }

    @Test
    void ownDataKnowsMessagesAndErasureForgetsThem() {
        var reader = reader();
        post.plan();
        post.send();
        var link = linkOf(post.lettersTo(reader).getFirst());
        reader.caller().get("/me/data").then().statusCode(200).body("mailPreferences", nullValue())
                .body("mails.kind", containsInAnyOrder("DIGEST", "DUE_SOON")).body("mails.status", contains("SENT", "SENT"));
        int number = reader.caller().post("/me/erasure-requests", Map.of()).then().statusCode(201).extract().path("number");
        stop(link, 204);
        var admin = given.anAdministrator();
        admin.change("/erasure-requests/{number}/execution", admin.etag("/erasure-requests/{number}", number), Map.of(), number).then().statusCode(200);
        assertEquals(java.util.List.of(), post.rows());
        stop(link, 404);
        reader.caller().get("/me/data").then().body("mails", empty());
    }
}
