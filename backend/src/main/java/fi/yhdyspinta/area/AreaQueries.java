package fi.yhdyspinta.area;

import fi.yhdyspinta.area.MunicipalityDto.LanguageRelation;
import fi.yhdyspinta.area.MunicipalityDto.UrbanRural;
import fi.yhdyspinta.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads of areas. */
@ApplicationScoped
class AreaQueries {

    private static final String COUNTY = """
            SELECT c.*, (SELECT count(*) FROM municipality m WHERE m.county_code = c.code
                AND (m.valid_from IS NULL OR m.valid_from <= :today) AND (m.valid_to IS NULL OR m.valid_to >= :today))
                AS municipality_count
            FROM county c""";

    private final Jdbi jdbi;

    AreaQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param on day of validity; null for municipalities of all times. Other filters: null for any. */
    List<MunicipalityDto> municipalities(String county, String region, String text, LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT * FROM municipality
                WHERE (:county::text IS NULL OR county_code = :county)
                  AND (:region::text IS NULL OR region_code = :region)
                  AND (:text::text IS NULL OR strpos(lower(name_fi), lower(:text)) > 0
                       OR strpos(lower(name_sv), lower(:text)) > 0 OR code = :text)
                  AND (:on::date IS NULL OR ((valid_from IS NULL OR valid_from <= :on)
                       AND (valid_to IS NULL OR valid_to >= :on)))
                ORDER BY code""")
                .bind("county", county).bind("region", region).bind("text", text).bind("on", on)
                .map((row, context) -> municipality(row)).list());
    }

    Optional<MunicipalityDto> municipality(String code) {
        return jdbi.withHandle(db -> db.createQuery("SELECT * FROM municipality WHERE code = :code").bind("code", code)
                .map((row, context) -> municipality(row)).findOne());
    }

    List<CountyDto> counties(LocalDate today) {
        return jdbi.withHandle(db -> db.createQuery(COUNTY + " ORDER BY code").bind("today", today)
                .map((row, context) -> county(row)).list());
    }

    Optional<CountyDto> county(String code, LocalDate today) {
        return jdbi.withHandle(db -> db.createQuery(COUNTY + " WHERE code = :code").bind("today", today).bind("code", code)
                .map((row, context) -> county(row)).findOne());
    }

    List<RegionDto> regions() {
        return jdbi.withHandle(db -> db.createQuery("SELECT * FROM region ORDER BY code")
                .map((row, context) -> new RegionDto(row.getString("code"), text(row, "name"))).list());
    }

    private static MunicipalityDto municipality(ResultSet row) throws SQLException {
        return new MunicipalityDto(row.getString("code"), text(row, "name"), row.getString("region_code"),
                row.getString("county_code"), LanguageRelation.valueOf(row.getString("language_relation")),
                UrbanRural.valueOf(row.getString("urban_rural")), row.getString("subregion_code"),
                row.getString("subregion_name"), row.getObject("population", Integer.class),
                row.getObject("population_year", Integer.class), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), row.getString("successor_code"));
    }

    private static CountyDto county(ResultSet row) throws SQLException {
        return new CountyDto(row.getString("code"), text(row, "name"), CountyDto.Type.valueOf(row.getString("type")),
                text(row, "regional_group_word"), text(row, "coordinator_title"), row.getInt("municipality_count"));
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return LocalizedText.of(row.getString(column + "_fi"), row.getString(column + "_sv"), row.getString(column + "_en"));
    }
}
