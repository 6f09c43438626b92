package fi.yhdyspinta.feedback;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedbackTest extends ApiTest {

    @Inject
    HelsinkiClock clock;

    @Inject
    Jdbi jdbi;

    @Test
    void anybodyMaySaySomethingAndIsToldWhenItIsAnswered() {
        var due = clock.today().plusDays(14).toString();
        var id = anyone().post("/feedback", Map.of("text", "Taulukkoa ei voi selata", "email", "lukija@test.example", "page", "/counties/05", "language", "sv"))
                .then().statusCode(201).body("dueDate", is(due)).body("$", not(hasKey("text"))).extract().<String>path("id");
        given.anAdministrator().get("/feedback/{id}", id).then().statusCode(200).header("Cache-Control", is("no-store"))
                .body("text", is("Taulukkoa ei voi selata")).body("email", is("lukija@test.example"))
                .body("language", is("sv")).body("dueDate", is(due)).body("answeredAt", nullValue());
        given.aSignedInPerson().post("/feedback", Map.of("text", "Hyvä!")).then().statusCode(201);
    }

    @Test
    void refusesWhatIsTooLongOrEmpty() {
        anyone().post("/feedback", Map.of("text", "x".repeat(5001), "email", "ei osoite", "language", "de", "page", "p".repeat(501)))
                .then().statusCode(400).body("errors.pointer", allOf(hasItem("/text"), hasItem("/email"), hasItem("/language"), hasItem("/page")));
        anyone().post("/feedback", Map.of("text", " ")).then().statusCode(400);
    }

    @Test
    void showsTheAdministratorWhatWaitsUntilItIsAnswered() {
        var admin = given.anAdministrator();
        var id = anyone().post("/feedback", Map.of("text", "Kontrasti ei riitä")).then().statusCode(201).extract().<String>path("id");
        assertTrue(allIds("answered=false&").contains(id));

        admin.post("/feedback/{id}/answer", Map.of("answer", "Kiitos, korjasimme."), id).then().statusCode(428);
        var etag = admin.etag("/feedback/{id}", id);
        admin.change("/feedback/{id}/answer", etag, Map.of("answer", ""), id).then().statusCode(400);
        admin.change("/feedback/{id}/answer", etag, Map.of("answer", "Kiitos, korjasimme."), id)
                .then().statusCode(200).body("answeredAt", notNullValue());
        admin.change("/feedback/{id}/answer", etag, Map.of("answer", "Toinen vastaus"), id).then().statusCode(412)
                .body("current.answer", is("Kiitos, korjasimme."));
        admin.change("/feedback/{id}/answer", admin.etag("/feedback/{id}", id), Map.of("answer", "Toinen vastaus"), id)
                .then().statusCode(409);
        assertTrue(!allIds("answered=false&").contains(id) && allIds("answered=true&").contains(id));
    }

    @Test
    void listsTheOldestFirstPageByPage() {
        for (var i = 0; i < 5; i++) {
            anyone().post("/feedback", Map.of("text", "Palaute " + i)).then().statusCode(201);
        }
        var byDatabase = jdbi.withHandle(db -> db.createQuery("SELECT id::text FROM feedback ORDER BY created_at, id").mapTo(String.class).list());
        assertEquals(byDatabase, allIds(""));
    }

    @Test
    void onlyTheAdministratorReadsFeedbackAndReadingIsLogged() {
        given.aCoordinatorOf("05").get("/feedback").then().statusCode(403);
        anyone().get("/feedback").then().statusCode(401);
        given.anAdministrator().get("/feedback/{id}", UUID.randomUUID()).then().statusCode(404);
        anyone().post("/feedback", Map.of("text", "Lokiin")).then().statusCode(201);
        var admin = given.anAdministrator();
        admin.get("/feedback?limit=1").then().statusCode(200).body("items.email", everyItem(not("x")));
        var logged = jdbi.withHandle(db -> db.createQuery("SELECT records FROM access_log WHERE actor = 'person:' || :id AND operation = 'listFeedback'")
                .bind("id", admin.personId().toString()).mapTo(Integer.class).list());
        assertEquals(List.of(1), logged);
    }

    private List<String> allIds(String filter) {
        var admin = given.anAdministrator();
        var ids = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = admin.get("/feedback?" + filter + "limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).then().statusCode(200).extract();
            ids.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        }
        return ids;
    }
}
