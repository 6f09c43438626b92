package fi.yhdyspinta.wording;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlainWordTest extends ApiTest {

    @Test
    void anybodyIsOfferedPlainerWordsWithTheirSource() {
        anyone().get("/plain-words").then().statusCode(200)
                .body("items.find { it.jargon == 'jalkauttaa' }.plain", is("viedä arkeen"))
                .body("items.find { it.jargon == 'jalkauttaa' }.why", is("hankepuhetta"))
                .body("items.findAll { it.jargon == 'ekosysteemi' }.language", contains("fi"));
        anyone().get("/sources").then().body("items.file", hasItem("plain_language_fi.csv"));
    }

    @Test
    void theAdministratorAddsCorrectsAndTakesAwayAWord() {
        var admin = given.anAdministrator();
        var jargon = "Synergisoida" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var word = Map.of("language", "fi", "jargon", " " + jargon + " ", "plain", "tehdä yhdessä", "why", "vierasperäinen");
        var id = admin.post("/plain-words", word).then().statusCode(201).body("jargon", is(jargon)).extract().<String>path("id");
        admin.post("/plain-words", Map.of("language", "fi", "jargon", jargon.toUpperCase(java.util.Locale.ROOT), "plain", "muu")).then()
                .statusCode(409).body("errors.code", contains("word-taken"));
        admin.post("/plain-words", Map.of("language", "sv", "jargon", jargon, "plain", "göra tillsammans")).then().statusCode(201);
        var corrected = Map.of("language", "fi", "jargon", jargon, "plain", "toimia yhdessä");
        admin.request().body(corrected).put("/api/v1/plain-words/{id}", id).then().statusCode(428);
        admin.put("/plain-words/{id}", admin.etag("/plain-words/{id}", id), corrected, id).then().statusCode(200).body("plain", is("toimia yhdessä")).body("why", nullValue());
        admin.delete("/plain-words/{id}", "\"older\"", id).then().statusCode(412);
        admin.delete("/plain-words/{id}", admin.etag("/plain-words/{id}", id), id).then().statusCode(204);
        anyone().get("/plain-words").then().body("items.id", not(hasItem(id)));
        anyone().get("/plain-words/{id}", id).then().statusCode(404);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        given.anAdministrator().post("/plain-words", Map.of("language", "de", "jargon", " ", "plain", "x".repeat(201))).then()
                .statusCode(400).body("errors.size()", is(3));
    }
}
