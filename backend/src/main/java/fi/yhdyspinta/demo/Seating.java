package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.yhdyspinta.demo.Situation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Gives each place at a table to people, and writes their seats. */
final class Seating {

    private final DemoRows rows;
    private final DemoCalendar calendar;
    private final InventedPeople people;
    private final Organisations organisations;
    private final List<NamedCsvRecord> accounts = DemoTable.demo("accounts.csv");
    /** Officials of a county, who sit in the groups of several municipalities. */
    private final Map<String, List<DemoRows.Person>> officials = new HashMap<>();
    private final Map<UUID, Set<UUID>> seated = new HashMap<>();

    Seating(DemoRows rows, DemoCalendar calendar, InventedPeople people, Organisations organisations) {
        this.rows = rows;
        this.calendar = calendar;
        this.people = people;
        this.organisations = organisations;
    }

    /** Writes the seats of a place and of its deputies. */
    List<DemoRows.Seat> fill(DemoGroup group, Place place, Random random) {
        var account = accountOf(group, place);
        var periods = place.periods(group.founded(), calendar, account != null, random);
        if (group.lastDay() != null) {
            periods = Situation.cut(periods, group.lastDay());
        }
        var organisation = organisation(group, place);
        var seats = new ArrayList<DemoRows.Seat>();
        DemoRows.Person before = null;
        for (var period : periods) {
            var stays = before != null && account == null && calendar.beginsTheTerm(period.from()) && random.nextInt(100) < staysOfHundred(place);
            var last = period == periods.getLast();
            before = account != null && last ? account(account, group, period)
                    : stays ? before : somebody(group, place, period, random);
            seats.add(seat(group, place, place.role(), null, before, organisation, period, random));
        }
        if (!seats.isEmpty() && hasDeputy(place, random)) {
            seats.add(deputy(group, place, seats.getLast(), random));
        }
        return seats;
    }

    /** Writes a seat for a person who is known from elsewhere. */
    DemoRows.Seat fill(DemoGroup group, Place place, DemoRows.Person person, UUID organisation, Period period, Random random) {
        return seat(group, place, place.role(), null, person, organisation, period, random);
    }

    private DemoRows.Seat deputy(DemoGroup group, Place place, DemoRows.Seat main, Random random) {
        var alone = place.situation() != null;
        var period = new Period(main.validFrom(), alone ? calendar.termEnd() : main.validTo());
        var person = somebody(group, place, period, random);
        return seat(group, place, "DEPUTY", main.id(), person, main.organisationId(), period, random);
    }

    private static boolean hasDeputy(Place place, Random random) {
        return place.situation() == null ? random.nextInt(100) < place.deputyChance()
                : place.situation().state() == Situation.State.DEPUTY_ONLY;
    }

    private DemoRows.Seat seat(DemoGroup group, Place place, String role, UUID deputyFor, DemoRows.Person person,
            UUID organisation, Period period, Random random) {
        var minor = place.tenure() == Place.Tenure.YOUTH && person.email() == null;
        var hidden = minor || place.tenure() == Place.Tenure.EXPERIENCE && Math.floorMod(person.id().hashCode(), 10) < 7;
        var consented = minor && random.nextInt(100) < 85 ? period.from().minusDays(3) : null;
        var added = calendar.workingHour(period.from().isAfter(calendar.today()) ? calendar.today()
                : period.from().minusDays(1L + random.nextInt(12)), random);
        var seat = rows.add(new DemoRows.Seat(DemoRows.id(added, random), group.id(), person.id(), role, deputyFor,
                organisation, period.from(), period.to(), hidden, minor, consented, added, true));
        place.perspectives().stream().sorted().forEach(code -> rows.add(new DemoRows.SeatPerspective(seat.id(), code)));
        return seat;
    }

    private DemoRows.Person somebody(DemoGroup group, Place place, Period period, Random random) {
        var language = place.perspectives().contains("MINORITY_LANGUAGE_VOICE") ? group.minorityLanguage()
                : random.nextInt(100) < group.swedishOfHundred() ? "sv" : "fi";
        var here = seated.computeIfAbsent(group.id(), none -> new HashSet<>());
        var person = place.organisation().equals("county") ? official(group, place, language, period, here, random)
                : newcomer(place, language, period, random);
        here.add(person.id());
        return person;
    }

    /** Some officials of the county sit in several groups. */
    private DemoRows.Person official(DemoGroup group, Place place, String language, Period period, Set<UUID> here, Random random) {
        var known = officials.computeIfAbsent(group.county() + place.key() + language, none -> new ArrayList<>());
        var free = known.stream().filter(p -> !here.contains(p.id())).toList();
        if (!free.isEmpty() && random.nextInt(100) < 40) {
            return free.get(random.nextInt(free.size()));
        }
        known.add(newcomer(place, language, period, random));
        return known.getLast();
    }

    private DemoRows.Person newcomer(Place place, String language, Period period, Random random) {
        var created = calendar.workingHour(period.from().minusDays(13), random);
        // Where a voice has been lost, the last one was of age: the day may be told to those who sign in.
        var lost = place.situation() != null && place.situation().state() == Situation.State.VACANT;
        return place.tenure() == Place.Tenure.YOUTH && !lost && random.nextInt(100) < 60
                ? people.unreachable(language, created) : people.reachable(language, created);
    }

    private static int staysOfHundred(Place place) {
        return switch (place.tenure()) {
            case OFFICE -> 65;
            case ELECTED, EXPERIENCE -> 30;
            case YOUTH -> 0;
        };
    }

    private UUID organisation(DemoGroup group, Place place) {
        return group.table().findField("of").isPresent()
                ? organisations.ofMunicipality(place.organisation(), group.county(), group.table())
                : organisations.ofCounty(place.organisation(), group.county());
    }

    private NamedCsvRecord accountOf(DemoGroup group, Place place) {
        return accounts.stream().filter(a -> a.getField("code").equals(group.key()) && a.getField("key").equals(place.key()))
                .findFirst().orElse(null);
    }

    private DemoRows.Person account(NamedCsvRecord account, DemoGroup group, Period period) {
        return people.withAccount(account.getField("account"), account.getField("name"), group.language(),
                calendar.workingHour(period.from().minusDays(13), new Random(period.from().toEpochDay())));
    }
}
