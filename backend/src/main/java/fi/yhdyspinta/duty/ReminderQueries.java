package fi.yhdyspinta.duty;

import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds who is to be reminded of what today; by the same rules as {@link DutyQueries}, one statement each. */
@ApplicationScoped
public class ReminderQueries {

    /** Whoever could not be reminded in time is not reminded of what is long past: the digest tells of it. */
    private static final int DAYS_LATE = 7;

    /** With the condition on the object still to be filled in. */
    private static final String REMINDERS = """
            WITH item AS (
                SELECT a.id AS object_id, g.group_id, a.title, a.due_date, g.id AS goal_id, a.id AS action_id, a.responsible_id, g.owner_id
                FROM goal g JOIN action a ON a.group_id = g.group_id AND a.goal_id = g.id AND action_is_open(a.status)
                WHERE goal_is_pursued(g.status)
                UNION ALL
                SELECT g.id, g.group_id, g.title, g.due_date, g.id, NULL, NULL, g.owner_id FROM goal g WHERE goal_is_pursued(g.status)
            )
            SELECT i.object_id, to_whom.person_id, %1$s AS section, to_whom.recipient, i.title, i.due_date, i.group_id, gr.name AS group_name,
                i.goal_id, i.action_id, p.email, COALESCE(p.language, gr.working_language) AS language
            FROM item i JOIN lape_group gr ON gr.id = i.group_id
            JOIN group_status now ON now.group_id = gr.id AND now.period @> :today::date AND now.status <> 'ENDED'
            CROSS JOIN LATERAL (
                SELECT c.person_id, c.recipient FROM (
                    SELECT m.person_id, 1 AS place, 'RESPONSIBLE' AS recipient FROM membership m
                    WHERE m.id = i.responsible_id AND m.period @> :today::date
                    UNION ALL
                    SELECT m.person_id, 2, 'OWNER' FROM membership m WHERE m.id = i.owner_id AND m.period @> :today::date
                    UNION ALL
                    SELECT m.person_id, 3, 'CHAIR' FROM membership m
                    WHERE m.group_id = i.group_id AND m.role = 'CHAIR' AND m.period @> :today::date
                    UNION ALL
                    SELECT k.person_id, 4 + k.substitute::int, 'COORDINATOR' FROM coordinator k
                    WHERE k.county_code = gr.county_code AND k.period @> :today::date
                ) c JOIN person reached ON reached.id = c.person_id AND reached.email IS NOT NULL
                ORDER BY c.place, c.person_id LIMIT 1
            ) to_whom
            JOIN person p ON p.id = to_whom.person_id
            WHERE i.due_date BETWEEN :today::date - %2$d AND :today::date + %3$d %%s
            ORDER BY i.due_date, i.object_id""".formatted(DutyQueries.BY_DAY.formatted("i.due_date"), DAYS_LATE, DutyQueries.DAYS_SOON);

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    ReminderQueries(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** All that is due within seven days, or was due within the last seven, each with the person who is reminded. */
    public List<Reminder> today() {
        return jdbi.withHandle(db -> db.createQuery(REMINDERS.formatted("")).bind("today", clock.today()).mapTo(Reminder.class).list());
    }

    /** How it stands with one goal or action today: empty when there is nothing to remind of, or nobody. */
    public Optional<Reminder> ofObject(UUID objectId) {
        return jdbi.withHandle(db -> db.createQuery(REMINDERS.formatted("AND i.object_id = :object"))
                .bind("today", clock.today()).bind("object", objectId).mapTo(Reminder.class).findOne());
    }
}
