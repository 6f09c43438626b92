package fi.yhdyspinta.demo;

import fi.yhdyspinta.shared.HelsinkiClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;

/** The days that the demo data hangs on, counted in months from the day of seeding, so that today looks alike always. */
record DemoCalendar(LocalDate today) {

    private static final LocalDate A_TERM_START = LocalDate.of(2025, 6, 1);
    private static final int TERM_YEARS = 4;

    /** First day of the month so many months ago. */
    LocalDate monthsAgo(int months) {
        return today.withDayOfMonth(1).minusMonths(months);
    }

    LocalDate begin() {
        return monthsAgo(36);
    }

    /** First day of the council term of today. */
    LocalDate termStart() {
        var terms = Math.floorDiv(today.getYear() - A_TERM_START.getYear()
                - (today.getMonthValue() < A_TERM_START.getMonthValue() ? 1 : 0), TERM_YEARS);
        return A_TERM_START.plusYears((long) terms * TERM_YEARS);
    }

    /** Groups choose their members for the term until the end of its first summer. */
    boolean beginsTheTerm(LocalDate day) {
        return !day.isBefore(termStart()) && day.isBefore(termStart().plusMonths(3));
    }

    LocalDate termEnd() {
        return termStart().plusYears(TERM_YEARS).minusDays(1);
    }

    String term() {
        return termStart().getYear() + "–" + termEnd().getYear();
    }

    /** The end of a month, between two weeks and a month and a half from today. */
    LocalDate firstEnd() {
        return YearMonth.from(today).plusMonths(today.getDayOfMonth() <= 15 ? 0 : 1).atEndOfMonth();
    }

    /** Ten days later, still within sixty days. */
    LocalDate nextEnd() {
        return firstEnd().plusDays(10);
    }

    /** An instant in the working hours of a day that has passed, of Friday for a weekend. */
    Instant workingHour(LocalDate day, Random random) {
        var past = day.isBefore(today) ? day : today.minusDays(1);
        var weekend = Math.max(0, past.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue());
        return past.minusDays(weekend).atTime(8 + random.nextInt(8), random.nextInt(60), random.nextInt(60))
                .atZone(HelsinkiClock.HELSINKI).toInstant();
    }
}
