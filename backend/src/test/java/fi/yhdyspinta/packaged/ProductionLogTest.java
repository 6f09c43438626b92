package fi.yhdyspinta.packaged;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.support.ContractCheck;
import fi.yhdyspinta.support.TestCaller;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of production is read by machines, leads from a problem to its cause, and names nobody. */
class ProductionLogTest {

    private Installation installation;
    private BackendProcess backend;

    @BeforeEach
    void start() throws IOException {
        installation = new Installation();
        backend = installation.start("log");
        Alternately.between(backend);
        ContractCheck.install();
    }

    @AfterEach
    void stop() throws IOException {
        RestAssured.reset();
        installation.close();
    }

    @Test
    void everyLineIsJsonAndAProblemIsFoundByItsTraceId() throws IOException {
        var group = installation.given.aGroup();
        var chair = group.withChair();
        installation.jdbi.useHandle(db -> {
            db.execute("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$");
            db.execute("CREATE TRIGGER fails BEFORE INSERT ON related_body FOR EACH ROW EXECUTE FUNCTION fail()");
        });
        String trace = chair.post("/groups/{id}/related-bodies", Map.of("name", "Nimi", "type", "OTHER", "relation", "UNRECONCILED"),
                group.id()).then().statusCode(500).extract().path("traceId");

        backend.close();
        var lines = new ArrayList<JsonNode>();
        for (var line : backend.log()) {
            if (!line.isBlank()) {
                lines.add(new ObjectMapper().readTree(line));
            }
        }
        assertThat(lines.size(), greaterThan(5));
        var told = lines.stream().filter(line -> trace.equals(line.path("mdc").path("traceId").asText())).toList();
        assertEquals(List.of("ERROR"), told.stream().map(line -> line.path("level").asText()).distinct().toList());
        assertThat(lines.toString(), not(containsString(emailOf(chair))));
    }

    private String emailOf(TestCaller caller) {
        return installation.jdbi.withHandle(db -> db.createQuery("SELECT email FROM person WHERE id = :id")
                .bind("id", caller.personId()).mapTo(String.class).one());
    }
}
