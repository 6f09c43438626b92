package fi.yhdyspinta.perspective;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Changes of standards: always from a day on, never of days gone by, so that a past date answers as it was. */
@ApplicationScoped
class StandardService {

    private final Jdbi jdbi;
    private final StandardQueries queries;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    StandardService(Jdbi jdbi, StandardQueries queries, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    /** @param county null for the national level */
    @Transactional
    StandardItemDto ask(UUID itemId, String county, StandardItemDto.LevelWrite wanted) {
        var from = todayOrLater(wanted.fromDate());
        return jdbi.withHandle(db -> {
            lock(db, itemId, county);
            endBefore(db, itemId, county, from);
            db.createUpdate("""
                    INSERT INTO standard_level (standard_item_id, county_code, level, valid_from)
                    VALUES (:item, :county, :level, :from)""")
                    .bind("item", itemId).bind("county", county).bind("level", wanted.level()).bind("from", from).execute();
            events.append(Event.of("standard-item.level-changed", itemId).inCounty(county).changed(List.of("level"))
                    .with("level", wanted.level()).with("fromDate", from.toString()));
            return queries.item(itemId, county, clock.today()).orElseThrow();
        });
    }

    /** The county's own level ends; an item of the county's own is not asked for any more. */
    @Transactional
    StandardItemDto inherit(UUID itemId, String county, StandardItemDto.Inheritance wanted) {
        var from = todayOrLater(wanted.fromDate());
        return jdbi.withHandle(db -> {
            lock(db, itemId, county);
            endBefore(db, itemId, county, from);
            events.append(Event.of("standard-item.level-inherited", itemId).inCounty(county).changed(List.of("level"))
                    .with("fromDate", from.toString()));
            return queries.item(itemId, county, clock.today()).orElseThrow();
        });
    }

    private void lock(Handle db, UUID itemId, String county) {
        db.createQuery("SELECT id FROM standard_item WHERE id = :id FOR UPDATE").bind("id", itemId)
                .mapTo(UUID.class).findOne();
        tags.requireMatch(queries.item(itemId, county, clock.today()).orElseThrow(ProblemException.notFound()));
    }

    private static void endBefore(Handle db, UUID itemId, String county, LocalDate from) {
        db.createUpdate("""
                DELETE FROM standard_level
                WHERE standard_item_id = :item AND county_code IS NOT DISTINCT FROM :county AND valid_from >= :from""")
                .bind("item", itemId).bind("county", county).bind("from", from).execute();
        db.createUpdate("""
                UPDATE standard_level SET valid_to = :from::date - 1
                WHERE standard_item_id = :item AND county_code IS NOT DISTINCT FROM :county AND period @> :from::date""")
                .bind("item", itemId).bind("county", county).bind("from", from).execute();
    }

    private LocalDate todayOrLater(LocalDate day) {
        if (day != null && day.isBefore(clock.today())) {
            throw ProblemException.invalid("/fromDate", "in-the-past", "must be today or later: the past stays as it was");
        }
        return day == null ? clock.today() : day;
    }
}
