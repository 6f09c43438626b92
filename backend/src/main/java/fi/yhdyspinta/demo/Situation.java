package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What has happened to some perspectives of a group, told instead of left to chance. */
record Situation(Set<String> perspectives, State state, int months, String note) {

    enum State {
        /** Represented until so many months ago. */
        VACANT,
        /** Never represented. */
        MISSING,
        /** Never represented, and waived for the reason in the note so many months ago. */
        WAIVED,
        /** Represented by a deputy alone since so many months ago. */
        DEPUTY_ONLY,
        /** Represented for the first time since so many months ago. */
        CLOSED,
        /** The seat ends first of all. */
        ENDS_FIRST,
        /** The seat ends soon after. */
        ENDS_NEXT,
        /** The seat ends first of all, and somebody has been chosen to follow. */
        ENDS_WITH_SUCCESSOR
    }

    /** Both days inclusive; without a last day it goes on. */
    record Period(LocalDate from, LocalDate to) {

        boolean isValidOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }

        Period until(LocalDate last) {
            return to == null || to.isAfter(last) ? new Period(from, last) : this;
        }
    }

    static Situation of(NamedCsvRecord row) {
        var months = DemoTable.orNull(row, "months");
        return new Situation(DemoTable.codes(row, "perspectives"), State.valueOf(row.getField("state")),
                months == null ? 0 : Integer.parseInt(months), row.getField("note"));
    }

    /** The periods that are left of a place at the table. */
    List<Period> applyTo(List<Period> periods, DemoCalendar calendar) {
        return switch (state) {
            case MISSING, WAIVED -> List.of();
            case VACANT, DEPUTY_ONLY -> cut(periods, lastDay(calendar));
            case CLOSED -> periods.stream().filter(p -> p.to() == null || !p.to().isBefore(calendar.monthsAgo(months)))
                    .map(p -> p.from().isBefore(calendar.monthsAgo(months)) ? new Period(calendar.monthsAgo(months), p.to()) : p)
                    .toList();
            case ENDS_FIRST -> cut(periods, calendar.firstEnd());
            case ENDS_NEXT -> cut(periods, calendar.nextEnd());
            case ENDS_WITH_SUCCESSOR -> withSuccessor(cut(periods, calendar.firstEnd()), calendar);
        };
    }

    /** The third day of the month: the last day of the last representative. */
    LocalDate lastDay(DemoCalendar calendar) {
        return calendar.monthsAgo(months).withDayOfMonth(3);
    }

    static List<Period> cut(List<Period> periods, LocalDate last) {
        return periods.stream().filter(p -> !p.from().isAfter(last)).map(p -> p.until(last)).toList();
    }

    private static List<Period> withSuccessor(List<Period> periods, DemoCalendar calendar) {
        var next = periods.stream().map(Period::to).max(Comparator.naturalOrder()).orElseThrow().plusDays(1);
        var all = new ArrayList<>(periods);
        all.add(new Period(next, next.isAfter(calendar.termEnd()) ? null : calendar.termEnd()));
        return all;
    }
}
