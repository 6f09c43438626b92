package fi.yhdyspinta.meeting;

import fi.yhdyspinta.meeting.AttendanceDto.Answer;
import fi.yhdyspinta.meeting.AttendanceDto.Deputy;
import fi.yhdyspinta.meeting.AttendanceDto.Presence;
import fi.yhdyspinta.meeting.AttendanceDto.Seat;
import fi.yhdyspinta.meeting.MeetingDto.Status;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Who is invited and who came; two statements, however many seats. */
@ApplicationScoped
class AttendanceQueries {

    /**
     * Seats of the day of the meeting. Of hidden voices others than the leads see those who came or, before the end, those
     * of today: so nobody learns from the days of meetings how long such a seat lasts.
     */
    private static final String SEATS = """
            SELECT s.id, COALESCE(typed.name, p.name) AS person_name, s.role, s.name_hidden, s.deputy_for,
                ARRAY(SELECT mp.perspective_code FROM membership_perspective mp JOIN perspective v ON v.code = mp.perspective_code
                    WHERE mp.membership_id = s.id ORDER BY v.position, v.code) AS perspective_codes,
                a.answer, a.presence, a.deputy_id
            FROM membership s
            JOIN person p ON p.id = s.person_id
            LEFT JOIN group_contact typed ON typed.group_id = s.group_id AND typed.person_id = s.person_id
            LEFT JOIN attendance a ON a.meeting_id = :meeting AND a.membership_id = s.id
            WHERE s.group_id = :group AND CASE WHEN NOT s.name_hidden OR :leads THEN a.presence IS NOT NULL OR s.period @> :day::date
                WHEN :over THEN a.presence IN ('PRESENT', 'REMOTE', 'DEPUTY') ELSE s.period @> :today::date END
            ORDER BY s.name_hidden AND NOT :leads,
                CASE WHEN NOT s.name_hidden OR :leads
                    THEN array_position(ARRAY['CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER', 'DEPUTY', 'EXPERT'], s.role) END,
                CASE WHEN NOT s.name_hidden OR :leads THEN COALESCE(typed.name, p.name, '') END COLLATE "fi-x-icu", perspective_codes, s.id""";

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;

    AttendanceQueries(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
    }

    private record Row(UUID id, String personName, String role, boolean nameHidden, UUID deputyFor, List<String> perspectiveCodes,
            Answer answer, Presence presence, UUID deputyId) {

        boolean standsFor(UUID seat) {
            return role.equals("DEPUTY") && seat.equals(deputyFor);
        }

        boolean hasItsOwnRow() {
            return !role.equals("DEPUTY") || deputyFor == null || presence != null;
        }
    }

    AttendanceDto of(MeetingRow meeting) {
        var leads = caller.get().leads(meeting.groupId());
        return jdbi.withHandle(db -> {
            var rows = db.createQuery(SEATS).bind("meeting", meeting.id()).bind("group", meeting.groupId()).bind("day", meeting.day())
                    .bind("today", clock.today()).bind("leads", leads)
                    .bind("over", meeting.status() == Status.CLOSED || meeting.status() == Status.CANCELLED).mapTo(Row.class).list();
            var known = rows.stream().filter(row -> leads || !row.nameHidden()).collect(Collectors.toMap(Row::id, Function.identity()));
            var guests = db.createQuery("SELECT id, perspective_code, remote FROM guest WHERE meeting_id = :meeting ORDER BY id")
                    .bind("meeting", meeting.id()).mapTo(GuestDto.class).list();
            return new AttendanceDto(rows.stream().filter(Row::hasItsOwnRow).map(row -> seat(row, rows, known)).toList(), guests);
        });
    }

    /** @param known the seats whose names the caller may know */
    private static Seat seat(Row row, List<Row> rows, Map<UUID, Row> known) {
        if (!known.containsKey(row.id())) {
            return new Seat(null, null, null, true, row.perspectiveCodes(), null, null, null, null, List.of());
        }
        var deputies = rows.stream().filter(other -> other.standsFor(row.id()) && known.containsKey(other.id()))
                .map(other -> new Deputy(other.id(), other.personName(), other.answer())).toList();
        var deputy = Optional.ofNullable(row.deputyId()).map(known::get);
        return new Seat(row.id(), row.personName(), row.role(), row.nameHidden(), row.perspectiveCodes(), row.answer(), row.presence(),
                deputy.map(Row::id).orElse(null), deputy.map(Row::personName).orElse(null), deputies);
    }

    Optional<GuestDto> guest(UUID id) {
        return jdbi.withHandle(db -> db.createQuery("SELECT id, perspective_code, remote FROM guest WHERE id = :id").bind("id", id)
                .mapTo(GuestDto.class).findOne());
    }
}
