package fi.yhdyspinta.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes what a group is from a day on. What held before that day stays as it was; what was planned for later days is
 * replaced. Where nothing changes, the running period goes on.
 */
@ApplicationScoped
class GroupPeriods {

    private final Jdbi jdbi;

    GroupPeriods(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void set(UUID group, GroupDto.Status status, List<String> municipalities, UUID regionalGroup, LocalDate from) {
        jdbi.useHandle(db -> {
            replace(db, "group_status", "status", group, from, List.of(status.name()));
            replace(db, "group_municipality", "municipality_code", group, from, municipalities);
            replace(db, "group_regional_group", "regional_group_id", group, from,
                    regionalGroup == null ? List.of() : List.of(regionalGroup));
        });
    }

    private static void replace(Handle db, String table, String column, UUID group, LocalDate from, List<?> values) {
        db.createUpdate("DELETE FROM " + table + " WHERE group_id = :group AND valid_from > :from")
                .bind("group", group).bind("from", from).execute();
        // A value that goes on keeps its period; any other ends the day before, or was never valid at all.
        var goesOn = " AND NOT (" + column + "::text = ANY (:values))";
        var texts = values.stream().map(Object::toString).toArray(String[]::new);
        db.createUpdate("DELETE FROM " + table + " WHERE group_id = :group AND valid_from = :from" + goesOn)
                .bind("group", group).bind("from", from).bind("values", texts).execute();
        db.createUpdate("UPDATE " + table + " SET valid_to = :last WHERE group_id = :group AND period @> :from::date" + goesOn)
                .bind("group", group).bind("from", from).bind("last", from.minusDays(1)).bind("values", texts).execute();
        db.createUpdate("UPDATE " + table + " SET valid_to = NULL WHERE group_id = :group AND period @> :from::date")
                .bind("group", group).bind("from", from).execute();
        for (var value : values) {
            db.createUpdate("INSERT INTO " + table + " (group_id, " + column + ", valid_from) SELECT :group, :value, :from"
                    + " WHERE NOT EXISTS (SELECT FROM " + table + " WHERE group_id = :group AND period @> :from::date AND "
                    + column + " = :value)")
                    .bind("group", group).bind("from", from).bind("value", value).execute();
        }
    }
}
