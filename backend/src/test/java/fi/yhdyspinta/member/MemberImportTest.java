package fi.yhdyspinta.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemberImportTest extends ApiTest {

    private static final String TWO_PEOPLE = """
            Nimi;Sähköposti;Rooli;Kenen varajäsen;Organisaatio;Sektori;Näkökulmat;Alkaa;Päättyy
            Vara Esimerkki;;varajäsen;Aava Esimerkki;;;Neuvola;1.6.2025;
            Aava Esimerkki;aava.%s@test.example;jäsen;;Tuontijärjestö;järjestö;Järjestöt ja yhdistykset | PARENT_VOICE;1.6.2025;31.5.2029
            """;

    private static Response preview(TestCaller caller, UUID group, byte[] table) {
        return caller.request().contentType("text/csv").body(table).post("/api/v1/groups/{id}/member-imports/preview", group);
    }

    private static Response confirm(TestCaller caller, UUID group, byte[] table, String digest) {
        return caller.request().contentType("text/csv").body(table).queryParam("digest", digest)
                .post("/api/v1/groups/{id}/member-imports", group);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void offersATemplateInTheReadersLanguage() {
        var group = given.aGroup();
        group.withChair().request().accept("text/csv").get("/api/v1/groups/{id}/member-import-template?language=sv", group.id())
                .then().statusCode(200).body(startsWith("\uFEFFNamn;E-post;Telefon;"));
    }

    @Test
    void thePreviewWritesNothingAndTheImportAddsAllWithTheDeputyBehindTheMember() {
        var group = given.aGroup();
        var chair = group.withChair();
        var table = utf8("\uFEFF" + TWO_PEOPLE.formatted(UUID.randomUUID()));
        var digest = preview(chair, group.id(), table).then().statusCode(200).body("importable", is(true))
                .body("lines.outcome", contains("ADD", "ADD")).body("lines.line", contains(2, 3))
                .body("lines[1].perspectiveCodes", contains("NGO", "PARENT_VOICE")).extract().<String>path("digest");
        chair.get("/groups/{id}/memberships", group.id()).then().body("items", hasSize(1));
        confirm(chair, group.id(), table, digest).then().statusCode(201).body("added", is(2));
        chair.get("/groups/{id}/memberships", group.id()).then().body("items", hasSize(3))
                .body("items.find { it.role == 'DEPUTY' }.deputyForId",
                        is(chair.get("/groups/{id}/memberships", group.id()).<String>path("items.find { it.role == 'MEMBER' }.id")))
                .body("items.find { it.role == 'MEMBER' }.validToDate", is("2029-05-31"));
        preview(chair, group.id(), table).then().body("importable", is(false)).body("lines.outcome", contains("SKIP", "SKIP"));
    }

    @Test
    void tellsLineByLineEverythingThatIsWrong() {
        var group = given.aGroup();
        var chair = group.withChair();
        var table = utf8("""
                Namn,Roll,Perspektiv,Börjar,E-post
                ,medlem,Mödra- och barnrådgivning,1.6.2025,
                Otto Exempel,kapten,Okänd,32.1.2025,inte-e-post
                Elsa Exempel,medlem,,1.6.2025,
                """);
        var digest = preview(chair, group.id(), table).then().statusCode(200).body("importable", is(false))
                .body("lines.outcome", contains("ERROR", "ERROR", "ERROR"))
                .body("lines[0].errors.column", contains("Namn"))
                .body("lines[1].errors.column", hasItems("Roll", "Perspektiv", "Börjar", "E-post"))
                .body("lines[2].errors.code", contains("perspective-needed")).extract().<String>path("digest");
        confirm(chair, group.id(), table, digest).then().statusCode(409).body("code", is("import-changed"));
        chair.get("/groups/{id}/memberships", group.id()).then().body("items", hasSize(1));
    }

    @Test
    void readsANameThatHoldsACommaAndNamesBetweenCommas() {
        var group = given.aGroup();
        preview(group.withChair(), group.id(), utf8("""
                Nimi;Rooli;Näkökulmat
                Aava Esimerkki;jäsen;Kulttuuri, liikunta ja kirjasto
                Oona Esimerkki;jäsen;"Neuvola, Varhaiskasvatus; Kulttuuri, liikunta ja kirjasto"
                """)).then().body("importable", is(true))
                .body("lines[0].perspectiveCodes", contains("CULTURE_SPORT_LIBRARY"))
                .body("lines[1].perspectiveCodes", contains("MATERNITY_CHILD_CLINIC", "EARLY_EDUCATION", "CULTURE_SPORT_LIBRARY"));
    }

    @Test
    void aTableThatChangedAfterItsPreviewIsRefused() {
        var group = given.aGroup();
        var chair = group.withChair();
        var table = TWO_PEOPLE.formatted(UUID.randomUUID());
        var digest = preview(chair, group.id(), utf8(table)).then().extract().<String>path("digest");
        confirm(chair, group.id(), utf8(table.replace("Vara", "Toinen")), digest).then().statusCode(409);
        chair.get("/groups/{id}/memberships", group.id()).then().body("items", hasSize(1));
    }

    @Test
    void readsWhatAnOlderSpreadsheetSaves() {
        var group = given.aGroup();
        preview(group.withChair(), group.id(), "Nimi;Rooli;Näkökulmat\nÄiti Esimerkki;jäsen;Vanhempien ääni\n"
                .getBytes(Charset.forName("windows-1252"))).then().statusCode(200)
                .body("lines[0].personName", is("Äiti Esimerkki")).body("lines[0].errors", empty());
    }

    @Test
    void refusesWhatIsNoTableOfMembersAndWhoeverDoesNotLead() {
        var group = given.aGroup();
        var chair = group.withChair();
        preview(chair, group.id(), utf8("Nimi;Kengännumero\nA;42\n")).then().statusCode(400)
                .body("errors[0].code", is("unknown-heading")).body("errors[0].detail", containsString("Kengännumero"));
        preview(chair, group.id(), utf8("Nimi;Rooli\n")).then().statusCode(400).body("errors[0].code", is("empty-table"));
        preview(chair, group.id(), utf8("Nimi;Rooli\n" + "A;jäsen\n".repeat(501))).then().statusCode(400)
                .body("errors[0].code", is("too-many-lines"));
        preview(group.withMember("MEMBER", "NGO"), group.id(), utf8("Nimi;Rooli\nA;jäsen\n")).then().statusCode(403);
    }
}
