package fi.yhdyspinta.me;

import fi.yhdyspinta.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads the caller's own things; one statement each, whatever their number. */
@ApplicationScoped
class MeQueries {

    private final Jdbi jdbi;

    MeQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Contact(String name, String email, String language) {}

    Contact person(UUID personId) {
        return jdbi.withHandle(db -> db.createQuery("SELECT name, email, language FROM person WHERE id = :id")
                .bind("id", personId).mapTo(Contact.class).one());
    }

    String clientName(String clientId) {
        return jdbi.withHandle(db -> db.createQuery("SELECT name FROM integration_client WHERE client_id = :id")
                .bind("id", clientId).mapTo(String.class).one());
    }

    List<MeDto.GroupDto> groups(UUID personId, LocalDate today) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT g.id AS group_id, g.name, g.kind, g.county_code, m.id AS membership_id, m.role, m.valid_to,
                    ARRAY(SELECT gm.municipality_code::text FROM group_municipality gm
                          WHERE gm.group_id = g.id AND gm.period @> :today::date ORDER BY 1) AS municipality_codes
                FROM membership m JOIN lape_group g ON g.id = m.group_id
                WHERE m.person_id = :person AND m.period @> :today::date
                ORDER BY g.name, g.id""")
                .bind("person", personId).bind("today", today)
                .map((row, context) -> group(row)).list());
    }

    private static MeDto.GroupDto group(ResultSet row) throws SQLException {
        return new MeDto.GroupDto(row.getObject("group_id", UUID.class), row.getString("name"), row.getString("kind"),
                row.getString("role"), row.getObject("membership_id", UUID.class),
                List.of((String[]) row.getArray("municipality_codes").getArray()), row.getString("county_code"),
                row.getObject("valid_to", LocalDate.class));
    }

    List<MeDto.CountyDto> counties(UUID personId, LocalDate today) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT c.county_code, y.name_fi, y.name_sv, y.name_en, c.substitute, c.valid_to
                FROM coordinator c JOIN county y ON y.code = c.county_code
                WHERE c.person_id = :person AND c.period @> :today::date
                ORDER BY c.county_code""")
                .bind("person", personId).bind("today", today)
                .map((row, context) -> new MeDto.CountyDto(row.getString("county_code"),
                        LocalizedText.of(row.getString("name_fi"), row.getString("name_sv"), row.getString("name_en")),
                        row.getBoolean("substitute"), row.getObject("valid_to", LocalDate.class)))
                .list());
    }
}
