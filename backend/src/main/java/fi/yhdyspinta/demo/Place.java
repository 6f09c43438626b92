package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.yhdyspinta.demo.Situation.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A place at the table of one group, which falls to one person after another.
 *
 * @param situation what happened to it; null when all goes as usual
 * @param deputyChance how many in a hundred have a deputy
 */
record Place(String key, String role, Set<String> perspectives, String organisation, Tenure tenure, int deputyChance,
        Situation situation) {

    /** Why somebody sits here, and so how often they change and whose name is shown. */
    enum Tenure {
        /** By office: may go on without an end. */
        OFFICE(15),
        /** Chosen for the council term. */
        ELECTED(20),
        /** Chosen by a youth council, whose own term is shorter; many are minors. */
        YOUTH(55),
        /** Speaks from experience; most do not show their name. */
        EXPERIENCE(25);

        private final int changesOfHundred;

        Tenure(int changesOfHundred) {
            this.changesOfHundred = changesOfHundred;
        }
    }

    static Place of(NamedCsvRecord row, Situation situation) {
        var deputy = row.findField("deputy").orElse("0");
        return new Place(row.getField("key"), row.getField("role"), DemoTable.codes(row, "perspectives"),
                row.getField("organisation"), Tenure.valueOf(row.getField("tenure").toUpperCase(java.util.Locale.ROOT)),
                Integer.parseInt(deputy), situation);
    }

    /** The same place when a situation concerns some of its perspectives: those become a place of their own. */
    Stream<Place> after(Situation told) {
        var concerned = new HashSet<>(perspectives);
        concerned.retainAll(told.perspectives());
        if (concerned.isEmpty()) {
            return Stream.of(this);
        }
        var rest = new HashSet<>(perspectives);
        rest.removeAll(concerned);
        if (rest.isEmpty()) {
            return Stream.of(new Place(key, role, perspectives, organisation, tenure, deputyChance, told));
        }
        return Stream.of(new Place(key, role, Set.copyOf(rest), organisation, tenure, deputyChance, situation),
                new Place(key + "_OTHER", "MEMBER", Set.copyOf(concerned), organisation, tenure, 0, told));
    }

    /** The terms in which the place is taken, in order. A person may hold several of them. */
    List<Period> periods(java.time.LocalDate founded, DemoCalendar calendar, boolean steady, Random random) {
        var periods = new ArrayList<Period>();
        var start = founded;
        if (calendar.termStart().isAfter(founded.plusMonths(3))) {
            periods.add(new Period(founded, calendar.termStart().minusDays(1)));
            var late = calendar.termStart().plusMonths(tenure == Tenure.OFFICE ? 0 : random.nextInt(3));
            start = late.isAfter(calendar.monthsAgo(1)) ? calendar.termStart() : late;
        }
        periods.add(new Period(start, tenure == Tenure.OFFICE && random.nextInt(100) < 60 ? null : calendar.termEnd()));
        if (!steady && random.nextInt(100) < tenure.changesOfHundred) {
            changeOnce(periods, calendar, random);
        }
        return situation == null ? periods : situation.applyTo(periods, calendar);
    }

    private static void changeOnce(List<Period> periods, DemoCalendar calendar, Random random) {
        var last = periods.getLast();
        var earliest = last.from().plusMonths(3);
        var months = (int) java.time.temporal.ChronoUnit.MONTHS.between(earliest, calendar.monthsAgo(2));
        if (months > 0) {
            var change = earliest.plusMonths(random.nextInt(months));
            periods.set(periods.size() - 1, new Period(last.from(), change.minusDays(1)));
            periods.add(new Period(change, last.to()));
        }
    }
}
