package fi.yhdyspinta.demo;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoMode.class)
class DemoDataTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Test
    void theServiceSaysThatItsPeopleAreInvented() {
        anyone().get("/service").then().statusCode(200).body("demo", is(true)).body("version", notNullValue());
    }

    @Test
    void threeCountiesHaveTheirGroups() {
        assertGroups("05", "MUNICIPAL", 27);
        assertGroups("05", "REGIONAL", 1);
        assertGroups("05", "LEADERSHIP", 1);
        assertGroups("05", "CHAIR_NETWORK", 1);
        assertGroups("09", "MUNICIPAL", 10);
        assertGroups("17", "MUNICIPAL", 14);
    }

    @Test
    void everyMunicipalGroupOfVarsinaisSuomiWorksWithTheRegionalGroup() {
        var withoutRegional = number("""
                SELECT count(*) FROM lape_group g WHERE g.county_code = '05' AND g.kind = 'MUNICIPAL' AND NOT EXISTS (
                    SELECT FROM group_regional_group r WHERE r.group_id = g.id AND r.period @> current_date)""");
        assertEquals(0, withoutRegional);
    }

    @Test
    void oneMunicipalityOfTheThreeCountiesHasNoGroupAndOneGroupRests() {
        var without = Stream.of("05", "09", "17").flatMap(county -> municipalitiesWithoutGroup(county).stream()).toList();
        assertEquals(List.of("576"), without, "Padasjoki alone");
        anyone().get("/groups?county=17&kind=MUNICIPAL&status=DORMANT").then().statusCode(200)
                .body("items.name", is(List.of("LAPE-gruppen i Kaskö")));
    }

    @Test
    void ostrobothniaSpeaksSwedish() {
        anyone().get("/groups?county=17&kind=MUNICIPAL").then().statusCode(200)
                .body("items.name.findAll { it.startsWith('LAPE-gruppen i ') }", hasSize(14))
                .body("items.findAll { it.workingLanguage == 'sv' }", hasSize(13));
        assertTrue(number("""
                SELECT 100 * count(*) FILTER (WHERE p.language = 'sv') / count(*) FROM person p
                JOIN membership m ON m.person_id = p.id JOIN lape_group g ON g.id = m.group_id WHERE g.county_code = '17'""") > 80);
    }

    @Test
    void everythingIsMarkedAsDemoAndNobodyCanBeReached() {
        anyone().get("/groups?county=05&limit=200").then().statusCode(200).body("items.demo", everyItem(is(true)));
        for (var table : List.of("lape_group", "membership", "person", "coordinator", "goal", "county_event", "indicator_choice")) {
            assertEquals(0, number("SELECT count(*) FROM " + table + " WHERE NOT demo"), table);
        }
        assertEquals(0, number("SELECT count(*) FROM person WHERE email NOT LIKE '%@demo.yhdyspinta.example'"));
        assertEquals(0, number("SELECT count(*) FROM person WHERE phone !~ '^\\+46 70 174 06 (0[5-9]|[1-9][0-9])$'"));
        assertEquals(0, number("SELECT count(*) FROM coordinator c JOIN person p ON p.id = c.person_id WHERE (c.name, c.phone) IS DISTINCT FROM (p.name, p.phone)"));
        assertEquals(0, number("""
                SELECT count(*) FROM event e JOIN membership m ON m.id::text = e.object_id
                WHERE m.name_hidden AND e.non_personal_data <> '{}'"""), "events that tell of a hidden seat");
    }

    @Test
    void demoAccountsFindTheirSeats() {
        assertEquals("CHAIR of 853", seatOf("pj.turku"));
        assertEquals("SECRETARY of 853", seatOf("sihteeri.turku"));
        assertEquals("MEMBER of 853", seatOf("jasen.turku"));
        assertEquals("CHAIR of 529", seatOf("pj.naantali"));
        assertEquals(0, number("SELECT count(*) FROM person WHERE email LIKE 'ulkopuolinen%'"));
        assertEquals("05", text("""
                SELECT string_agg(county_code, ' ') FROM coordinator c JOIN person p ON p.id = c.person_id
                WHERE p.email = 'koordinaattori.vs@demo.yhdyspinta.example' AND c.period @> current_date AND NOT c.substitute"""));
        assertEquals("admin@demo.yhdyspinta.example", text("SELECT email FROM person JOIN administrator ON person_id = id"));
        assertEquals("853", text("SELECT string_agg(municipality_code, ' ') FROM integration_client_municipality WHERE client_id = 'intranet-turku'"));
    }

    @Test
    void aChairReadsThreeYearsOfHistory() {
        var chair = TestCaller.person("pj.turku@demo.yhdyspinta.example");
        anyone().get("/groups/{id}", DemoData.groupId("853")).then().statusCode(200).body("name", is("Turun LAPE-ryhmä"))
                .body("localFeatures", notNullValue()).body("mandate", endsWith("Kuvitteellinen esimerkki."));
        chair.get("/groups/{id}/events?limit=200", DemoData.groupId("853")).then().statusCode(200)
                .body("items.type", hasItem("membership.ended"))
                .body("items[-1].type", is("group.created"));
        assertTrue(number("SELECT current_date - min(occurred_at)::date FROM event") > 3 * 365);
        assertEquals(0, number("SELECT count(*) FROM event WHERE occurred_at > now()"));
    }

    @Test
    void someVoicesCountWithoutAName() {
        assertTrue(number("SELECT count(*) FROM membership WHERE name_hidden AND period @> current_date") > 20);
        assertTrue(number("SELECT count(*) FROM membership WHERE guardian_consent_needed AND guardian_consent_date IS NOT NULL") > 20);
        assertTrue(number("SELECT count(*) FROM membership WHERE role = 'DEPUTY' AND deputy_for IS NOT NULL") > 30);
        assertTrue(number("SELECT count(*) FROM membership WHERE valid_to < current_date") > 300);
    }

    @Test
    void theGroupOfTurkuFollowsTwoIndicatorsLeavesOneOutAndAimsSomewhere() {
        var choices = anyone().get("/groups/{id}/indicator-choices", DemoData.groupId("853")).then().statusCode(200)
                .body("items.kind", is(List.of("CHOSEN", "CHOSEN", "OMITTED"))).body("items[0].target.areaCode", is("853"));
        String indicator = choices.extract().path("items[0].indicator.id");
        anyone().get("/goals?indicator={id}", indicator).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void anInventedIndicatorOfTurkuIsLongEnoughToForecastAndIsToldByGirlsAndBoys() {
        String indicator = anyone().get("/indicators?q=1086").then().statusCode(200).extract().path("items[0].id");
        for (var sex : List.of("TOTAL", "FEMALE", "MALE")) {
            anyone().get("/indicators/{id}/series?area=MUNICIPALITY:853&sex={sex}", indicator, sex).then().statusCode(200).body("synthetic", is(true))
                    .body("points", hasSize(16)).body("forecast.values", hasSize(5)).body("comparators.kind", is(List.of("COUNTY", "COUNTRY", "SIMILAR")));
        }
    }

    private static void assertGroups(String county, String kind, int expected) {
        anyone().get("/groups?county={county}&kind={kind}&limit=200", county, kind).then().statusCode(200)
                .body("items", hasSize(expected));
    }

    private List<String> municipalitiesWithoutGroup(String county) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT code FROM municipality m WHERE county_code = :county AND valid_to IS NULL AND NOT EXISTS (
                    SELECT FROM group_municipality g WHERE g.municipality_code = m.code AND g.period @> current_date)""")
                .bind("county", county).mapTo(String.class).list());
    }

    private String seatOf(String account) {
        return text("""
                SELECT m.role || ' of ' || gm.municipality_code FROM person p JOIN membership m ON m.person_id = p.id
                JOIN group_municipality gm USING (group_id)
                WHERE p.email = '%s@demo.yhdyspinta.example' AND m.period @> current_date""".formatted(account));
    }

    private int number(String sql) {
        return Integer.parseInt(text(sql));
    }

    private String text(String sql) {
        return jdbi.withHandle(db -> db.createQuery(sql).mapTo(String.class).one());
    }
}
