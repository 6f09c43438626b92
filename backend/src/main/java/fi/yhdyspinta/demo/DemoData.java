package fi.yhdyspinta.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that is invented, for one day of seeding; the same rows for the same day, always. */
final class DemoData {

    private static final Instant BEFORE_ALL = Instant.parse("2023-01-01T00:00:00Z");

    private DemoData() {}

    static DemoRows on(LocalDate today) {
        var rows = new DemoRows();
        var calendar = new DemoCalendar(today);
        var people = new InventedPeople(rows);
        var organisations = new Organisations(rows);
        var seating = new Seating(rows, calendar, people, organisations);
        var texts = new Texts(calendar);
        new Administration(rows, calendar, people).make();
        var municipal = new MunicipalGroups(rows, calendar, seating, texts).make();
        var county = new CountyLevel(rows, calendar, seating, organisations).make(municipal);
        municipal.forEach(group -> invitations(group, rows, calendar, texts));
        new Goals(rows, calendar).make(county, municipal);
        var gatherings = new Gatherings(rows, calendar);
        Stream.concat(municipal.stream(), county.stream()).forEach(gatherings::make);
        new History(rows, calendar).write(Stream.concat(municipal.stream(), county.stream()).toList());
        return rows;
    }

    /** The same at each seeding, whatever the day, so that links to a demo group keep working. */
    static UUID groupId(String key) {
        return DemoRows.id(BEFORE_ALL, new Random(key.hashCode()));
    }

    private static void invitations(DemoGroup group, DemoRows rows, DemoCalendar calendar, Texts texts) {
        var random = new Random(group.key().hashCode());
        var perspectives = DemoTable.reference("perspectives.csv");
        DemoTable.demo("gap_invitations.csv").stream().filter(row -> row.getField("code").equals(group.key())).forEach(row -> {
            var third = calendar.monthsAgo(DemoTable.number(row, "months")).withDayOfMonth(3);
            var day = third.isBefore(calendar.today()) ? third : third.minusMonths(1);
            var sent = calendar.workingHour(day, random);
            var name = perspectives.stream().filter(p -> p.getField("code").equals(row.getField("perspective")))
                    .findFirst().orElseThrow().getField("name_" + group.language());
            rows.add(new DemoRows.GapInvitation(DemoRows.id(sent, random), group.id(), row.getField("item"), group.language(),
                    row.getField("recipient"), texts.invitation(group.language(), name), day, sent));
        });
    }
}
