package fi.yhdyspinta.meeting;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Meetings of a group, and of a series; one statement each, however many there are. */
@ApplicationScoped
public class MeetingList {

    private static final String MEETINGS = "SELECT " + MeetingQueries.SUMMARY + """
             FROM meeting m JOIN lape_group gr ON gr.id = m.group_id
            WHERE m.group_id = :group AND """ + MeetingSight.VISIBLE;

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;
    private final Cursors cursors;

    MeetingList(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller, Cursors cursors) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** @throws ProblemException 404 for a group that there is not */
    MeetingDto.Page page(UUID groupId, MeetingFilter filter) {
        var bound = filter.bound(groupId);
        var after = cursors.read(bound, filter.cursor);
        var sql = MEETINGS + (filter.from == null ? "" : " AND m.start_at >= :from") + (filter.to == null ? "" : " AND m.start_at < :to")
                + (filter.status.isEmpty() ? "" : " AND m.status = ANY (:status)")
                + (after.isEmpty() ? "" : " AND (m.start_at, m.id) > (:afterAt, :afterId)")
                + " ORDER BY m.start_at, m.id LIMIT :limit";
        var found = jdbi.withHandle(db -> MeetingSight.bind(db.createQuery(sql), caller.get(), clock.today())
                .bind("group", groupId).bind("from", midnight(filter.from, 0)).bind("to", midnight(filter.to, 1))
                .bind("status", filter.status.stream().map(Enum::name).toArray(String[]::new))
                .bind("afterAt", after.map(key -> OffsetDateTime.parse(key.getFirst())).orElse(null))
                .bind("afterId", after.map(key -> UUID.fromString(key.get(1))).orElse(null))
                .bind("limit", filter.limit + 1).map((row, context) -> MeetingQueries.summary(row)).list());
        if (found.isEmpty()) {
            requireGroup(groupId);
        }
        var more = found.size() > filter.limit;
        var items = more ? found.subList(0, filter.limit) : found;
        return new MeetingDto.Page(items, more ? cursors.after(bound, items.getLast().startAt().toString(),
                items.getLast().id().toString()) : null);
    }

    /** All of a group that the caller may see, the earliest first. */
    public List<MeetingDto.Summary> whole(UUID groupId) {
        return jdbi.withHandle(db -> MeetingSight.bind(db.createQuery(MEETINGS + " ORDER BY m.start_at, m.id"), caller.get(), clock.today())
                .bind("group", groupId).map((row, context) -> MeetingQueries.summary(row)).list());
    }

    /** @throws ProblemException 404 */
    MeetingSeriesDto series(UUID id) {
        return jdbi.withHandle(db -> {
            var series = db.createQuery("SELECT id, group_id, interval_weeks FROM meeting_series WHERE id = :id").bind("id", id)
                    .map((row, context) -> new MeetingSeriesDto(id, MeetingQueries.uuid(row, "group_id"), row.getInt("interval_weeks"), List.of()))
                    .findOne().orElseThrow(ProblemException.notFound());
            var meetings = MeetingSight.bind(db.createQuery(MEETINGS + " AND m.series_id = :series ORDER BY m.start_at, m.id"),
                    caller.get(), clock.today()).bind("group", series.groupId()).bind("series", id)
                    .map((row, context) -> MeetingQueries.summary(row)).list();
            return new MeetingSeriesDto(id, series.groupId(), series.intervalWeeks(), meetings);
        });
    }

    private void requireGroup(UUID groupId) {
        if (!jdbi.withHandle(db -> db.createQuery("SELECT EXISTS (SELECT FROM lape_group WHERE id = :id)").bind("id", groupId)
                .mapTo(boolean.class).one())) {
            throw ProblemException.notFound().get();
        }
    }

    private static OffsetDateTime midnight(LocalDate day, int daysLater) {
        return day == null ? null : HelsinkiClock.startOf(day.plusDays(daysLater));
    }
}
