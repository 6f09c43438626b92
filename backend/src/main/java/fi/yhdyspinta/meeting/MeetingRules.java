package fi.yhdyspinta.meeting;

import fi.yhdyspinta.meeting.MeetingDto.Status;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a meeting must keep to, and when it may be changed. */
final class MeetingRules {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final MonthDay SUMMER_BEGINS = MonthDay.of(6, 4);
    private static final MonthDay SUMMER_ENDS = MonthDay.of(8, 8);
    private static final LocalTime SCHOOL_BEGINS = LocalTime.of(8, 0);
    private static final LocalTime SCHOOL_ENDS = LocalTime.of(15, 0);

    private MeetingRules() {}

    /** @throws ProblemException 409 in any other status */
    static void requireStatus(MeetingRow meeting, Status... allowed) {
        if (!Arrays.asList(allowed).contains(meeting.status())) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The meeting is %s; only one that is %s can do this".formatted(
                    meeting.status(), Arrays.stream(allowed).map(Status::name).collect(Collectors.joining(" or "))));
        }
    }

    static List<Problem.Error> mistakes(MeetingBody.Write write) {
        var errors = new ArrayList<Problem.Error>();
        if (!isLikely(write.startAt())) {
            errors.add(Problem.Error.at("/startAt", "range", "must be between " + EARLIEST + " and " + LATEST));
        } else if (!write.endAt().isAfter(write.startAt())) {
            errors.add(Problem.Error.at("/endAt", "range", "must be after startAt"));
        } else if (write.endAt().isAfter(write.startAt().plus(LONGEST))) {
            errors.add(Problem.Error.at("/endAt", "range", "must be at most 24 hours after startAt"));
        }
        return errors;
    }

    private static boolean isLikely(Instant at) {
        return !at.isBefore(EARLIEST.atStartOfDay(HelsinkiClock.HELSINKI).toInstant())
                && at.isBefore(LATEST.plusDays(1).atStartOfDay(HelsinkiClock.HELSINKI).toInstant());
    }

    /** Monday to Friday from 8 to 15 in Helsinki, but not in the summer from 4 June to 8 August. */
    static boolean isInSchoolHours(Instant startAt, Instant endAt) {
        var first = LocalDate.ofInstant(startAt, HelsinkiClock.HELSINKI);
        var last = LocalDate.ofInstant(endAt, HelsinkiClock.HELSINKI);
        return first.datesUntil(last.plusDays(1)).filter(MeetingRules::isSchoolDay)
                .anyMatch(day -> startAt.isBefore(day.atTime(SCHOOL_ENDS).atZone(HelsinkiClock.HELSINKI).toInstant())
                        && endAt.isAfter(day.atTime(SCHOOL_BEGINS).atZone(HelsinkiClock.HELSINKI).toInstant()));
    }

    private static boolean isSchoolDay(LocalDate day) {
        var inYear = MonthDay.from(day);
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && (inYear.isBefore(SUMMER_BEGINS) || inYear.isAfter(SUMMER_ENDS));
    }
}
