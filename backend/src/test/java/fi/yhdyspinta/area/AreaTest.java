package fi.yhdyspinta.area;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreaTest extends ApiTest {

    @Test
    void knowsTheMunicipalitiesOfFinlandAndTheOneThatEnded() {
        anyone().get("/municipalities").then().statusCode(200).body("items", hasSize(309));
        anyone().get("/municipalities?on=2026-01-01").then().statusCode(200).body("items", hasSize(308));
        anyone().get("/municipalities/588").then().statusCode(200)
                .body("validToDate", is("2024-12-31")).body("successorCode", is("507"));
        anyone().get("/municipalities?on=2024-12-31").then().body("items.code", hasItem("588"));
    }

    @Test
    void filtersMunicipalitiesByCountyRegionAndName() {
        anyone().get("/municipalities?county=05&on=2026-01-01").then().body("items", hasSize(27));
        anyone().get("/municipalities?county=09&on=2026-01-01").then().body("items", hasSize(10));
        anyone().get("/municipalities?region=02&on=2026-01-01").then().body("items.countyCode", everyItem(is("05")));
        anyone().get("/municipalities?q=tur").then().body("items.name.fi", hasItem("Turku"));
        anyone().get("/municipalities?q=åbo").then().body("items.name.fi", hasItem("Turku"));
    }

    @Test
    void listsCountiesByTypeAndRegions() {
        anyone().get("/counties").then().statusCode(200).body("items", hasSize(23))
                .body("items.findAll { it.type == 'COUNTY' }", hasSize(21))
                .body("items.find { it.code == '05' }.municipalityCount", is(27));
        anyone().get("/regions").then().statusCode(200).body("items", hasSize(19));
        anyone().get("/counties/77").then().statusCode(404).body("code", is("not-found"));
    }

    @Test
    void refusesAQueryParameterThatItDoesNotKnow() {
        anyone().get("/municipalities?kounty=05&x=1").then().statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", hasItems("kounty", "x")).body("traceId", notNullValue());
    }

    @Test
    void saysNothingNewToAReaderWhoHasTheLatest() {
        var etag = anyone().etag("/regions");
        anyone().request().header("If-None-Match", etag).get("/api/v1/regions").then().statusCode(304);
        anyone().request().header("If-None-Match", "\"other\"").get("/api/v1/regions").then().statusCode(200);
    }

    @Test
    void theAdministratorJoinsAMunicipalityToAnotherWithoutBreakingHistory() {
        var admin = given.anAdministrator();
        var retirement = Map.of("successorCode", "895", "lastDate", "2030-12-31");
        admin.post("/municipalities/918/retirement", retirement).then().statusCode(428);
        admin.change("/municipalities/918/retirement", "\"old\"", retirement).then().statusCode(412)
                .body("current.code", is("918"));
        admin.change("/municipalities/918/retirement", admin.etag("/municipalities/918"), retirement).then()
                .statusCode(200).body("validToDate", is("2030-12-31")).body("successorCode", is("895"));
        anyone().get("/municipalities?county=05&on=2031-01-01").then().body("items.code", not(hasItem("918")));
        anyone().get("/municipalities?county=05&on=2030-12-31").then().body("items.code", hasItem("918"));
    }

    @Test
    void aCountyUsesItsOwnWords() {
        var coordinator = given.aCoordinatorOf("14");
        coordinator.put("/counties/14/words", anyone().etag("/counties/14"),
                Map.of("coordinatorTitle", Map.of("fi", "muutosagentti", "sv", "förändringsagent")))
                .then().statusCode(200).body("coordinatorTitle.fi", is("muutosagentti"));
        given.aCoordinatorOf("05").put("/counties/14/words", "\"x\"", Map.of()).then().statusCode(403);
        coordinator.put("/counties/14/words", anyone().etag("/counties/14"),
                Map.of("coordinatorTitle", Map.of("en", "change agent"), "wordz", "x"))
                .then().statusCode(400).body("errors.pointer", hasItems("/wordz", "/coordinatorTitle/inAnOfficialLanguage"));
    }
}
