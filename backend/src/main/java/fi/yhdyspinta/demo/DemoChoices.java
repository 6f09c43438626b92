package fi.yhdyspinta.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the group of Turku follows and leaves out, where it wants to get, and the goal that is to move it. */
final class DemoChoices {

    private DemoChoices() {}

    static void write(Handle db, LocalDate today) {
        var group = DemoData.groupId("853");
        var decided = new DemoCalendar(today).monthsAgo(14);
        DemoTable.demo("indicator_choices.csv").forEach(row -> {
            var choice = db.createQuery("""
                    INSERT INTO indicator_choice (group_id, indicator_id, kind, rationale, decided_date, story, partners, next_step, valid_from, demo, created_at)
                    SELECT :group, id, :kind, :rationale, :day, :story, :partners, :next, :day, true, :day
                    FROM indicator WHERE source = 'SOTKANET' AND external_id = :indicator RETURNING id""")
                    .bind("group", group).bind("kind", row.getField("kind")).bind("rationale", row.getField("rationale")).bind("day", decided)
                    .bind("story", DemoTable.orNull(row, "story")).bind("partners", DemoTable.orNull(row, "partners"))
                    .bind("next", DemoTable.orNull(row, "next_step")).bind("indicator", row.getField("indicator")).mapTo(UUID.class).one();
            if (!row.getField("target_percent").isEmpty()) {
                aim(db, choice, today, DemoTable.number(row, "target_percent"));
            }
            if (!row.getField("goal_theme").isEmpty()) {
                link(db, group, row.getField("indicator"), row.getField("goal_theme"));
            }
        });
    }

    /** From where Turku was five years ago to so many per cent of it in three years. */
    private static void aim(Handle db, UUID choice, LocalDate today, int percent) {
        db.createUpdate("""
                INSERT INTO indicator_target (choice_id, area_type, area_code, baseline_year, baseline_value, target_year, target_value)
                SELECT c.id, a.type, a.code, o.year, o.value, :until, round((o.value * :percent / 100)::numeric, i.decimals)
                FROM indicator_choice c JOIN indicator i ON i.id = c.indicator_id
                JOIN area a ON a.type = 'MUNICIPALITY' AND a.code = '853'
                JOIN observation o ON o.indicator_number = i.number AND o.area_number = a.number AND o.year = :since AND o.sex = 'TOTAL'
                WHERE c.id = :choice AND o.value IS NOT NULL""")
                .bind("choice", choice).bind("since", today.getYear() - 5).bind("until", today.getYear() + 3).bind("percent", percent).execute();
    }

    /** With a goal that is pursued, of the theme where there is one. */
    private static void link(Handle db, UUID group, String indicator, String theme) {
        db.createUpdate("""
                INSERT INTO goal_indicator (goal_id, indicator_id)
                SELECT g.id, i.id FROM goal g, indicator i
                WHERE g.group_id = :group AND g.status = 'IN_PROGRESS' AND g.measure IS NOT NULL AND i.source = 'SOTKANET' AND i.external_id = :indicator
                ORDER BY EXISTS (SELECT FROM goal_theme gt WHERE gt.goal_id = g.id AND gt.theme_code = :theme) DESC, g.id LIMIT 1""")
                .bind("group", group).bind("indicator", indicator).bind("theme", theme).execute();
    }
}
