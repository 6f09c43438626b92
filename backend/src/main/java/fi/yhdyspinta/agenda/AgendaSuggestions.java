package fi.yhdyspinta.agenda;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What the records suggest for a meeting: goals as they stand today, seats, voices and decisions on the day of the meeting;
 * one statement. Seats are named by their perspectives, for the title may be copied to the agenda; those of hidden voices
 * are told to the leads of the group alone.
 */
@ApplicationScoped
class AgendaSuggestions {

    /** Which meeting it is for, when the next one is, and everything that is on the agenda already, also by way of what was left. */
    private static final String MEETING = """
            WITH held AS (
                SELECT m.id, m.group_id, m.language, (m.start_at AT TIME ZONE 'Europe/Helsinki')::date AS day,
                    COALESCE((SELECT (min(n.start_at) AT TIME ZONE 'Europe/Helsinki')::date FROM meeting n
                        WHERE n.group_id = m.group_id AND n.status = 'PLANNED' AND n.start_at > m.start_at),
                        (m.start_at AT TIME ZONE 'Europe/Helsinki')::date + 60) AS next_day
                FROM meeting m WHERE m.id = :meeting),
            waiting AS (
                SELECT i.* FROM held h JOIN agenda_item i ON i.group_id = h.group_id JOIN meeting m ON m.id = i.meeting_id
                WHERE (m.status = 'CLOSED' AND i.outcome = 'CARRIED_OVER' OR m.status = 'CANCELLED')
                    AND NOT EXISTS (SELECT FROM agenda_item later WHERE later.carried_from_id = i.id)),
            known AS (
                SELECT i.subject_id FROM agenda_item i WHERE i.meeting_id = :meeting AND i.subject_id IS NOT NULL
                UNION SELECT w.subject_id FROM waiting w WHERE w.origin <> 'PROPOSAL'),
            suggested (place, origin, subject_id, title, date, type, proposal_id, carried_from_id) AS (
            """;

    private static final String GOALS = """
            SELECT 1, 'OVERDUE_GOAL', g.id, g.title, g.due_date, 'DISCUSS', NULL::uuid, NULL::uuid
            FROM held h JOIN goal g ON g.group_id = h.group_id WHERE goal_is_late(g.status, g.due_date, :today)
            UNION ALL
            SELECT 2, 'OVERDUE_ACTION', a.id, a.title, a.due_date, 'DISCUSS', NULL, NULL
            FROM held h JOIN goal g ON g.group_id = h.group_id JOIN action a ON a.group_id = g.group_id AND a.goal_id = g.id
            WHERE action_is_open(a.status) AND goal_is_late(g.status, a.due_date, :today)
            UNION ALL
            SELECT 3, 'STALE_GOAL', g.id, g.title, COALESCE(u.day, g.agreed_date), 'DISCUSS', NULL, NULL
            FROM held h JOIN goal g ON g.group_id = h.group_id
            CROSS JOIN LATERAL (SELECT max(p.update_date) AS day FROM progress_update p WHERE p.goal_id = g.id) u
            WHERE goal_freshness(g.status, g.agreed_date, u.day, :today) = 'STALE'
            UNION ALL
            SELECT 4, 'OWNERLESS_GOAL', g.id, g.title, o.valid_to, 'DECIDE', NULL, NULL
            FROM held h JOIN goal g ON g.group_id = h.group_id LEFT JOIN membership o ON o.id = g.owner_id
            WHERE goal_is_pursued(g.status) AND (o.id IS NULL OR o.valid_to < :today)
                AND (o.id IS NULL OR NOT o.name_hidden OR g.group_id = ANY (:led))
            UNION ALL
            """;

    /** A seat that the same person goes on in does not end. */
    private static final String SEATS_AND_VOICES = """
            SELECT 5, 'SEAT_EXPIRES', s.id, COALESCE((SELECT string_agg(%1$s, ', ' ORDER BY v.position, v.code)
                    FROM membership_perspective mp JOIN perspective v ON v.code = mp.perspective_code WHERE mp.membership_id = s.id),
                %2$s), s.valid_to, 'DISCUSS', NULL, NULL
            FROM held h JOIN membership s ON s.group_id = h.group_id
            WHERE s.valid_to >= h.day AND s.valid_to < h.next_day AND s.valid_from <= h.day AND s.role <> 'DEPUTY'
                AND (NOT s.name_hidden OR s.group_id = ANY (:led))
                AND NOT EXISTS (SELECT FROM membership n WHERE n.group_id = s.group_id AND n.person_id = s.person_id AND n.valid_from > s.valid_to)
            UNION ALL
            SELECT 6, 'VOICE_MISSING', c.item_id, %1$s, NULL, 'DISCUSS', NULL, NULL
            FROM held h CROSS JOIN LATERAL coverage_states(h.day, NULL, h.group_id) c JOIN standard_item v ON v.id = c.item_id
            WHERE c.level = 'REQUIRED' AND c.state IN ('MISSING', 'VACANT')
            UNION ALL
            """.formatted(inLanguage("v"), roleInLanguage());

