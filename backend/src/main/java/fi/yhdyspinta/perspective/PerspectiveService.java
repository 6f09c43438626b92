package fi.yhdyspinta.perspective;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Changes of perspectives: the administrator's national ones, a coordinator's for the county. */
@ApplicationScoped
class PerspectiveService {

    private final Jdbi jdbi;
    private final PerspectiveQueries queries;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    PerspectiveService(Jdbi jdbi, PerspectiveQueries queries, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    PerspectiveDto add(PerspectiveDto.Create perspective) {
        return jdbi.withHandle(db -> {
            insert(db, perspective, null);
            events.append(Event.of("perspective.added", perspective.code()).with("category", perspective.category()));
            return queries.perspective(perspective.code()).orElseThrow();
        });
    }

    @Transactional
    PerspectiveDto addInCounty(String countyCode, PerspectiveDto.CreateInCounty perspective) {
        return jdbi.withHandle(db -> {
            insert(db, perspective.perspective(), countyCode);
            if (perspective.standardLevel() != null) {
                makeStandardItem(db, countyCode, perspective);
            }
            events.append(Event.of("perspective.added", perspective.code()).inCounty(countyCode)
                    .with("category", perspective.category()).with("standardLevel", perspective.standardLevel()));
            return queries.perspective(perspective.code()).orElseThrow();
        });
    }

    @Transactional
    PerspectiveDto replace(String code, PerspectiveDto.Write perspective) {
        return jdbi.withHandle(db -> {
            db.createQuery("SELECT code FROM perspective WHERE code = :code FOR UPDATE").bind("code", code)
                    .mapTo(String.class).findOne();
            var current = queries.perspective(code).orElseThrow(ProblemException.notFound());
            tags.requireMatch(current);
            db.createUpdate("""
                    UPDATE perspective SET category = :category, name_fi = :name.fi, name_sv = :name.sv,
                        name_en = :name.en, description_fi = :description.fi, description_sv = :description.sv,
                        description_en = :description.en, version = version + 1
                    WHERE code = :code""")
                    .bind("code", code).bind("category", perspective.category())
                    .bindMethods("name", perspective.name())
                    .bindMethods("description", LocalizedText.orEmpty(perspective.description())).execute();
            // A county's own item bears the name of the perspective that it was made of.
            db.createUpdate("""
                    UPDATE standard_item SET name_fi = :name.fi, name_sv = :name.sv, name_en = :name.en, version = version + 1
                    WHERE code = :code AND county_code = :county""")
                    .bind("code", code).bind("county", current.countyCode()).bindMethods("name", perspective.name()).execute();
            events.append(Event.of("perspective.changed", code).inCounty(current.countyCode())
                    .changed(List.of("category", "name", "description")).with("category", perspective.category()));
            return queries.perspective(code).orElseThrow();
        });
    }

    private static void insert(Handle db, PerspectiveDto.Create perspective, String countyCode) {
        var added = db.createUpdate("""
                INSERT INTO perspective (code, category, county_code, name_fi, name_sv, name_en,
                    description_fi, description_sv, description_en)
                VALUES (:code, :category, :county, :name.fi, :name.sv, :name.en,
                    :description.fi, :description.sv, :description.en)
                ON CONFLICT (code) DO NOTHING""")
                .bind("code", perspective.code()).bind("category", perspective.category()).bind("county", countyCode)
                .bindMethods("name", perspective.name())
                .bindMethods("description", LocalizedText.orEmpty(perspective.description())).execute();
        if (added == 0) {
            throw codeTaken("Another perspective has this code");
        }
    }

    private void makeStandardItem(Handle db, String countyCode, PerspectiveDto.CreateInCounty perspective) {
        var item = db.createQuery("""
                INSERT INTO standard_item (group_kind, code, county_code, position, name_fi, name_sv, name_en)
                VALUES ('MUNICIPAL', :code, :county, 1000, :name.fi, :name.sv, :name.en)
                ON CONFLICT (group_kind, code) DO NOTHING RETURNING id""")
                .bind("code", perspective.code()).bind("county", countyCode).bindMethods("name", perspective.name())
                .mapTo(java.util.UUID.class).findOne()
                .orElseThrow(() -> codeTaken("An item of the standard has this code"));
        db.createUpdate("INSERT INTO standard_item_perspective VALUES (:item, :code)")
                .bind("item", item).bind("code", perspective.code()).execute();
        db.createUpdate("""
                INSERT INTO standard_level (standard_item_id, county_code, level, valid_from)
                VALUES (:item, :county, :level, :today)""")
                .bind("item", item).bind("county", countyCode).bind("level", perspective.standardLevel())
                .bind("today", clock.today()).execute();
    }

    private static ProblemException codeTaken(String detail) {
        return ProblemException.of(ProblemType.CONFLICT, detail, List.of(Problem.Error.at("/code", "code-taken", detail)));
    }
}
