package fi.yhdyspinta.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Gathers what a person has written or is responsible for; who wrote what keeps no column of its own is told by the events. */
@ApplicationScoped
class MyWorkQueries {

    /** The objects to which the person did something of a kind. */
    private static final String TOUCHED = """
            WITH seat AS (SELECT id FROM membership WHERE person_id = :person),
            touched AS (SELECT DISTINCT object_id::uuid AS id FROM event
                WHERE actor = 'person:' || :person::text AND type = ANY (:types))
            """;

    MyWorkDto of(Handle db, UUID person) {
        return new MyWorkDto(
                all(db, MyWorkDto.Goal.class, person, """
                        SELECT g.id, g.group_id, g.title, g.description, g.status, g.due_date, COALESCE(g.owner_id IN (SELECT id FROM seat), false) AS owned
                        FROM goal g WHERE g.owner_id IN (SELECT id FROM seat) OR g.created_by = 'person:' || :person::text
                            OR g.id IN (SELECT id FROM touched) ORDER BY g.id""", "goal.added", "goal.adopted", "goal.changed"),
                all(db, MyWorkDto.Action.class, person, """
                        SELECT a.id, a.goal_id, a.title, a.description, a.status, a.due_date,
                            COALESCE(a.responsible_id IN (SELECT id FROM seat), false) AS responsible
                        FROM action a WHERE a.responsible_id IN (SELECT id FROM seat) OR a.id IN (SELECT id FROM touched)
                        ORDER BY a.id""", "action.added", "action.changed"),
                all(db, MyWorkDto.ProgressUpdate.class, person, """
                        SELECT id, goal_id, update_date, health, text, created_at FROM progress_update WHERE person_id = :person ORDER BY id"""),
                all(db, MyWorkDto.AgendaProposal.class, person, """
                        SELECT id, group_id, title, reason, decline_reason, created_at FROM agenda_proposal WHERE person_id = :person ORDER BY id"""),
                all(db, MyWorkDto.AgendaItem.class, person, """
                        SELECT id, meeting_id, title, description FROM agenda_item WHERE id IN (SELECT id FROM touched) ORDER BY id""",
                        "agenda-item.added"),
                all(db, MyWorkDto.Decision.class, person, """
                        SELECT id, meeting_id, text, child_impact, no_child_impact_reason FROM decision
                        WHERE id IN (SELECT id FROM touched) ORDER BY id""", "decision.added", "decision.changed"),
                all(db, MyWorkDto.Hearing.class, person, """
                        SELECT id, group_id, title, said, response FROM hearing WHERE id IN (SELECT id FROM touched) ORDER BY id""",
                        "hearing.added", "hearing.changed", "hearing.answered"),
                all(db, MyWorkDto.IndicatorChoice.class, person, """
                        SELECT id, group_id, rationale, story, partners, next_step FROM indicator_choice
                        WHERE id IN (SELECT id FROM touched) ORDER BY id""", "indicator-choice.added", "indicator-choice.changed"));
    }

    private static <T> List<T> all(Handle db, Class<T> type, UUID person, String sql, String... events) {
        return db.createQuery(TOUCHED + sql).bind("person", person).bindArray("types", String.class, (Object[]) events).mapTo(type).list();
    }
}
