package fi.yhdyspinta.coordinator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdministratorTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Test
    void anAdministratorAddsAnotherAndTakesTheRightBack() {
        var admin = given.anAdministrator();
        var email = Given.anEmail();
        var body = Map.of("personName", "Aatu Keksitty", "email", email);
        var id = admin.post("/administrators", body).then().statusCode(201).extract().<String>path("id");
        var other = TestCaller.person(email);
        other.get("/administrators").then().statusCode(200).body("items.id", hasItem(id));
        admin.post("/administrators", body).then().statusCode(409).body("errors.code", contains("already-administrator"));

        admin.delete("/administrators/{id}", admin.etag("/administrators/{id}", id), id).then().statusCode(204);
        other.get("/administrators").then().statusCode(403);
        admin.get("/administrators").then().body("items.id", not(hasItem(id)));
        admin.get("/administrators/{id}", id).then().statusCode(404);
    }

    @Test
    void theLastAdministratorStays() {
        var admin = given.anAdministrator();
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM administrator WHERE person_id <> :id").bind("id", admin.personId()).execute());
        admin.delete("/administrators/{id}", admin.etag("/administrators/{id}", admin.personId()), admin.personId())
                .then().statusCode(409).body("code", is("last-administrator"));
        assertThrows(UnableToExecuteStatementException.class, () -> jdbi.useHandle(db -> db.execute("DELETE FROM administrator")));
    }
}
