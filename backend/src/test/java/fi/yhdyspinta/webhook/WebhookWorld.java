package fi.yhdyspinta.webhook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.MovableClock;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;

/** A world in which there are no webhooks but those that a test makes after it has begun. */
@ApplicationScoped
class WebhookWorld {

    private final Jdbi jdbi;
    private final MovableClock clock;
    private final DeliveryMaker maker;
    private final DeliverySender sender;

    WebhookWorld(Jdbi jdbi, MovableClock clock, DeliveryMaker maker, DeliverySender sender) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.maker = maker;
        this.sender = sender;
    }

    /** A webhook with the secret that its maker was shown. */
    record Made(String id, String secret, TestCaller owner) {

        String etag() {
            return owner.etag("/webhooks/{id}", id);
        }

        JsonPath read() {
            return owner.get("/webhooks/{id}", id).then().statusCode(200).extract().jsonPath();
        }

        List<Map<String, Object>> deliveries() {
            return owner.get("/webhooks/{id}/deliveries", id).then().statusCode(200).extract().path("items");
        }

        JsonPath log(Object delivery) {
            return owner.get("/webhook-deliveries/{id}", delivery).then().statusCode(200).extract().jsonPath();
        }
    }

    void begin() {
        jdbi.useHandle(db -> db.execute("DELETE FROM webhook"));
    }

    static Map<String, Object> body(String url, String county, String... municipalities) {
        var body = new HashMap<String, Object>(Map.of("url", url, "description", "Intranet", "eventTypes", List.of(), "municipalityCodes", List.of(municipalities)));
        if (county != null) {
            body.put("countyCode", county);
        }
        return body;
    }

    Made webhook(TestCaller owner, Map<String, Object> body) {
        var made = owner.post("/webhooks", body).then().statusCode(201).extract();
        return new Made(made.path("webhook.id"), made.path("secret"), owner);
    }

    /** Something happens to an object of the group. */
    String happens(TestGroup group, String type, Object object) {
        var id = jdbi.inTransaction(db -> db.createQuery("""
                INSERT INTO event (actor, type, object_type, object_id, group_id, county_code)
                VALUES ('system', :type, split_part(:type, '.', 1), :object, :group, :county) RETURNING id""").bind("type", type)
                .bind("object", String.valueOf(object)).bind("group", group.id()).bind("county", group.countyCode()).mapTo(UUID.class).one());
        return id.toString();
    }

    /** Makes deliveries of all that has happened. */
    void make() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (jdbi.withHandle(db -> db.createQuery("SELECT count(*) FROM event_waiting").mapTo(int.class).one()) > 0) {
            assertTrue(System.nanoTime() < deadline, "events get their numbers");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        maker.make();
    }

    void send() {
        sender.send();
    }

    void tell() {
        make();
        send();
    }

    /** The time of the next attempt has come. */
    void wait(java.time.Duration time) {
        clock.moveTo(clock.now().plus(time));
    }

    void update(String sql) {
        jdbi.useHandle(db -> db.execute(sql));
    }
}
