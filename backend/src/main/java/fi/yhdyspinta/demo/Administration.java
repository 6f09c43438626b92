package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Random;

/** Those who look after the whole: the administrator, the coordinators, a municipal intranet, a county's perspective. */
final class Administration {

    private final DemoRows rows;
    private final DemoCalendar calendar;
    private final InventedPeople people;
    private final Random random = new Random(3);

    Administration(DemoRows rows, DemoCalendar calendar, InventedPeople people) {
        this.rows = rows;
        this.calendar = calendar;
        this.people = people;
    }

    void make() {
        var admin = people.withAccount("admin", "Demo-Pääkäyttäjä Valtakunta", "fi",
                calendar.workingHour(calendar.begin().minusMonths(2), random));
        rows.add(new DemoRows.Administrator(admin.id()));
        DemoTable.demo("coordinators.csv").forEach(this::coordinator);
        rows.add(new DemoRows.Client("intranet-turku", "Turun kaupungin intranet (demo)", "intranet@demo.yhdyspinta.example"));
        rows.add(new DemoRows.ClientMunicipality("intranet-turku", "853"));
        rows.add(new DemoRows.Perspective("ARCHIPELAGO_VOICE", "VOICE", "05", "Saariston lasten ja perheiden ääni",
                "Skärgårdens barns och familjers röst", "Voice of children and families of the archipelago",
                "Perheet, jotka tarvitsevat lautan tai yhteysaluksen päästäkseen palveluihin",
                "Familjer som behöver färja eller förbindelsefartyg för att nå servicen",
                "Families who need a ferry to reach services"));
    }

    private void coordinator(NamedCsvRecord row) {
        var from = calendar.monthsAgo(DemoTable.number(row, "from_months_ago"));
        var until = DemoTable.orNull(row, "to_months_ago");
        var account = DemoTable.orNull(row, "account");
        var made = calendar.workingHour(from.minusDays(5), random);
        var person = account == null ? people.named(row.getField("name"), row.getField("language"), made)
                : people.withAccount(account, row.getField("name"), row.getField("language"), made);
        rows.add(new DemoRows.Coordinator(DemoRows.id(made, random), person.id(), row.getField("county"),
                person.name(), person.phone(), Boolean.parseBoolean(row.getField("substitute")), row.getField("office_hours_fi"),
                row.getField("office_hours_sv"), row.getField("office_hours_en"), from,
                until == null ? null : calendar.monthsAgo(Integer.parseInt(until)).plusMonths(1).minusDays(1), true));
    }
}
