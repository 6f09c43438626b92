package fi.yhdyspinta.coordinator;

import fi.yhdyspinta.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads of coordinators. One whose data was erased is no longer shown. */
@ApplicationScoped
class CoordinatorQueries {

    private static final String COORDINATOR = """
            SELECT c.*, COALESCE(c.name, p.name) AS person_name, p.email
            FROM coordinator c JOIN person p ON p.id = c.person_id AND p.erased_at IS NULL
            """;

    private final Jdbi jdbi;

    CoordinatorQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<CoordinatorDto> ofCounty(String county, LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery(COORDINATOR + """
                WHERE c.county_code = :county AND c.period @> :on::date
                ORDER BY c.substitute, person_name, c.id""")
                .bind("county", county).bind("on", on).map((row, context) -> coordinator(row)).list());
    }

    List<CoordinatorDto> all() {
        return jdbi.withHandle(db -> db.createQuery(COORDINATOR + "ORDER BY c.county_code, c.substitute, c.valid_from DESC, c.id")
                .map((row, context) -> coordinator(row)).list());
    }

    Optional<CoordinatorDto> coordinator(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(COORDINATOR + "WHERE c.id = :id").bind("id", id)
                .map((row, context) -> coordinator(row)).findOne());
    }

    private static CoordinatorDto coordinator(ResultSet row) throws SQLException {
        return new CoordinatorDto(row.getObject("id", UUID.class), row.getString("county_code"), row.getString("person_name"),
                row.getString("email"), row.getString("phone"), LocalizedText.read(row, "office_hours"),
                row.getBoolean("substitute"), row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }
}
