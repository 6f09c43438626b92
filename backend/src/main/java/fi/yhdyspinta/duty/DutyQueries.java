package fi.yhdyspinta.duty;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what waits; one statement each, however many groups the caller has. */
@ApplicationScoped
public class DutyQueries {

    static final int MOST = 500;
    static final int DAYS_SOON = 7;

    /** What falls due: late from the day after, soon within seven days. */
    static final String BY_DAY = "CASE WHEN %1$s < :today::date THEN 'LATE' WHEN %1$s <= :today::date + " + DAYS_SOON
            + " THEN 'DUE_SOON' ELSE 'UPCOMING' END";

    /** An agreed goal or action that has lost its person falls to the next: from the responsible to the owner to who leads. */
    private static final String DUTIES = """
            WITH seat AS (
                SELECT m.id, m.group_id, m.period, m.role = 'DEPUTY' AS deputy, m.role IN ('CHAIR', 'VICE_CHAIR', 'SECRETARY') AS leads
                FROM membership m WHERE m.person_id = :person AND m.period @> :today::date
            ), pursued AS (
                SELECT g.id, g.group_id, g.title, g.due_date, g.owner_id, o.id IS NOT NULL AS owned, seat.leads,
                    g.owner_id = seat.id AS own, seat.id AS seat_id,
                    goal_freshness(g.status, g.agreed_date, u.update_date, :today::date) AS freshness
                FROM seat JOIN goal g ON g.group_id = seat.group_id AND goal_is_pursued(g.status)
                LEFT JOIN membership o ON o.id = g.owner_id AND o.period @> :today::date
                LEFT JOIN LATERAL (SELECT max(p.update_date) AS update_date FROM progress_update p WHERE p.goal_id = g.id) u ON true
            ), duty AS (
                SELECT CASE WHEN r.id IS NULL THEN 'NAME_RESPONSIBLE' ELSE 'ACTION' END AS kind,
                    CASE WHEN a.due_date IS NULL THEN 'WAITING' ELSE %1$s END AS section,
                    CASE WHEN r.id IS NOT NULL THEN 'RESPONSIBLE' WHEN p.leads THEN 'LEAD' ELSE 'OWNER' END AS reason,
                    a.title, a.due_date, NULL::timestamptz AS start_at, p.group_id, p.id AS goal_id, a.id AS action_id,
                    NULL::uuid AS meeting_id, NULL::uuid AS proposal_id, NULL::uuid AS decision_id, NULL::uuid AS hearing_id
                FROM pursued p JOIN action a ON a.group_id = p.group_id AND a.goal_id = p.id AND action_is_open(a.status)
                LEFT JOIN membership r ON r.id = a.responsible_id AND r.period @> :today::date
                WHERE a.responsible_id = p.seat_id OR r.id IS NULL AND (p.own OR NOT p.owned AND p.leads)
                UNION ALL
                SELECT 'GOAL', %2$s, 'OWNER', p.title, p.due_date, NULL, p.group_id, p.id, NULL, NULL, NULL, NULL, NULL
                FROM pursued p WHERE p.own
                UNION ALL
                SELECT 'NAME_OWNER', 'WAITING', 'LEAD', p.title, NULL, NULL, p.group_id, p.id, NULL, NULL, NULL, NULL, NULL
                FROM pursued p WHERE NOT p.owned AND p.leads
                UNION ALL
                SELECT 'GOAL_UPDATE', 'WAITING', CASE WHEN p.own THEN 'OWNER' ELSE 'LEAD' END, p.title, NULL, NULL, p.group_id, p.id,
                    NULL, NULL, NULL, NULL, NULL
                FROM pursued p WHERE p.freshness <> 'FRESH' AND (p.own OR NOT p.owned AND p.leads)
                UNION ALL
                SELECT 'AGREE_GOAL', 'WAITING', 'LEAD', g.title, NULL, NULL, g.group_id, g.id, NULL, NULL, NULL, NULL, NULL
                FROM seat JOIN goal g ON g.group_id = seat.group_id AND g.status = 'DRAFT' AND g.due_date IS NOT NULL
                JOIN membership o ON o.id = g.owner_id AND o.period @> :today::date
                WHERE seat.leads AND EXISTS (SELECT FROM action a JOIN membership r ON r.id = a.responsible_id AND r.period @> :today::date
                    WHERE a.group_id = g.group_id AND a.goal_id = g.id AND a.due_date IS NOT NULL AND a.status <> 'CANCELLED')
                UNION ALL
                SELECT 'ANSWER_INVITATION', 'WAITING', 'MEMBER', m.title, NULL, m.start_at, m.group_id, NULL, NULL, m.id, NULL, NULL, NULL
                FROM seat JOIN meeting m ON m.group_id = seat.group_id AND m.status = 'PLANNED' AND m.start_at BETWEEN :now::timestamptz AND :now::timestamptz + interval '30 days'
                LEFT JOIN attendance t ON t.meeting_id = m.id AND t.membership_id = seat.id
                WHERE t.answer IS NULL AND NOT seat.deputy AND seat.period @> (m.start_at AT TIME ZONE 'Europe/Helsinki')::date
                UNION ALL
                SELECT 'MEETING', 'UPCOMING', 'MEMBER', m.title, NULL, m.start_at, m.group_id, NULL, NULL, m.id, NULL, NULL, NULL
                FROM seat JOIN meeting m ON m.group_id = seat.group_id AND m.status IN ('PLANNED', 'OPEN') AND m.end_at > :now
                JOIN attendance t ON t.meeting_id = m.id
                    AND (t.membership_id = seat.id AND t.answer IN ('COMING', 'REMOTE') OR t.deputy_id = seat.id)
                UNION ALL
                SELECT 'CLOSE_MEETING', 'WAITING', 'LEAD', m.title, NULL, m.start_at, m.group_id, NULL, NULL, m.id, NULL, NULL, NULL
                FROM seat JOIN meeting m ON m.group_id = seat.group_id AND m.status = 'OPEN' AND m.end_at < :now
                WHERE seat.leads
                UNION ALL
                SELECT 'AGENDA_PROPOSAL', 'WAITING', 'LEAD', q.title, NULL, NULL, q.group_id, NULL, NULL, NULL, q.id, NULL, NULL
                FROM seat JOIN agenda_proposal q ON q.group_id = seat.group_id AND q.decline_reason IS NULL AND NOT q.withdrawn
                JOIN agenda_proposal_standing s ON s.proposal_id = q.id AND s.status = 'WAITING'
                WHERE seat.leads
                UNION ALL
                SELECT 'REVIEW_DECISION', %3$s, 'LEAD', left(d.text, 200), d.review_date, NULL, d.group_id, NULL, NULL, NULL, NULL, d.id, NULL
                FROM seat JOIN decision d ON d.group_id = seat.group_id AND d.review_date <= :today::date + 30
                JOIN meeting m ON m.id = d.meeting_id AND m.status = 'CLOSED'
                WHERE seat.leads AND NOT EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id)
                    AND NOT EXISTS (SELECT FROM agenda_item i JOIN meeting n ON n.id = i.meeting_id
                        WHERE i.subject_id = d.id AND n.status = 'CLOSED' AND i.outcome = 'HANDLED')
                UNION ALL
                SELECT 'ANSWER_HEARING', 'WAITING', 'LEAD', h.title, NULL, NULL, h.group_id, NULL, NULL, NULL, NULL, NULL, h.id
                FROM seat JOIN hearing h ON h.group_id = seat.group_id AND h.response IS NULL
                WHERE seat.leads
            )
            SELECT d.*, gr.name AS group_name FROM duty d JOIN lape_group gr ON gr.id = d.group_id
            ORDER BY array_position(ARRAY['LATE', 'DUE_SOON', 'WAITING', 'UPCOMING'], d.section),
                COALESCE(d.due_date, (d.start_at AT TIME ZONE 'Europe/Helsinki')::date), d.start_at, d.kind, d.title COLLATE "fi-x-icu",
                d.goal_id, d.action_id
            LIMIT :most""".formatted(BY_DAY.formatted("a.due_date"), BY_DAY.formatted("p.due_date"), BY_DAY.formatted("d.review_date"));

