package fi.yhdyspinta.feed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.Statements;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Feeds as news readers read them. */
@QuarkusTest
class FeedTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    private String text(String path) {
        return anyone().request().accept("application/atom+xml").get("/api/v1" + path).then().statusCode(200)
                .contentType(startsWith("application/atom+xml")).extract().asString();
    }

    /** Read by a library that knows nothing of how it was written; every part that RFC 4287 asks for is there. */
    private Feed feed(String path) throws Exception {
        var feed = (Feed) new WireFeedInput().build(new StringReader(text(path)));
        assertTrue(feed.getId().startsWith("tag:") && feed.getTitle() != null && feed.getUpdated() != null, feed.getId());
        assertEquals(List.of("self", "alternate"), List.of(feed.getOtherLinks().getFirst().getRel(), feed.getAlternateLinks().getFirst().getRel()));
        for (var entry : feed.getEntries()) {
            assertTrue(entry.getId().startsWith("tag:") && entry.getUpdated() != null && entry.getTitle() != null, entry.getId());
            assertEquals(1, entry.getAuthors().size());
            assertEquals("text", entry.getContents().getFirst().getType());
        }
        assertEquals(feed.getEntries().size(), feed.getEntries().stream().map(Entry::getId).distinct().count());
        return feed;
    }

    private static List<String> titles(Feed feed) {
        return feed.getEntries().stream().map(Entry::getTitle).toList();
    }

    private String decide(TestCaller chair, TestGroup group, String text, boolean isPublic) {
        var start = TODAY.minusDays(3).atTime(LocalTime.of(16, 0)).atZone(HelsinkiClock.HELSINKI).toInstant();
        String meeting = chair.post("/groups/{id}/meetings", Map.of("title", "Kokous", "startAt", start.toString(),
                "endAt", start.plusSeconds(3600).toString(), "place", "Kaupungintalo"), group.id()).then().statusCode(201).extract().path("id");
        chair.change("/meetings/{id}/open", chair.etag("/meetings/{id}", meeting), Map.of(), meeting).then().statusCode(200);
        String item = chair.post("/meetings/{id}/agenda-items", Map.of("type", "DECIDE", "title", "Asia"), meeting).then().statusCode(201).extract().path("id");
        String id = chair.post("/agenda-items/{id}/decisions", new HashMap<>(Map.of("text", text, "childImpact", "Lapset pääsevät tulemaan")), item)
                .then().statusCode(201).extract().path("id");
        chair.change("/meetings/{id}/close", chair.etag("/meetings/{id}", meeting), Map.of(), meeting).then().statusCode(200);
        if (isPublic) {
            chair.put("/decisions/{id}/publicity", chair.etag("/decisions/{id}", id), Map.of("public", true), id).then().statusCode(200);
        }
        return id;
    }

    /** A goal that went through its states on these days. */
    private UUID goal(TestGroup group, String title, String status, LocalDate agreed, LocalDate finished) {
        var owner = group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LocalDate.of(2021, 8, 1), null, false, "NGO");
        return jdbi.inTransaction(db -> {
            var goal = db.createQuery("""
                    INSERT INTO goal (group_id, title, description, language, owner_id, due_date, created_by)
                    VALUES (:group, :title, 'Varför', 'sv', :owner, :due, 'system') RETURNING id""")
                    .bind("group", group.id()).bind("title", title).bind("owner", owner).bind("due", TODAY.plusDays(30)).mapTo(UUID.class).one();
            db.createUpdate("""
                    INSERT INTO action (group_id, goal_id, position, title, responsible_id, due_date)
                    VALUES (:group, :goal, 1, 'Bjuda in', :owner, :due)""")
                    .bind("group", group.id()).bind("goal", goal).bind("owner", owner).bind("due", TODAY.plusDays(20)).execute();
            if (agreed != null) {
                db.createUpdate("UPDATE goal SET status = 'AGREED', agreed_date = :day WHERE id = :goal").bind("day", agreed).bind("goal", goal).execute();
            }
            if (finished != null) {
                db.createUpdate("UPDATE goal SET status = 'IN_PROGRESS' WHERE id = :goal").bind("goal", goal).execute();
                db.createUpdate("UPDATE goal SET status = :status, finished_date = :day, status_reason = 'Läget ändrades' WHERE id = :goal")
                        .bind("status", status).bind("day", finished).bind("goal", goal).execute();
            }
            return goal;
        });
    }

    @Test
    void whatWasMadePublicIsToldAndNothingElse() throws Exception {
        var group = given.aGroup();
        var chair = group.withChair();
        var open = decide(chair, group, "Perhekeskus <b>on</b> auki & tervetuloa", true);
        decide(chair, group, "Vain ryhmälle", false);
        goal(group, "Ett utkast", "DRAFT", null, null);
        var feed = feed("/groups/" + group.id() + "/feed");
        assertEquals(List.of("Päätös: Perhekeskus <b>on</b> auki & tervetuloa"), titles(feed));
        var entry = feed.getEntries().getFirst();
        assertTrue(entry.getContents().getFirst().getValue().contains("Vaikutus lapsiin: Lapset pääsevät tulemaan"));
        assertTrue(entry.getAlternateLinks().getFirst().getHref().endsWith("/decisions/" + open));
        assertTrue(entry.getId().endsWith(":decisions/" + open));

        chair.put("/decisions/{id}/publicity", chair.etag("/decisions/{id}", open), Map.of("public", false), open).then().statusCode(200);
        assertEquals(List.of(), titles(feed("/groups/" + group.id() + "/feed")));
    }

    @Test
    void aGoalIsNewsWhenItIsAgreedAndWhenItEnds() throws Exception {
        var group = given.aGroup();
        var achieved = goal(group, "Alla vet", "ACHIEVED", TODAY.minusDays(40), TODAY.minusDays(2));
        var feed = feed("/groups/" + group.id() + "/feed?language=en");
        assertEquals(List.of("Mål uppnått: Alla vet", "Mål överenskommet: Alla vet"), titles(feed));
        assertTrue(feed.getTitle().endsWith("decisions and goals"));
        assertTrue(feed.getEntries().getFirst().getId().endsWith(":goals/" + achieved + "/achieved"));
        assertEquals(HelsinkiClock.startOf(TODAY.minusDays(2)).toInstant(), feed.getEntries().getFirst().getUpdated().toInstant());
        assertEquals(feed.getEntries().getFirst().getUpdated(), feed.getUpdated());
        assertTrue(text("/groups/" + group.id() + "/feed").contains("<entry xml:lang=\"sv\">"));
    }

    @Test
    void aMunicipalityAndACountyTellOfTheirGroups() throws Exception {
        var group = given.aGroup().serving("420");
        goal(group, "Vi möts", "DISCONTINUED", TODAY, TODAY);
        var expected = List.of("Mål överenskommet: Vi möts", "Mål avbrutet: Vi möts");
        assertEquals(expected, titles(feed("/municipalities/420/feed")));
        assertTrue(titles(feed("/counties/" + group.countyCode() + "/feed?language=sv")).containsAll(expected));
        assertEquals(List.of(), titles(feed("/municipalities/421/feed")));
    }

    @Test
    void textsThatXmlCannotHoldDoNotBreakIt() throws Exception {
        var group = given.aGroup();
        goal(group, "Yksi\u0007 kaksi \uD83D\uDE00", "AGREED", TODAY, null);
        assertEquals(List.of("Mål överenskommet: Yksi kaksi \uD83D\uDE00"), titles(feed("/groups/" + group.id() + "/feed")));
    }

    @Test
    void whoHasTheLatestIsToldSo() {
        var group = given.aGroup();
        var path = "/api/v1/groups/" + group.id() + "/feed";
        var first = anyone().request().accept("application/atom+xml").get(path).then().statusCode(200)
                .header("Cache-Control", containsString("public")).extract();
        anyone().request().accept("application/atom+xml").header("If-None-Match", first.header("ETag")).get(path).then().statusCode(304);
        goal(group, "Nytt", "AGREED", TODAY, null);
        var second = anyone().request().accept("application/atom+xml").header("If-None-Match", first.header("ETag")).get(path).then().statusCode(200).extract();
        assertFalse(second.header("ETag").equals(first.header("ETag")));
    }

    @Test
    void asManyStatementsForMuchNewsAsForLittle() {
        var group = given.aGroup().serving("435");
        var feeds = List.of("/groups/" + group.id(), "/municipalities/435", "/counties/" + group.countyCode());
        goal(group, "Yksi", "AGREED", TODAY, null);
        var few = feeds.stream().map(place -> statements.of(() -> text(place + "/feed"))).toList();
        for (var n = 0; n < 12; n++) {
            goal(n % 2 == 0 ? group : given.aGroup(), "Monta", "ACHIEVED", TODAY, TODAY);
        }
        assertEquals(few, feeds.stream().map(place -> statements.of(() -> text(place + "/feed"))).toList());
        few.forEach(sent -> assertTrue(sent <= 3, "took " + sent));
    }

    @Test
    void thereIsNoFeedOfWhatDoesNotExist() {
        for (var path : List.of("/groups/" + UUID.randomUUID(), "/municipalities/999", "/counties/99")) {
            anyone().request().accept("application/atom+xml").get("/api/v1" + path + "/feed").then().statusCode(404)
                    .contentType(is("application/problem+json"));
        }
        anyone().request().accept("application/atom+xml").get("/api/v1/counties/05/feed?language=de").then().statusCode(400);
    }
}
