package fi.yhdyspinta.coverage;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which days may be asked for. */
@ApplicationScoped
class CoverageDays {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final HelsinkiClock clock;

    CoverageDays(HelsinkiClock clock) {
        this.clock = clock;
    }

    /** Both ends inclusive. */
    record Range(LocalDate from, LocalDate to) {}

    /** @param day null for today */
    LocalDate on(LocalDate day) {
        if (day != null && isAbsurd(day)) {
            throw ProblemException.invalid(List.of(absurd("on")));
        }
        return day == null ? clock.today() : day;
    }

    /** @param to null for today; @param from null for a year before {@code to} */
    Range range(LocalDate from, LocalDate to, int mostYears) {
        var errors = new ArrayList<Problem.Error>();
        if (from != null && isAbsurd(from)) {
            errors.add(absurd("from"));
        }
        if (to != null && isAbsurd(to)) {
            errors.add(absurd("to"));
        }
        var last = to == null ? clock.today() : to;
        var first = from == null ? last.minusYears(1) : from;
        if (errors.isEmpty() && first.isAfter(last)) {
            errors.add(Problem.Error.inParameter("from", "after-the-end", "must not be after " + last));
        } else if (errors.isEmpty() && first.plusYears(mostYears).isBefore(last)) {
            errors.add(Problem.Error.inParameter("from", "too-long", "the time may be " + mostYears + " years at most"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Range(first, last);
    }

    /** @param since null for the first day of the quarter */
    LocalDate since(LocalDate since) {
        var today = clock.today();
        if (since != null && (since.isAfter(today) || since.isBefore(today.minusYears(1)))) {
            throw ProblemException.invalid(List.of(Problem.Error.inParameter("since", "out-of-range",
                    "must be a day of the last 12 months")));
        }
        return since != null ? since : today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
    }

    private static boolean isAbsurd(LocalDate day) {
        return day.isBefore(FIRST) || day.isAfter(LAST);
    }

    private static Problem.Error absurd(String parameter) {
        return Problem.Error.inParameter(parameter, "out-of-range", "must be from " + FIRST + " to " + LAST);
    }
}
