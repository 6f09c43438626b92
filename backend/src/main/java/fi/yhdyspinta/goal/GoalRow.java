package fi.yhdyspinta.goal;

import fi.yhdyspinta.goal.GoalDto.ActionCounts;
import fi.yhdyspinta.goal.GoalDto.Freshness;
import fi.yhdyspinta.goal.GoalDto.Health;
import fi.yhdyspinta.goal.GoalDto.Missing;
import fi.yhdyspinta.goal.GoalDto.Status;
import fi.yhdyspinta.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads a row of {@link #SELECT} as the caller may see it. */
final class GoalRow {

    /** A goal with its group, its owner and how it stands today. */
    static final String SELECT = """
            SELECT g.id, g.title, g.language, g.status, g.start_date, g.due_date, g.agreed_date, g.finished_date,
                g.parent_goal_id, g.estimated_cost, g.demo, g.created_at, g.changed_at, gr.name AS group_name,
                ARRAY(SELECT gt.theme_code FROM goal_theme gt WHERE gt.goal_id = g.id ORDER BY 1) AS theme_codes,
                s.late, s.freshness, s.health, s.last_update_date, s.todo, s.doing, s.done, s.blocked, s.cancelled,
                s.late_actions, s.missing,
            """ + GoalSight.COLUMNS + ", " + GoalSeatDto.columns("owner");

    static final String FROM = """
            FROM goal g
            JOIN lape_group gr ON gr.id = g.group_id
            JOIN goal_standing(:today) s ON s.goal_id = g.id
            """ + GoalSeatDto.joins("owner", "g.owner_id");

    private GoalRow() {}

    static GoalDto.Summary summary(ResultSet row, Caller caller) throws SQLException {
        return new GoalDto.Summary(uuid(row, "id"), uuid(row, "group_id"), row.getString("group_name"),
                row.getString("county_code"), row.getString("title"), row.getString("language"), strings(row, "theme_codes"),
                Status.valueOf(row.getString("status")), GoalSeatDto.read(row, "owner", caller), GoalSeatDto.state(row, "owner"),
                day(row, "start_date"), day(row, "due_date"), row.getBoolean("late"), day(row, "agreed_date"),
                day(row, "finished_date"), word(Health.class, row.getString("health")), day(row, "last_update_date"),
                word(Freshness.class, row.getString("freshness")), uuid(row, "parent_goal_id"),
                row.getBigDecimal("estimated_cost"), row.getBoolean("demo"), instant(row, "changed_at"),
                new ActionCounts(row.getInt("todo"), row.getInt("doing"), row.getInt("done"), row.getInt("blocked"),
                        row.getInt("cancelled"), row.getInt("late_actions")),
                strings(row, "missing").stream().map(Missing::valueOf).toList());
    }

    /** Of a row that also has what only one goal is read with. */
    static GoalDto goal(ResultSet row, Caller caller) throws SQLException {
        var s = summary(row, caller);
        return new GoalDto(s.id(), s.groupId(), s.groupName(), s.countyCode(), s.title(), row.getString("description"),
                s.language(), s.themeCodes(), s.status(), s.owner(), s.ownerState(), s.startDate(), s.dueDate(), s.late(),
                s.agreedDate(), s.finishedDate(), s.health(), s.lastUpdateDate(), s.freshness(), row.getString("measure"),
                s.estimatedCost(), row.getString("funder"), row.getString("observed_effect"), row.getString("status_reason"),
                ref(row, "parent"), ref(row, "origin"), s.demo(), instant(row, "created_at"), s.actionCounts(), s.missing(),
                permissions(row, s, caller));
    }

    private static GoalDto.Permissions permissions(ResultSet row, GoalDto.Summary goal, Caller caller) throws SQLException {
        var leads = caller.leads(goal.groupId());
        var writes = GoalSight.writes(row, caller);
        return new GoalDto.Permissions(writes, writes, isUnderWay(goal.status()) && (leads || row.getBoolean("own")),
                goal.status() != Status.DRAFT && !caller.ledGroups().isEmpty(), leads || caller.coordinates(goal.countyCode()));
    }

    static boolean isUnderWay(Status status) {
        return status == Status.AGREED || status == Status.IN_PROGRESS;
    }

    /** The other goal whose columns begin with the name; null when there is none. */
    static GoalDto.Ref ref(ResultSet row, String name) throws SQLException {
        var id = uuid(row, name + "_goal");
        return id == null ? null : new GoalDto.Ref(id, row.getString(name + "_title"), uuid(row, name + "_group"),
                row.getString(name + "_group_name"));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static <E extends Enum<E>> E word(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
