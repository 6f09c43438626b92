package fi.yhdyspinta.integration;

import fi.yhdyspinta.integration.IntegrationClientDto.Day;
import fi.yhdyspinta.integration.IntegrationClientDto.Summary;
import fi.yhdyspinta.integration.IntegrationClientDto.Usage;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads of integration clients and of how much they call. */
@ApplicationScoped
class IntegrationClientQueries {

    private static final String COLUMNS = """
            c.*, ARRAY(SELECT m.municipality_code::text FROM integration_client_municipality m
                WHERE m.client_id = c.client_id ORDER BY 1) AS municipality_codes""";

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    IntegrationClientQueries(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    List<Summary> all() {
        return jdbi.withHandle(db -> db.createQuery("SELECT " + COLUMNS + """
                , c.active AND (c.expires_date IS NULL OR c.expires_date >= :today) AS served,
                    (SELECT max(d.last_call_at) FROM integration_client_call d WHERE d.client_id = c.client_id) AS last_call_at
                FROM integration_client c ORDER BY c.client_id""")
                .bind("today", clock.today()).map((row, context) -> summary(row)).list());
    }

    Optional<IntegrationClientDto> find(String clientId) {
        return jdbi.withHandle(db -> db.createQuery("SELECT " + COLUMNS + """
                , ARRAY(SELECT s.code FROM integration_system s WHERE s.client_id = c.client_id ORDER BY 1) AS systems
                FROM integration_client c WHERE c.client_id = :id""")
                .bind("id", clientId).map((row, context) -> client(row)).findOne());
    }

    Usage usage(String clientId) {
        var days = jdbi.withHandle(db -> db.createQuery("""
                SELECT call_date, calls, failed, last_call_at FROM integration_client_call WHERE client_id = :id ORDER BY call_date DESC LIMIT 31""")
                .bind("id", clientId)
                .map((row, context) -> new Counted(instant(row), new Day(day(row, "call_date"), row.getLong("calls"), row.getLong("failed")))).list());
        return new Usage(days.isEmpty() ? null : days.getFirst().last(), days.stream().map(Counted::day).toList());
    }

    private record Counted(Instant last, Day day) {}

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(row.getString("client_id"), row.getString("name"), row.getString("contact_email"),
                strings(row.getArray("municipality_codes")), row.getBoolean("active"), day(row, "expires_date"), row.getBoolean("served"),
                row.getBoolean("pending"), instant(row));
    }

    private static IntegrationClientDto client(ResultSet row) throws SQLException {
        return new IntegrationClientDto(row.getString("client_id"), row.getString("name"), row.getString("contact_email"),
                strings(row.getArray("municipality_codes")), row.getBoolean("active"), strings(row.getArray("scopes")), day(row, "expires_date"),
                row.getObject("request_limit", Integer.class), strings(row.getArray("systems")), row.getBoolean("pending"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("last_call_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<String> strings(Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
