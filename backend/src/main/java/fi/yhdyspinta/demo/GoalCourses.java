package fi.yhdyspinta.demo;

import org.jdbi.v3.core.Handle;

/** Takes the drafted goals where they went, step by step, since the database lets no goal skip one. */
final class GoalCourses {

    private static final String COURSES = "FROM jsonb_to_recordset(:courses::jsonb) AS c(goal_id uuid, status text, "
            + "agreed_date date, finished_date date, status_reason text, parent_goal_id uuid, changed_at timestamptz)";

    private GoalCourses() {}

    static void write(Handle db, DemoRows rows) {
        var courses = DemoSeeder.json(rows.of(DemoRows.GoalCourse.class));
        step(db, courses, "status = 'AGREED', agreed_date = c.agreed_date", "c.status <> 'DRAFT'");
        step(db, courses, "parent_goal_id = c.parent_goal_id", "c.parent_goal_id IS NOT NULL");
        step(db, courses, "status = 'IN_PROGRESS'", "c.status IN ('IN_PROGRESS', 'ACHIEVED', 'DISCONTINUED')");
        DemoSeeder.insert(db, "progress_update", rows.of(DemoRows.ProgressUpdate.class));
        step(db, courses, "status = c.status, finished_date = c.finished_date, status_reason = c.status_reason",
                "c.finished_date IS NOT NULL");
        step(db, courses, "changed_at = c.changed_at", "true");
    }

    private static void step(Handle db, String courses, String changes, String ofWhich) {
        db.createUpdate("UPDATE goal g SET %s %s WHERE g.id = c.goal_id AND %s".formatted(changes, COURSES, ofWhich))
                .bind("courses", courses).execute();
    }
}
