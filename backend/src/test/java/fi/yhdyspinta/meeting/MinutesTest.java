package fi.yhdyspinta.meeting;

import static fi.yhdyspinta.meeting.MeetingTable.LONG_AGO;
import static fi.yhdyspinta.meeting.MeetingTable.TODAY;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Minutes: what a meeting held, on a page and in a file that anyone can read, also aloud. */
@QuarkusTest
class MinutesTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    private static Response pdf(TestCaller who, String meeting) {
        return who.request().accept("application/pdf").get("/api/v1/meetings/{id}/minutes", meeting);
    }

    /** What is read back from a file. */
    private record Read(String text, String language, boolean tagged, String title, List<String> fonts, boolean embedded) {

        static Read of(Response answer) {
            try (var file = Loader.loadPDF(answer.then().statusCode(200).contentType("application/pdf").extract().asByteArray())) {
                var catalog = file.getDocumentCatalog();
                var fonts = new ArrayList<String>();
                var embedded = embeddedFonts(file, fonts);
                return new Read(new PDFTextStripper().getText(file).replaceAll("\\s+", " "), catalog.getLanguage(),
                        catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked() && catalog.getStructureTreeRoot() != null,
                        file.getDocumentInformation().getTitle(), fonts, embedded);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean embeddedFonts(PDDocument file, List<String> names) throws IOException {
            var embedded = true;
            for (var page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    names.add(font.getName());
                    embedded &= font.isEmbedded();
                }
            }
            return embedded;
        }
    }

    private record Held(MeetingTable table, String meeting) {}

    /** A meeting with everybody that one can think of: there, from afar, by a deputy, absent, hidden, a guest. */
    private Held held(LocalDate day, Object... more) {
        var table = new MeetingTable(given);
        var meeting = table.plan(day, more);
        var remote = table.group.aSeat(given.aPerson("etana@" + Given.anEmail()), "EXPERT", LONG_AGO, null, false);
        var away = table.group.aSeat(given.aPerson("sijaistettu@" + Given.anEmail()), "MEMBER", LONG_AGO, null, false, "EARLY_EDUCATION");
        var deputy = table.deputyFor(jdbi, away, given.aPerson("sijainen@" + Given.anEmail()));
        table.group.aSeat(given.aPerson("poissa@" + Given.anEmail()), "MEMBER", LONG_AGO, null, false, "PARISH");
        var hidden = table.group.aSeat(given.aPerson("piilossa@" + Given.anEmail()), "MEMBER", LONG_AGO, null, true, "CHILD_YOUTH_VOICE");
        var hiddenAway = table.group.aSeat(given.aPerson("piilopoissa@" + Given.anEmail()), "MEMBER", LONG_AGO, null, true, "PARENT_VOICE");
        var item = AgendaTest.add(table, meeting, "Aukiolo & ajat <kaikki>", "type", "DECIDE", "description", "Esittely: sámegiella čđŋŧž");
        AgendaTest.add(table, meeting, "Jäi käsittelemättä");
        table.step(meeting, "open").then().statusCode(200);
        table.mark(meeting, table.memberSeat, "PRESENT").then().statusCode(200);
        table.mark(meeting, remote, "REMOTE").then().statusCode(200);
        table.chair.post("/meetings/{id}/attendance", Map.of("membershipId", away, "presence", "DEPUTY", "deputyId", deputy), meeting).then().statusCode(200);
        table.mark(meeting, hidden, "PRESENT").then().statusCode(200);
        table.mark(meeting, hiddenAway, "ABSENT").then().statusCode(200);
        table.chair.post("/meetings/{id}/guests", Map.of("perspectiveCode", "CHILD_YOUTH_VOICE", "remote", true), meeting).then().statusCode(201);
        AgendaTest.note(table, item, "Puhuttiin žürista ja \u0007šakista.\nToinen rivi.").then().statusCode(200);
        DecisionTest.decide(table, item, "Perhekeskus on auki <lauantaisin> & sunnuntaisin", "reviewDate", day.plusDays(200),
                "heardOtherwisePerspectiveCodes", List.of("PARISH"), "heardOtherwiseNote", "Puhelimitse");
        return new Held(table, meeting);
    }

    @Test
    void tellWhoWasThereWhatWasSaidAndWhatWasDecided() {
        var held = held(TODAY);
        held.table.member.get("/meetings/{id}/minutes", held.meeting).then().statusCode(200).header("Cache-Control", "no-store")
                .body("draft", is(true)).body("language", is("fi")).body("meeting.id", is(held.meeting)).body("absent", empty());
        held.table.step(held.meeting, "close").then().statusCode(200);
        for (var reader : List.of(held.table.member, held.table.chair, given.aCoordinatorOf("05"))) {
            reader.get("/meetings/{id}/minutes", held.meeting).then().statusCode(200).body("draft", is(false))
                    .body("present", hasSize(2)).body("present[0].role", is("MEMBER")).body("present[0].personName", startsWith("Henkilö"))
                    .body("present[1].nameHidden", is(true)).body("present[1].personName", nullValue()).body("present[1].role", nullValue())
                    .body("present[1].perspectiveCodes", contains("CHILD_YOUTH_VOICE"))
                    .body("remote.personName", contains(startsWith("Henkilö etana"))).body("deputies.personName", contains(startsWith("Henkilö sijainen")))
                    .body("deputies[0].deputyForName", startsWith("Henkilö sijaistettu"))
                    .body("absent.personName", hasItem(startsWith("Henkilö poissa"))).body("absent.nameHidden", everyItem(is(false)))
                    .body("guests.perspectiveCode", contains("CHILD_YOUTH_VOICE"))
                    .body("items.item.outcome", contains("HANDLED", "CARRIED_OVER")).body("items[0].decisions[0].text", containsString("lauantaisin"))
                    .body("items[1].decisions", empty()).body(not(containsString("piilo")));
        }
        given.aSignedInPerson().get("/meetings/{id}/minutes", held.meeting).then().statusCode(403);
        anyone().get("/meetings/{id}/minutes", held.meeting).then().statusCode(401);
        held.table.chair.get("/meetings/{id}/minutes", held.table.plan(TODAY.plusDays(1))).then().statusCode(404);
    }

    @Test
    void asAFileTheyAreTaggedSpeakTheLanguageOfTheMeetingAndNameNoHiddenVoice() {
        var held = held(LocalDate.of(2026, 3, 5), "place", "Kaupungintalo");
        var draft = Read.of(pdf(held.table.chair, held.meeting));
        assertThat(draft.text, containsString("Luonnos"));
        held.table.step(held.meeting, "close").then().statusCode(200);
        var answer = pdf(held.table.chair, held.meeting);
        answer.then().header("Content-Disposition", "attachment; filename=\"poytakirja-2026-03-05.pdf\"").header("Cache-Control", "no-store");
        var read = Read.of(answer);
        assertThat(read.language, is("fi"));
        assertThat("tagged", read.tagged, is(true));
        assertThat(read.title, containsString("Syksyn kokous"));
        assertThat("every font is in the file: " + read.fonts, read.embedded && !read.fonts.isEmpty(), is(true));
        for (var told : List.of("Pöytäkirja", "5.3.2026 klo 16.00–18.00", "Kaupungintalo", "Läsnä", "Etäyhteydellä", "Poissa", "sijaistaa: Henkilö sijaistettu",
                "Aukiolo & ajat <kaikki>", "sámegiella čđŋŧž", "žürista ja šakista. Toinen rivi.", "Perhekeskus on auki <lauantaisin> & sunnuntaisin", "Vaikutukset lapsiin:",
                "Puhelimitse", "Tarkistetaan viimeistään: 21.9.2026", "nimi ei ole julkinen", "Siirretty myöhempään kokoukseen", "Sivu 1/")) {
            assertThat(read.text, containsString(told));
        }
        assertThat(read.text, not(containsString("piilo")));
        assertThat(read.text, not(containsString("Luonnos")));
        assertThat(read.text, not(containsString("#")));
    }

    @Test
    void speakSwedishAndEnglishToo() {
        var held = held(LocalDate.of(2026, 7, 1), "language", "sv");
        var swedish = Read.of(pdf(held.table.chair, held.meeting));
        assertThat(swedish.language, is("sv"));
        assertThat(swedish.text, containsString("Protokoll"));
        assertThat(swedish.text, containsString("1.7.2026 kl. 16.00–18.00"));
        assertThat(swedish.text, containsString("Konsekvenser för barn"));
        held = held(LocalDate.of(2026, 7, 1), "language", "en");
        var english = Read.of(pdf(held.table.chair, held.meeting));
        assertThat(english.language, is("en"));
        assertThat(english.text, containsString("1 July 2026, 16:00–18:00"));
        assertThat(english.text, containsString("Minutes"));
    }

    @Test
    void whoReadsNamesIsLogged() {
        var held = held(TODAY.minusDays(1));
        held.table.step(held.meeting, "close").then().statusCode(200);
        held.table.member.get("/meetings/{id}/minutes", held.meeting).then().statusCode(200);
        pdf(held.table.member, held.meeting).then().statusCode(200);
        var logged = jdbi.withHandle(db -> db.createQuery("SELECT records FROM access_log WHERE operation = 'getMinutes' AND object_id = :id ORDER BY id")
                .bind("id", held.meeting).mapTo(int.class).list());
        // the member, who took part from afar, the deputy and whom they stood for, and the two who were absent
        assertThat(logged, contains(6, 6));
    }
}
