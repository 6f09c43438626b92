package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.yhdyspinta.demo.Situation.Period;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The groups of Varsinais-Suomi that serve the whole county, and whom its municipal groups look to. */
final class CountyLevel {

    private static final String SEAT_OF_A_CHAIR = "chair:";

    private final DemoRows rows;
    private final DemoCalendar calendar;
    private final Seating seating;
    private final Organisations organisations;

    CountyLevel(DemoRows rows, DemoCalendar calendar, Seating seating, Organisations organisations) {
        this.rows = rows;
        this.calendar = calendar;
        this.seating = seating;
        this.organisations = organisations;
    }

    List<DemoGroup> make(List<DemoGroup> municipal) {
        var groups = DemoTable.demo("county_groups.csv").stream().map(row -> make(row, municipal)).toList();
        groups.stream().filter(group -> group.key().equals("REGIONAL")).forEach(regional -> municipal.stream()
                .filter(group -> group.county().equals(regional.county()))
                .forEach(group -> rows.add(new DemoRows.RegionalGroup(group.id(), regional.id(), group.founded(), null))));
        return groups;
    }

    private DemoGroup make(NamedCsvRecord row, List<DemoGroup> municipal) {
        var kind = row.getField("kind");
        var random = new Random(kind.hashCode());
        var group = new DemoGroup(DemoData.groupId(kind), kind, row.getField("county"), row, "fi", 3, null,
                calendar.begin().plusMonths(DemoTable.number(row, "founded")), null);
        rows.add(new DemoRows.Group(group.id(), kind, group.county(), row.getField("name"), "fi",
                row.getField("mandate"), null, calendar.workingHour(group.founded().minusDays(14), random), true));
        rows.add(new DemoRows.Status(group.id(), "ACTIVE", group.founded(), null));
        var byCode = municipal.stream().collect(Collectors.toMap(DemoGroup::key, Function.identity()));
        DemoTable.demo("county_seats.csv").stream().filter(seat -> seat.getField("group").equals(kind)).forEach(seat -> {
            if (seat.getField("organisation").startsWith(SEAT_OF_A_CHAIR)) {
                seatTheChair(group, seat, byCode, random);
            } else {
                seating.fill(group, Place.of(seat, situation(seat)), random);
            }
        });
        return group;
    }

    /** The chair of a municipal group sits here too, for as long as they chair it. */
    private void seatTheChair(DemoGroup group, NamedCsvRecord row, Map<String, DemoGroup> municipal, Random random) {
        var from = municipal.get(row.getField("organisation").substring(SEAT_OF_A_CHAIR.length()));
        var people = rows.of(DemoRows.Person.class).stream()
                .collect(Collectors.toMap(DemoRows.Person::id, Function.identity()));
        var organisation = organisations.ofMunicipality("municipality", group.county(), from.table());
        rows.of(DemoRows.Seat.class).stream()
                .filter(seat -> seat.groupId().equals(from.id()) && seat.role().equals("CHAIR"))
                .filter(seat -> seat.validTo() == null || seat.validTo().isAfter(group.founded()))
                .toList().forEach(seat -> seating.fill(group, Place.of(row, null), people.get(seat.personId()), organisation,
                        new Period(seat.validFrom().isBefore(group.founded()) ? group.founded() : seat.validFrom(), seat.validTo()),
                        random));
    }

    private static Situation situation(NamedCsvRecord row) {
        return row.getField("state").isEmpty() ? null : new Situation(DemoTable.codes(row, "perspectives"),
                Situation.State.valueOf(row.getField("state")), DemoTable.number(row, "months"), "");
    }
}
