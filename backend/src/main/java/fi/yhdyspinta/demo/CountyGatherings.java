package fi.yhdyspinta.demo;

import fi.yhdyspinta.shared.HelsinkiClock;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Trainings and peer meetings of the demo counties, behind and ahead; chairs have signed up. */
final class CountyGatherings {

    private CountyGatherings() {}

    static void write(Handle db, DemoCalendar calendar) {
        for (var row : DemoTable.demo("county_events.csv")) {
            var day = calendar.today().plusDays(DemoTable.number(row, "days"));
            var working = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? day.with(TemporalAdjusters.next(DayOfWeek.TUESDAY)) : day;
            var start = working.atTime(9, 0).atZone(HelsinkiClock.HELSINKI);
            var places = DemoTable.orNull(row, "places");
            var written = start.minusDays(60).toInstant();
            var event = DemoRows.id(written, new Random(row.getField("title").hashCode() + DemoTable.number(row, "days")));
            db.createUpdate("""
                    INSERT INTO county_event (id, county_code, kind, title, description, start_at, end_at, place, public, language, places, demo, created_at)
                    VALUES (:id, :county, :kind, :title, :description, :start, :end, :place, :public, :language, :places, true, :written)""")
                    .bind("id", event).bind("county", row.getField("county")).bind("kind", row.getField("kind")).bind("title", row.getField("title"))
                    .bind("description", row.getField("description")).bind("start", start.toOffsetDateTime())
                    .bind("end", start.plusHours(DemoTable.number(row, "hours")).toOffsetDateTime()).bind("place", row.getField("place"))
                    .bind("public", Boolean.parseBoolean(row.getField("public"))).bind("language", row.getField("language"))
                    .bind("places", places == null ? null : Integer.valueOf(places)).bind("written", written.atOffset(ZoneOffset.UTC))
                    .execute();
            signUp(db, calendar, event, row.getField("kind").equals("PEER_MEETING") ? 2 : 3);
        }
    }

    /** Every so manieth chair, in the order of the names of the groups; Turku's chair has not answered yet. */
    private static void signUp(Handle db, DemoCalendar calendar, UUID event, int every) {
        db.createUpdate("""
                INSERT INTO county_event_sign_up (county_event_id, group_id, membership_id, created_at)
                SELECT chair.event_id, chair.group_id, chair.id, LEAST(chair.start_at - interval '20 days', :today::date - interval '2 days') FROM (
                    SELECT e.id AS event_id, e.start_at, s.group_id, s.id, row_number() OVER (ORDER BY g.name, g.id) AS nth, e.places
                    FROM county_event e JOIN lape_group g ON g.county_code = e.county_code AND g.kind = 'MUNICIPAL'
                    JOIN membership s ON s.group_id = g.id AND s.role = 'CHAIR' AND NOT s.name_hidden
                        AND s.period @> (e.start_at AT TIME ZONE 'Europe/Helsinki')::date
                    WHERE e.id = :event AND NOT EXISTS (SELECT FROM group_municipality m WHERE m.group_id = g.id AND m.municipality_code = '853')
                ) chair WHERE chair.nth % :every = 0 AND chair.nth / :every <= COALESCE(chair.places, chair.nth)""")
                .bind("event", event).bind("today", calendar.today()).bind("every", every).execute();
    }
}