    private static final String COUNTS = """
            SELECT gr.id AS group_id, gr.name AS group_name, COALESCE(a.late_goals, 0) AS late_goals,
                COALESCE(a.late_actions, 0) AS late_actions, COALESCE(a.due_soon, 0) AS actions_due_soon,
                COALESCE(a.to_update, 0) AS goals_to_update, COALESCE(a.ownerless, 0) AS goals_without_owner,
                (SELECT count(*) FROM hearing h WHERE h.group_id = gr.id AND h.response IS NULL) AS hearings_to_answer
            FROM lape_group gr
            LEFT JOIN LATERAL (
                SELECT count(*) FILTER (WHERE s.late) AS late_goals, sum(s.late_actions) AS late_actions,
                    count(*) FILTER (WHERE s.freshness <> 'FRESH') AS to_update,
                    count(*) FILTER (WHERE s.owner_state <> 'SEATED') AS ownerless,
                    sum((SELECT count(*) FROM action x WHERE x.group_id = g.group_id AND x.goal_id = g.id
                        AND action_is_open(x.status) AND x.due_date BETWEEN :today::date AND :today::date + 7)) AS due_soon
                FROM goal g JOIN goal_standing(:today::date) s ON s.goal_id = g.id
                WHERE g.group_id = gr.id AND goal_is_pursued(g.status)
            ) a ON true
            WHERE gr.id = ANY (:own) OR EXISTS (SELECT FROM group_municipality gm
                WHERE gm.group_id = gr.id AND gm.period @> :today::date AND gm.municipality_code = ANY (:municipalities))
            ORDER BY gr.name COLLATE "fi-x-icu", gr.id""";

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    DutyQueries(Jdbi jdbi, CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    /** Nothing for clients and for people without a record. */
    List<DutyDto> ofCaller() {
        return of(caller.get().personId());
    }

    /** What waits for a person today, the most pressing first. */
    public List<DutyDto> of(UUID personId) {
        return jdbi.withHandle(db -> db.createQuery(DUTIES).bind("person", personId).bind("today", clock.today())
                .bind("now", clock.now().atOffset(ZoneOffset.UTC)).bind("most", MOST).map((row, context) -> duty(row)).list());
    }

    List<DutyDto.Counts> counts() {
        return jdbi.withHandle(db -> db.createQuery(COUNTS).bind("today", clock.today())
                .bind("own", caller.get().ownGroups().toArray(UUID[]::new))
                .bind("municipalities", caller.get().clientMunicipalities().toArray(String[]::new))
                .mapTo(DutyDto.Counts.class).list());
    }

    private static DutyDto duty(ResultSet row) throws SQLException {
        var start = row.getObject("start_at", OffsetDateTime.class);
        return new DutyDto(row.getString("kind"), DutyDto.Section.valueOf(row.getString("section")),
                DutyDto.Reason.valueOf(row.getString("reason")), row.getString("title"), row.getObject("due_date", LocalDate.class),
                start == null ? null : start.toInstant(), uuid(row, "group_id"), row.getString("group_name"), uuid(row, "goal_id"),
                uuid(row, "action_id"), uuid(row, "meeting_id"), uuid(row, "proposal_id"), uuid(row, "decision_id"), uuid(row, "hearing_id"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
