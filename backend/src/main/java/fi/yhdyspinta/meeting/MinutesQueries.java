package fi.yhdyspinta.meeting;

import fi.yhdyspinta.meeting.AttendanceDto.Presence;
import fi.yhdyspinta.meeting.MinutesDto.Person;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The minutes of a meeting, made from its records each time they are read: as many statements however much was said. */
@ApplicationScoped
class MinutesQueries {

    /** Seats of the day of the meeting and whoever else came. The minutes may be passed on: hidden names are in none. */
    private static final String SEATS = """
            SELECT s.role, s.name_hidden, COALESCE(typed.name, p.name) AS person_name, o.name AS organisation_name,
                ARRAY(SELECT mp.perspective_code FROM membership_perspective mp JOIN perspective v ON v.code = mp.perspective_code
                    WHERE mp.membership_id = s.id ORDER BY v.position, v.code) AS perspective_codes,
                a.presence, d.id AS deputy_id, COALESCE(d.name_hidden, false) AS deputy_hidden,
                COALESCE(deputy_typed.name, deputy_person.name) AS deputy_name, deputy_organisation.name AS deputy_organisation_name,
                ARRAY(SELECT mp.perspective_code FROM membership_perspective mp JOIN perspective v ON v.code = mp.perspective_code
                    WHERE mp.membership_id = d.id ORDER BY v.position, v.code) AS deputy_perspective_codes
            FROM membership s
            JOIN person p ON p.id = s.person_id
            LEFT JOIN group_contact typed ON typed.group_id = s.group_id AND typed.person_id = s.person_id
            LEFT JOIN organisation o ON o.id = s.organisation_id
            LEFT JOIN attendance a ON a.meeting_id = :meeting AND a.membership_id = s.id
            LEFT JOIN membership d ON d.id = a.deputy_id AND a.presence = 'DEPUTY'
            LEFT JOIN person deputy_person ON deputy_person.id = d.person_id
            LEFT JOIN group_contact deputy_typed ON deputy_typed.group_id = d.group_id AND deputy_typed.person_id = d.person_id
            LEFT JOIN organisation deputy_organisation ON deputy_organisation.id = d.organisation_id
            WHERE s.group_id = :group AND (a.presence IS NOT NULL OR s.role <> 'DEPUTY' AND s.period @> :day::date)
            ORDER BY s.name_hidden, array_position(ARRAY['CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER', 'DEPUTY', 'EXPERT'], s.role),
                COALESCE(typed.name, p.name, '') COLLATE "fi-x-icu", s.id""";

    private final Jdbi jdbi;
    private final Meetings meetings;
    private final MeetingQueries summaries;
    private final AgendaQueries agenda;
    private final DecisionQueries decisions;

    MinutesQueries(Jdbi jdbi, Meetings meetings, MeetingQueries summaries, AgendaQueries agenda, DecisionQueries decisions) {
        this.jdbi = jdbi;
        this.meetings = meetings;
        this.summaries = summaries;
        this.agenda = agenda;
        this.decisions = decisions;
    }

    /** @throws ProblemException 404 for a meeting that has not been opened */
    MinutesDto of(UUID meetingId) {
        var meeting = meetings.require(meetingId);
        if (meeting.status() == MeetingDto.Status.PLANNED || meeting.status() == MeetingDto.Status.CANCELLED) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There are minutes of a meeting that is open or closed");
        }
        return MinutesDto.of(summaries.summary(meetingId), meeting.language(), people(meeting), guests(meetingId),
                agenda.ofMeeting(meetingId).items(), decisions.ofMeeting(meetingId).items());
    }

    /** The names of perspectives in a language. */
    Map<String, String> perspectives(String language) {
        return jdbi.withHandle(db -> db.createQuery("SELECT code, name_fi, name_sv, name_en FROM perspective")
                .map((row, context) -> Map.entry(row.getString("code"), LocalizedText.read(row, "name").in(language))).list())
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Seat(String role, boolean nameHidden, String personName, String organisationName, List<String> perspectiveCodes,
            Presence presence, UUID deputyId, boolean deputyHidden, String deputyName, String deputyOrganisationName,
            List<String> deputyPerspectiveCodes) {

        Person person() {
            return nameHidden ? new Person(null, null, null, true, perspectiveCodes, null)
                    : new Person(personName, role, organisationName, false, perspectiveCodes, null);
        }

        Person deputy() {
            var deputyFor = nameHidden ? null : personName;
            return deputyHidden ? new Person(null, null, null, true, deputyPerspectiveCodes, deputyFor)
                    : new Person(deputyName, "DEPUTY", deputyOrganisationName, false, deputyPerspectiveCodes, deputyFor);
        }
    }

    private MinutesDto.People people(MeetingRow meeting) {
        var seats = jdbi.withHandle(db -> db.createQuery(SEATS).bind("meeting", meeting.id()).bind("group", meeting.groupId())
                .bind("day", meeting.day()).mapTo(Seat.class).list());
        var people = new MinutesDto.People(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var seat : seats) {
            switch (seat.presence()) {
                case PRESENT -> people.present().add(seat.person());
                case REMOTE -> people.remote().add(seat.person());
                case DEPUTY -> people.deputies().add(seat.deputy());
                case ABSENT -> addAbsent(people, seat);
                case null -> {
                    if (meeting.status() == MeetingDto.Status.CLOSED) {
                        addAbsent(people, seat);
                    }
                }
            }
        }
        return people;
    }

    /** Of a hidden voice nobody is told that it was not there. */
    private static void addAbsent(MinutesDto.People people, Seat seat) {
        if (!seat.nameHidden()) {
            people.absent().add(seat.person());
        }
    }

    private List<GuestDto> guests(UUID meetingId) {
        return jdbi.withHandle(db -> db.createQuery("SELECT id, perspective_code, remote FROM guest WHERE meeting_id = :meeting ORDER BY id")
                .bind("meeting", meetingId).mapTo(GuestDto.class).list());
    }
}
