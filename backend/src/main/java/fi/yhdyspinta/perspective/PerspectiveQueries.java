package fi.yhdyspinta.perspective;

import fi.yhdyspinta.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads of perspectives and of the provenance of reference data. */
@ApplicationScoped
class PerspectiveQueries {

    private final Jdbi jdbi;

    PerspectiveQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param county the national ones and those of this county; null for all */
    List<PerspectiveDto> perspectives(String county) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT * FROM perspective
                WHERE :county::text IS NULL OR county_code IS NULL OR county_code = :county
                ORDER BY position, code""")
                .bind("county", county).map((row, context) -> perspective(row)).list());
    }

    Optional<PerspectiveDto> perspective(String code) {
        return jdbi.withHandle(db -> db.createQuery("SELECT * FROM perspective WHERE code = :code").bind("code", code)
                .map((row, context) -> perspective(row)).findOne());
    }

    List<DataSourceDto> sources() {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT file, what, source, licence, reference_date AS as_of FROM data_source ORDER BY file""")
                .mapTo(DataSourceDto.class).list());
    }

    private static PerspectiveDto perspective(ResultSet row) throws SQLException {
        return new PerspectiveDto(row.getString("code"), PerspectiveDto.Category.valueOf(row.getString("category")),
                LocalizedText.read(row, "name"), LocalizedText.read(row, "description"), row.getString("county_code"));
    }
}
