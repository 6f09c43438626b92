package fi.yhdyspinta.goal;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Themes, read and written: the administrator's national ones, a coordinator's for the county. */
@ApplicationScoped
class ThemeService {

    private final Jdbi jdbi;
    private final EntityTags tags;
    private final Events events;

    ThemeService(Jdbi jdbi, EntityTags tags, Events events) {
        this.jdbi = jdbi;
        this.tags = tags;
        this.events = events;
    }

    /** @param county the national ones and those of this county; null for all */
    List<ThemeDto> themes(String county) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT * FROM theme WHERE :county::text IS NULL OR county_code IS NULL OR county_code = :county
                ORDER BY position, code""")
                .bind("county", county).map((row, context) -> theme(row)).list());
    }

    Optional<ThemeDto> theme(String code) {
        return jdbi.withHandle(db -> db.createQuery("SELECT * FROM theme WHERE code = :code").bind("code", code)
                .map((row, context) -> theme(row)).findOne());
    }

    /** @param countyCode null for a national theme */
    @Transactional
    ThemeDto add(String countyCode, ThemeDto.Create theme) {
        var added = jdbi.withHandle(db -> db.createUpdate("""
                INSERT INTO theme (code, county_code, name_fi, name_sv, name_en)
                VALUES (:code, :county, :name.fi, :name.sv, :name.en) ON CONFLICT (code) DO NOTHING""")
                .bind("code", theme.code()).bind("county", countyCode).bindMethods("name", theme.name()).execute());
        if (added == 0) {
            throw ProblemException.of(ProblemType.CONFLICT, "Another theme has this code",
                    List.of(Problem.Error.at("/code", "code-taken", "another theme has this code")));
        }
        events.append(Event.of("theme.added", theme.code()).inCounty(countyCode));
        return theme(theme.code()).orElseThrow();
    }

    @Transactional
    ThemeDto replace(String code, ThemeDto.Write theme) {
        jdbi.useHandle(db -> db.createQuery("SELECT code FROM theme WHERE code = :code FOR UPDATE").bind("code", code)
                .mapTo(String.class).findOne());
        var current = theme(code).orElseThrow(ProblemException.notFound());
        tags.requireMatch(current);
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE theme SET name_fi = :name.fi, name_sv = :name.sv, name_en = :name.en, version = version + 1
                WHERE code = :code""")
                .bind("code", code).bindMethods("name", theme.name()).execute());
        events.append(Event.of("theme.changed", code).inCounty(current.countyCode()).changed(List.of("name")));
        return theme(code).orElseThrow();
    }

    private static ThemeDto theme(ResultSet row) throws SQLException {
        return new ThemeDto(row.getString("code"), LocalizedText.read(row, "name"), row.getString("county_code"));
    }
}
