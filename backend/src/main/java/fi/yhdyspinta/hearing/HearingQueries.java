package fi.yhdyspinta.hearing;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Hearings of a group; a page is one statement. */
@ApplicationScoped
public class HearingQueries {

    private static final String HEARINGS = """
            SELECT h.id, h.group_id, g.name AS group_name, h.kind, h.held_date, h.title, h.said, h.people, h.response, h.answered_at,
                h.demo, h.created_at, ARRAY(SELECT p.code FROM hearing_perspective hp JOIN perspective p ON p.code = hp.perspective_code
                    WHERE hp.hearing_id = h.id ORDER BY p.position, p.code) AS perspective_codes
            FROM hearing h JOIN lape_group g ON g.id = h.group_id
            """;

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final Cursors cursors;

    HearingQueries(Jdbi jdbi, CurrentCaller caller, Cursors cursors) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.cursors = cursors;
    }

    /**
     * @param answered null for all
     * @throws ProblemException 404 for a group that there is not
     */
    HearingDto.Page page(UUID groupId, Boolean answered, PageRequest page) {
        var bound = "hearings of " + groupId + " answered " + answered;
        var after = cursors.read(bound, page.cursor);
        var found = jdbi.withHandle(db -> db.createQuery(HEARINGS + """
                WHERE h.group_id = :group AND (:answered::boolean IS NULL OR (h.response IS NOT NULL) = :answered)
                    AND (:afterId::uuid IS NULL OR (h.held_date, h.id) < (:afterDate::date, :afterId))
                ORDER BY h.held_date DESC, h.id DESC LIMIT :limit""")
                .bind("group", groupId).bind("answered", answered).bind("limit", page.limit + 1)
                .bind("afterDate", after.map(key -> LocalDate.parse(key.getFirst())).orElse(null))
                .bind("afterId", after.map(key -> UUID.fromString(key.get(1))).orElse(null))
                .map((row, context) -> hearing(row)).list());
        if (found.isEmpty()) {
            requireGroup(groupId);
        }
        var more = found.size() > page.limit;
        var items = more ? found.subList(0, page.limit) : found;
        return new HearingDto.Page(items, more ? cursors.after(bound, items.getLast().heldDate().toString(), items.getLast().id().toString()) : null);
    }

    /** All of a group, the latest first. */
    public List<HearingDto> whole(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery(HEARINGS + "WHERE h.group_id = :group ORDER BY h.held_date DESC, h.id DESC")
                .bind("group", groupId).map((row, context) -> hearing(row)).list());
    }

    HearingDto require(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(HEARINGS + "WHERE h.id = :id").bind("id", id).map((row, context) -> hearing(row)).findOne())
                .orElseThrow(ProblemException.notFound());
    }

    /** The hearing with its row locked until the transaction ends. */
    HearingDto lock(UUID id) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM hearing WHERE id = :id FOR UPDATE").bind("id", id).mapTo(UUID.class).findOne());
        return require(id);
    }

    private void requireGroup(UUID groupId) {
        if (!jdbi.withHandle(db -> db.createQuery("SELECT EXISTS (SELECT FROM lape_group WHERE id = :id)").bind("id", groupId)
                .mapTo(boolean.class).one())) {
            throw ProblemException.notFound().get();
        }
    }

    private HearingDto hearing(ResultSet row) throws SQLException {
        var group = row.getObject("group_id", UUID.class);
        var leads = caller.get().leads(group);
        var answeredAt = instant(row, "answered_at");
        return new HearingDto(row.getObject("id", UUID.class), group, row.getString("group_name"), HearingDto.Kind.valueOf(row.getString("kind")),
                row.getObject("held_date", LocalDate.class), row.getString("title"), row.getString("said"),
                row.getObject("people", Integer.class), List.of((String[]) row.getArray("perspective_codes").getArray()),
                row.getString("response"), answeredAt, row.getBoolean("demo"), instant(row, "created_at"),
                new HearingDto.Permissions(leads, leads && answeredAt == null));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
