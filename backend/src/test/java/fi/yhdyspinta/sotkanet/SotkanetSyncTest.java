package fi.yhdyspinta.sotkanet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.sotkanet.SotkanetStandIn.Manner;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indicators fetched over HTTP from somebody who behaves as Sotkanet does. */
@QuarkusTest
class SotkanetSyncTest extends ApiTest {

    private static final int TURKU = 389;
    private static final int TAMPERE = 378;
    private static final int FINLAND = 658;

    @Inject
    Jdbi jdbi;

    @Inject
    SotkanetSync sync;

    @Inject
    CircuitBreakerMaintenance breakers;

    private SotkanetStandIn sotkanet;
    private TestCaller administrator;

    @BeforeEach
    void begin() {
        jdbi.useHandle(db -> db.execute("UPDATE indicator_sync SET finished_at = now() WHERE finished_at IS NULL"));
        breakers.resetAll();
        sotkanet = new SotkanetStandIn();
        administrator = given.anAdministrator();
    }

    @AfterEach
    void stop() {
        sotkanet.close();
    }

    private UUID indicator(String externalId) {
        return jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO indicator (source, external_id, theme_code, name_fi, unit, decimals, direction, provider_fi, licence)
                VALUES ('SOTKANET', :id, 'OTHER', 'Vanha nimi', 'COUNT', 0, 'NEUTRAL', 'THL', 'CC BY 4.0')
                ON CONFLICT (source, external_id) DO UPDATE SET switched_on = true RETURNING id""").bind("id", externalId).mapTo(UUID.class).one());
    }

    /** With a value of Turku, unless the test says otherwise. */
    private static String anId() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 999_999_999));
    }

    private String fetch(UUID... indicators) {
        String id = administrator.post("/indicator-syncs", Map.of("indicatorIds", List.of(indicators))).then().statusCode(201)
                .body("counts.waiting", is(indicators.length)).extract().path("id");
        sync.work();
        return id;
    }

    private List<Map<String, Object>> observations(UUID indicator) {
        return anyone().get("/indicators/{id}/observations", indicator).then().statusCode(200).extract().path("items");
    }

    @Test
    void recordedAnswersAreTakenWithTheirTextsAndTheirDay() {
        var indicator = indicator("5");
        administrator.get("/indicator-syncs/{id}", fetch(indicator)).then().statusCode(200).body("sync.finishedAt", notNullValue())
                .body("items.status", contains("DONE")).body("items[0].rowsRead", is(6)).body("items[0].rowsAdded", is(6));
        anyone().get("/indicators/{id}/observations", indicator).then()
                .body("items.find { it.areaCode == '02' }.value", is(5.8f)).body("items.find { it.areaCode == '02' }.absoluteCount", is(5636))
                .body("items.areaType.unique()", contains("COUNTY")).body("updatedDate", equalTo("2025-05-14"));
        anyone().get("/indicators/{id}", indicator).then().body("name.sv", equalTo("Andelen personer (%) som motionerar för lite enligt rekommendationen om hälsomotion"))
                .body("description.fi", not(containsString("<"))).body("limits.fi", not(containsString("<br")))
                .body("limits.fi", containsString("vastauskatoa")).body("limits.fi", not(containsString("\n\n\n")))
                .body("description.en", containsString("\u2192")).body("unit", equalTo("PERCENT")).body("decimals", is(1));
        assertTrue(sotkanet.asked.stream().anyMatch(path -> path.contains("years=2000&years=2001") && path.contains("genders=total&genders=female")), "parameters are repeated");
    }

    @Test
    void oneThatFailsNeverStopsTheRest() {
        var good = new ArrayList<UUID>();
        var bad = Map.of(anId(), Manner.ERROR, anId(), Manner.HTML, anId(), Manner.CUT_SHORT, anId(), Manner.SLOW, anId(), Manner.TRICKLING, anId(), Manner.FORBIDDEN);
        var all = new ArrayList<UUID>();
        for (var one : bad.entrySet()) {
            sotkanet.manners.put(one.getKey(), one.getValue());
            all.add(indicator(one.getKey()));
            var between = anId();
            sotkanet.row(between, TURKU, 2020, "total", 7.5, 100);
            good.add(indicator(between));
        }
        all.addAll(good);
        var id = fetch(all.toArray(UUID[]::new));
        var items = administrator.get("/indicator-syncs/{id}", id).then().statusCode(200).body("sync.counts.done", is(6)).body("sync.counts.failed", is(6))
                .body("sync.finishedAt", notNullValue()).extract();
        var expected = Map.of(Manner.ERROR, "UNAVAILABLE", Manner.HTML, "UNREADABLE", Manner.CUT_SHORT, "UNREADABLE", Manner.SLOW, "UNAVAILABLE",
                Manner.TRICKLING, "UNAVAILABLE", Manner.FORBIDDEN, "REFUSED");
        bad.forEach((external, manner) -> assertEquals(expected.get(manner), items.path("items.find { it.externalId == '" + external + "' }.failure"), manner.name()));
        bad.forEach((external, manner) -> assertEquals(manner == Manner.FORBIDDEN ? 1 : 3,
                sotkanet.asked.stream().filter(("/indicators/" + external)::equals).count(), manner + " is tried again when that may help"));
        good.forEach(one -> assertEquals(1, observations(one).size()));
    }

    @Test
    void regionsAreJoinedByCategoryAndCodeAndNameBecauseCodesWereReissued() {
        var id = anId();
        sotkanet.row(id, 878, 2020, "total", 1.0, 10);
        sotkanet.row(id, 959, 2020, "total", 2.0, 20);
        sotkanet.row(id, FINLAND, 2020, "total", 3.0, 30);
        sotkanet.row(id, 601, 2020, "total", 4.0, 40);
        sotkanet.row(id, 489, 2020, "female", 5.0, 50.6);
        var indicator = indicator(id);
        administrator.get("/indicator-syncs/{id}", fetch(indicator)).then().body("items[0].rowsUnknown", is(2)).body("items[0].rowsAdded", is(3));
        anyone().get("/indicators/{id}/observations", indicator).then()
                .body("items.collect { it.areaType + it.areaCode + ' ' + it.value }", contains("COUNTRYFI 3.0", "COUNTY12 2.0", "REGION02 5.0"))
                .body("items.find { it.areaType == 'REGION' }.absoluteCount", is(51));
    }

    @Test
    void whatIsNotToldIsNotZeroAndWhatIsNotToldAnyMoreIsMissing() {
        var id = anId();
        sotkanet.row(id, TURKU, 2020, "total", 0.0, 0);
        sotkanet.row(id, TURKU, 2021, "total", null, null);
        sotkanet.row(id, TAMPERE, 2020, "total", 8.0, 80);
        sotkanet.row(id, TAMPERE, 2020, "total", 9.0, 90);
        var indicator = indicator(id);
        fetch(indicator);
        assertEquals(List.of("837 2020 8.0", "853 2020 0.0"), told(indicator));
        sotkanet.asked.clear();
        administrator.get("/indicator-syncs/{id}", fetch(indicator)).then().body("items.status", contains("UNCHANGED"));
        assertTrue(sotkanet.asked.stream().noneMatch(path -> path.startsWith("/json")), "what was not renewed is not asked for");
        sotkanet.updated.put(id, "2025-06-01");
        sotkanet.rows.remove(id);
        sotkanet.row(id, TURKU, 2020, "total", 0.5, 5);
        administrator.get("/indicator-syncs/{id}", fetch(indicator)).then().body("items[0].rowsChanged", is(2));
        assertEquals(List.of("837 2020 null", "853 2020 0.5"), told(indicator));
        anyone().get("/indicators/{id}/observations?area=MUNICIPALITY:837", indicator).then().body("items.status", contains("MISSING"));
        int replaced = jdbi.withHandle(db -> db.createQuery("SELECT count(*) FROM observation_history h JOIN indicator i ON i.number = h.indicator_number WHERE i.id = :id")
                .bind("id", indicator).mapTo(int.class).one());
        assertEquals(2, replaced);
        sotkanet.updated.put(id, "2025-07-01");
        sotkanet.rows.get(id).removeAll();
        administrator.get("/indicator-syncs/{id}", fetch(indicator)).then().body("items[0].failure", equalTo("EMPTY"));
        assertEquals(List.of("837 2020 null", "853 2020 0.5"), told(indicator), "an empty answer wipes nothing");
    }

    private List<String> told(UUID indicator) {
        return observations(indicator).stream().map(o -> o.get("areaCode") + " " + o.get("year") + " " + o.get("value")).toList();
    }

    @Test
    void aSyncThatIsKilledGoesOnAndEndsWithTheSameObservations() {
        var disturbed = new ArrayList<UUID>();
        var undisturbed = new ArrayList<UUID>();
        for (var n = 0; n < 3; n++) {
            for (var list : List.of(disturbed, undisturbed)) {
                var id = anId();
                sotkanet.row(id, TURKU, 2015 + n, "total", n + 0.5, 100);
                sotkanet.row(id, TAMPERE, 2015 + n, "male", n + 1.5, 200);
                list.add(indicator(id));
            }
        }
        fetch(undisturbed.toArray(UUID[]::new));
        String id = administrator.post("/indicator-syncs", Map.of("indicatorIds", disturbed)).then().statusCode(201).extract().path("id");
        administrator.post("/indicator-syncs", Map.of()).then().statusCode(409).body("code", equalTo("wrong-state"));
        // killed while it fetched the first one, an hour ago; another replica is at the second now
        claimed(id, disturbed.get(0), "1 hour");
        claimed(id, disturbed.get(1), "1 minute");
        sync.work();
        administrator.get("/indicator-syncs/{id}", id).then().body("sync.finishedAt", nullValue()).body("sync.counts.done", is(2)).body("sync.counts.running", is(1));
        claimed(id, disturbed.get(1), "1 hour");
        sync.work();
        administrator.get("/indicator-syncs/{id}", id).then().body("sync.finishedAt", notNullValue()).body("sync.counts.done", is(3)).body("items.attempts", hasItem(3));
        for (var n = 0; n < 3; n++) {
            assertEquals(told(undisturbed.get(n)), told(disturbed.get(n)));
        }
        administrator.get("/indicator-syncs?limit=1").then().statusCode(200).body("items.id", contains(id)).body("nextCursor", notNullValue());
    }

    private void claimed(String sync, UUID indicator, String ago) {
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE indicator_sync_item SET status = 'RUNNING', attempts = attempts + 1, claimed_at = now() - :ago::interval
                WHERE sync_id = :sync::uuid AND indicator_id = :indicator""").bind("sync", sync).bind("indicator", indicator).bind("ago", ago).execute());
    }

    @Test
    void oneThatKillsEveryReplicaIsGivenUp() {
        var indicator = indicator(anId());
        String id = administrator.post("/indicator-syncs", Map.of("indicatorIds", List.of(indicator))).then().extract().path("id");
        jdbi.useHandle(db -> db.createUpdate("UPDATE indicator_sync_item SET attempts = 4 WHERE sync_id = :id::uuid").bind("id", id).execute());
        claimed(id, indicator, "1 hour");
        sync.work();
        administrator.get("/indicator-syncs/{id}", id).then().body("items[0].failure", equalTo("GAVE_UP")).body("sync.finishedAt", notNullValue());
    }

    @Test
    void whenNearlyEverythingFailsItIsLeftInPeaceForAWhileAndWaits() {
        var all = new ArrayList<UUID>();
        for (var n = 0; n < 8; n++) {
            var id = anId();
            sotkanet.manners.put(id, Manner.ERROR);
            all.add(indicator(id));
        }
        var id = fetch(all.toArray(UUID[]::new));
        administrator.get("/indicator-syncs/{id}", id).then().body("sync.finishedAt", nullValue()).body("sync.counts.running", is(0))
                .body("sync.counts.waiting", org.hamcrest.Matchers.greaterThan(2));
        var asked = sotkanet.asked.size();
        sync.work();
        assertEquals(asked, sotkanet.asked.size(), "nothing is asked");
        sotkanet.manners.clear();
        breakers.resetAll();
        sync.work();
        administrator.get("/indicator-syncs/{id}", id).then().body("sync.finishedAt", notNullValue());
    }

    @Test
    void inventedValuesGoWhenRealOnesCome() {
        var id = anId();
        sotkanet.row(id, TURKU, 2020, "total", 7.5, 100);
        var indicator = indicator(id);
        jdbi.useHandle(db -> {
            db.createUpdate("UPDATE indicator SET synthetic = true, updated_date = '2025-05-14', observations_version = 1 WHERE id = :id").bind("id", indicator).execute();
            db.createUpdate("""
                    INSERT INTO observation (indicator_number, year, area_number, sex, status, value, import_number)
                    SELECT i.number, 2019, a.number, 'TOTAL', 'NORMAL', 1, 0 FROM indicator i, area a WHERE i.id = :id AND a.type = 'MUNICIPALITY'""").bind("id", indicator).execute();
        });
        anyone().get("/indicators/{id}/observations?rows=1", indicator).then().body("synthetic", is(true))
                .body("attribution.en", is("Figures invented for demonstration, not from any source"));
        fetch(indicator);
        anyone().get("/indicators/{id}/observations", indicator).then().body("synthetic", is(false)).body("items.value", contains(7.5f))
                .body("attribution.en", containsString("Sotkanet, THL, CC BY 4.0"));
    }
}
