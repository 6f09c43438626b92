package fi.yhdyspinta.demo;

import org.jdbi.v3.core.Handle;

/** Holds the planned meetings, step by step, since the database keeps what a closed meeting holds. */
final class MeetingCourses {

    private static final String COURSES =
            "FROM jsonb_to_recordset(:courses::jsonb) AS c(meeting_id uuid, opened_at timestamptz, closed_at timestamptz) WHERE m.id = c.meeting_id";

    private MeetingCourses() {}

    static void write(Handle db, DemoRows rows) {
        var courses = DemoSeeder.json(rows.of(DemoRows.MeetingCourse.class));
        db.execute("UPDATE meeting SET public = true");
        db.createUpdate("UPDATE meeting m SET status = 'OPEN', opened_at = c.opened_at " + COURSES).bind("courses", courses).execute();
        DemoSeeder.insert(db, "decision", rows.of(DemoRows.Decision.class));
        DemoSeeder.insert(db, "decision_perspective", rows.of(DemoRows.DecisionPerspective.class));
        db.createUpdate("UPDATE meeting m SET status = 'CLOSED', closed_at = c.closed_at " + COURSES).bind("courses", courses).execute();
        // What is said about children's services and decided with an impact note is for everyone to read.
        db.execute("UPDATE decision SET public = true WHERE child_impact IS NOT NULL");
    }
}
