package fi.yhdyspinta.webhook;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.webhook.WebhookDto.DisabledReason;
import fi.yhdyspinta.webhook.WebhookDto.Status;
import fi.yhdyspinta.webhook.WebhookOwners.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of webhooks. */
@ApplicationScoped
class Webhooks {

    private static final String WEBHOOK = """
            SELECT w.*, ARRAY(SELECT m.municipality_code::text FROM webhook_municipality m WHERE m.webhook_id = w.id ORDER BY 1) AS municipality_codes
            FROM webhook w
            """;

    private static final String OWN = """
            (:administrator OR w.county_code = ANY (:counties) OR w.client_id = :client)""";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Events events;
    private final HelsinkiClock clock;

    Webhooks(Jdbi jdbi, Cursors cursors, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.events = events;
        this.clock = clock;
    }

    /** Those that the caller looks after. */
    WebhookDto.Page page(Caller who, PageRequest page) {
        var filter = "webhooks " + who.actor();
        var after = cursors.read(filter, page.cursor).map(key -> UUID.fromString(key.getFirst()));
        var items = jdbi.withHandle(db -> {
            var query = db.createQuery(WEBHOOK + "WHERE " + OWN + (after.isPresent() ? " AND w.id < :after" : "") + " ORDER BY w.id DESC LIMIT :limit")
                    .bind("administrator", who.administrator()).bindArray("counties", String.class, List.copyOf(who.coordinatedCounties()))
                    .bind("client", who.isClient() ? who.account().clientId() : null).bind("limit", page.limit + 1);
            after.ifPresent(id -> query.bind("after", id));
            return query.map((row, context) -> webhook(row)).list();
        });
        if (items.size() <= page.limit) {
            return new WebhookDto.Page(items, null);
        }
        return new WebhookDto.Page(items.subList(0, page.limit), cursors.after(filter, items.get(page.limit - 1).id().toString()));
    }

    WebhookDto require(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(WEBHOOK + "WHERE w.id = :id").bind("id", id).map((row, context) -> webhook(row)).findOne())
                .orElseThrow(ProblemException.notFound());
    }

    /** The same, which nobody else changes before this transaction ends. */
    WebhookDto lock(UUID id) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM webhook WHERE id = :id FOR UPDATE").bind("id", id).mapTo(UUID.class).findOne());
        return require(id);
    }

    Subscription subscription(UUID id) {
        return find(id).orElseThrow(ProblemException.notFound());
    }

    /** Empty when it has been deleted. */
    Optional<Subscription> find(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(WEBHOOK + "WHERE w.id = :id").bind("id", id).map((row, context) -> new Subscription(id,
                row.getObject("person_id", UUID.class), row.getString("client_id"), Set.copyOf(strings(row.getArray("client_scopes"))),
                row.getString("county_code"), strings(row.getArray("event_types")), strings(row.getArray("municipality_codes")))).findOne());
    }

    /** The service sends nothing more; its owner is told by mail. */
    @Transactional
    void disable(UUID id, DisabledReason reason) {
        var county = jdbi.withHandle(db -> db.createQuery("""
                UPDATE webhook SET status = 'DISABLED', disabled_reason = :reason, disabled_at = :now, version = version + 1
                WHERE id = :id AND status = 'ACTIVE' RETURNING COALESCE(county_code, '') AS county""")
                .bind("reason", reason).bind("now", clock.now()).bind("id", id).mapTo(String.class).findOne());
        county.ifPresent(code -> events.appendBySystem(Event.of("webhook.disabled", id).inCounty(code.isEmpty() ? null : code).with("reason", reason)));
    }

    private static WebhookDto webhook(ResultSet row) throws SQLException {
        var reason = row.getString("disabled_reason");
        return new WebhookDto(row.getObject("id", UUID.class), row.getString("url"), row.getString("description"), strings(row.getArray("event_types")),
                row.getString("county_code"), strings(row.getArray("municipality_codes")), row.getString("client_id"),
                Status.valueOf(row.getString("status")), reason == null ? null : DisabledReason.valueOf(reason), instant(row, "disabled_at"),
                instant(row, "failing_since_at"), instant(row, "previous_secret_until_at"), instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
