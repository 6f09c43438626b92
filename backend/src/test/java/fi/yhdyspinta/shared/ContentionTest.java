package fi.yhdyspinta.shared;

import static org.hamcrest.Matchers.is;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database gives up a transaction for the sake of another: that is nobody's mistake, and is tried again. */
@QuarkusTest
class ContentionTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(strings = {"deadlock_detected", "serialization_failure"})
    void aTransactionThatLostIsAskedToComeBack(String loss) {
        var group = given.aGroup();
        var chair = group.withChair();
        var body = Map.of("name", "Häviävä " + group.id(), "type", "OTHER", "relation", "UNRECONCILED");
        var key = UUID.randomUUID().toString();
        Supplier<Response> request = () -> chair.request().header("Idempotency-Key", key).body(body)
                .post("/api/v1/groups/{id}/related-bodies", group.id());
        jdbi.useHandle(db -> {
            db.execute("CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '" + loss + "'; END $$");
            db.execute("CREATE TRIGGER loses BEFORE INSERT ON related_body FOR EACH ROW WHEN (NEW.name LIKE 'Häviävä %') EXECUTE FUNCTION lose()");
        });
        try {
            request.get().then().statusCode(503).header("Retry-After", is("2"))
                    .contentType("application/problem+json").body("code", is("unavailable"));
        } finally {
            jdbi.useHandle(db -> db.execute("DROP FUNCTION lose() CASCADE"));
        }
        request.get().then().statusCode(201);
    }
}