    private static final String DECISIONS_AND_WISHES = """
            SELECT 7, 'DECISION_REVIEW', d.id, left(d.text, 200), d.review_date, 'DECIDE', NULL, NULL
            FROM held h JOIN decision d ON d.group_id = h.group_id JOIN meeting m ON m.id = d.meeting_id
            WHERE m.status = 'CLOSED' AND d.review_date <= h.day
                AND NOT EXISTS (SELECT FROM decision later JOIN meeting lm ON lm.id = later.meeting_id
                    WHERE later.supersedes_id = d.id AND lm.status = 'CLOSED')
                AND NOT EXISTS (SELECT FROM agenda_item i JOIN meeting im ON im.id = i.meeting_id
                    WHERE i.subject_id = d.id AND i.origin = 'DECISION_REVIEW' AND i.outcome = 'HANDLED' AND im.status = 'CLOSED')
            UNION ALL
            SELECT 8, 'PROPOSAL', p.id, p.title, (p.created_at AT TIME ZONE 'Europe/Helsinki')::date, 'DISCUSS', p.id, s.item_id
            FROM held h JOIN agenda_proposal p ON p.group_id = h.group_id
            JOIN agenda_proposal_standing s ON s.proposal_id = p.id AND s.status = 'WAITING'
            UNION ALL
            SELECT 9, 'CARRIED_OVER', w.id, w.title, (m.start_at AT TIME ZONE 'Europe/Helsinki')::date, w.type, NULL, w.id
            FROM waiting w JOIN meeting m ON m.id = w.meeting_id WHERE m.id <> :meeting
                AND w.id NOT IN (SELECT s.item_id FROM held h JOIN agenda_proposal_standing s ON s.group_id = h.group_id
                    WHERE s.item_id IS NOT NULL))
            SELECT origin, subject_id, title, date, type, proposal_id, carried_from_id
            FROM (SELECT DISTINCT ON (subject_id) * FROM suggested ORDER BY subject_id, place) s
            WHERE NOT EXISTS (SELECT FROM known k WHERE k.subject_id = s.subject_id)
            ORDER BY place, date, title COLLATE "fi-x-icu", subject_id""";

    private static final String SUGGESTIONS = MEETING + GOALS + SEATS_AND_VOICES + DECISIONS_AND_WISHES;

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    AgendaSuggestions(Jdbi jdbi, CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    /** Each thing once, for its gravest reason; nothing that is on the agenda already, nor what an item that was left speaks of. */
    AgendaSuggestionDto.Listing forMeeting(UUID meetingId) {
        List<AgendaSuggestionDto> items = jdbi.withHandle(db -> db.createQuery(SUGGESTIONS).bind("meeting", meetingId)
                .bind("today", clock.today()).bind("led", caller.get().ledGroups().toArray(UUID[]::new)).mapTo(AgendaSuggestionDto.class).list());
        return new AgendaSuggestionDto.Listing(items);
    }

    private static String inLanguage(String alias) {
        return "CASE h.language WHEN 'sv' THEN %1$s.name_sv WHEN 'en' THEN %1$s.name_en ELSE %1$s.name_fi END".formatted(alias);
    }

    /** For a seat without perspectives. */
    private static String roleInLanguage() {
        return """
                (SELECT CASE h.language WHEN 'sv' THEN r.sv WHEN 'en' THEN r.en ELSE r.fi END FROM (VALUES
                    ('CHAIR', 'Puheenjohtaja', 'Ordförande', 'Chair'), ('VICE_CHAIR', 'Varapuheenjohtaja', 'Vice ordförande', 'Vice chair'),
                    ('SECRETARY', 'Sihteeri', 'Sekreterare', 'Secretary'), ('MEMBER', 'Jäsen', 'Medlem', 'Member'),
                    ('EXPERT', 'Asiantuntija', 'Sakkunnig', 'Expert')) r (role, fi, sv, en) WHERE r.role = s.role)""";
    }
}
