package fi.yhdyspinta.meeting;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.meeting.MeetingDto.Status;
import fi.yhdyspinta.meeting.Meetings.Home;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Meetings, planned one by one or as a series. Their way from plan to minutes is in {@link MeetingStates}. */
@ApplicationScoped
class MeetingService {

    private final Jdbi jdbi;
    private final Meetings meetings;
    private final MeetingQueries queries;
    private final MeetingList list;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    MeetingService(Jdbi jdbi, Meetings meetings, MeetingQueries queries, MeetingList list, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.meetings = meetings;
        this.queries = queries;
        this.list = list;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    MeetingDto add(UUID groupId, MeetingBody.Write write) {
        var group = meetings.home(groupId);
        refuse(MeetingRules.mistakes(write));
        return queries.require(insert(group, write.in(group.workingLanguage()), null));
    }

    @Transactional
    MeetingSeriesDto addSeries(UUID groupId, MeetingBody.Series create) {
        var group = meetings.home(groupId);
        var planned = new ArrayList<MeetingBody.Write>();
        for (var n = 0; n < create.count(); n++) {
            planned.add(create.meeting(n, group.workingLanguage()));
        }
        if (!MeetingRules.mistakes(planned.getFirst()).isEmpty() || !MeetingRules.mistakes(planned.getLast()).isEmpty()) {
            throw ProblemException.invalid("/startDate", "range", "must be a day of this century");
        }
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO meeting_series (group_id, interval_weeks, created_at) VALUES (:group, :weeks, :now) RETURNING id""")
                .bind("group", groupId).bind("weeks", create.intervalWeeks()).bind("now", now()).mapTo(UUID.class).one());
        events.append(Event.of("meeting-series.added", id).inGroup(groupId, group.countyCode()).with("name", create.title())
                .with("intervalWeeks", create.intervalWeeks()).with("count", create.count()));
        planned.forEach(meeting -> insert(group, meeting, id));
        return list.series(id);
    }

    private UUID insert(Home group, MeetingBody.Write write, UUID series) {
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO meeting (group_id, series_id, title, start_at, end_at, place, remote_link, public, language, demo, created_at)
                VALUES (:group, :series, :title, :startAt, :endAt, :place, :remoteLink, :isPublic, :language, :demo, :now)
                RETURNING id""")
                .bindMethods(write).bind("startAt", utc(write.startAt())).bind("endAt", utc(write.endAt()))
                .bind("group", group.id()).bind("series", series).bind("demo", group.demo()).bind("now", now())
                .mapTo(UUID.class).one());
        events.append(Event.of("meeting.added", id).inGroup(group.id(), group.countyCode()).with("meetingId", id.toString())
                .with("name", write.title()).with("startAt", write.startAt().toString()));
        return id;
    }

    @Transactional
    MeetingDto replace(UUID id, MeetingBody.Write sent) {
        var meeting = meetings.lock(id);
        var before = queries.require(id);
        tags.requireMatch(before);
        MeetingRules.requireStatus(meeting, Status.PLANNED);
        refuse(MeetingRules.mistakes(sent));
        var write = sent.in(meeting.language());
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE meeting SET title = :title, start_at = :startAt, end_at = :endAt, place = :place, remote_link = :remoteLink,
                    public = :isPublic, language = :language, version = version + 1
                WHERE id = :id""")
                .bindMethods(write).bind("startAt", utc(write.startAt())).bind("endAt", utc(write.endAt())).bind("id", id).execute());
        var after = queries.require(id);
        var changed = changed(before, after);
        if (!changed.isEmpty()) {
            events.append(Meetings.event("meeting.changed", id, meetings.require(id)).changed(changed));
        }
        return after;
    }

    private static void refuse(List<Problem.Error> mistakes) {
        if (!mistakes.isEmpty()) {
            throw ProblemException.invalid(mistakes);
        }
    }

    private static List<String> changed(MeetingDto before, MeetingDto after) {
        var changed = new ArrayList<String>();
        note(changed, "title", before.title(), after.title());
        note(changed, "startAt", before.startAt(), after.startAt());
        note(changed, "endAt", before.endAt(), after.endAt());
        note(changed, "place", before.place(), after.place());
        note(changed, "remoteLink", before.remoteLink(), after.remoteLink());
        note(changed, "public", before.isPublic(), after.isPublic());
        note(changed, "language", before.language(), after.language());
        return changed;
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }

    private OffsetDateTime now() {
        return utc(clock.now());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
