package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.yhdyspinta.shared.HelsinkiClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The meetings of the groups, two years back and the next one, with who came and what was decided; and hearings. */
final class Gatherings {

    private static final int MONTHS = 24;
    private static final int EVERY = 3;
    private static final int ITEMS = 4;
    private static final Set<String> YOUNG = Set.of("CHILD_YOUTH_VOICE");

    private final DemoRows rows;
    private final DemoCalendar calendar;
    private final List<NamedCsvRecord> agendas = DemoTable.demo("agendas.csv");
    private final List<NamedCsvRecord> hearings = DemoTable.demo("hearings.csv");
    private final Map<UUID, List<DemoRows.Seat>> seats;
    private final Map<UUID, Set<String>> perspectives;

    Gatherings(DemoRows rows, DemoCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
        this.seats = rows.of(DemoRows.Seat.class).stream().collect(Collectors.groupingBy(DemoRows.Seat::groupId));
        this.perspectives = rows.of(DemoRows.SeatPerspective.class).stream().collect(Collectors.groupingBy(
                DemoRows.SeatPerspective::membershipId,
                Collectors.mapping(DemoRows.SeatPerspective::perspectiveCode, Collectors.toCollection(TreeSet::new))));
    }

    /** The chair network has no seats of its own, and so no meetings here. */
    void make(DemoGroup group) {
        if (!seats.containsKey(group.id())) {
            return;
        }
        var random = new Random(17L * group.key().hashCode());
        var held = 0;
        for (var month = MONTHS; month > 0; month -= EVERY) {
            var day = working(calendar.monthsAgo(month).plusDays(6L + random.nextInt(12)));
            if (day.isAfter(group.founded()) && (group.lastDay() == null || day.isBefore(group.lastDay()))) {
                hold(group, day, held++, random);
            }
        }
        if (group.lastDay() == null) {
            plan(group, working(calendar.today().plusDays(16L + random.nextInt(9))), random);
            hear(group, random);
        }
    }

    private void hold(DemoGroup group, LocalDate day, int number, Random random) {
        var meeting = plan(group, day, random);
        var present = new TreeSet<String>();
        there(group, day).filter(seat -> !seat.role().equals("DEPUTY")).forEach(seat -> {
            var young = perspectives.getOrDefault(seat.id(), Set.of()).stream().anyMatch(YOUNG::contains);
            var left = random.nextInt(100) - (young ? 20 : 0);
            var deputy = there(group, day).filter(other -> seat.id().equals(other.deputyFor())).findFirst();
            var presence = left > 25 ? "PRESENT" : left > 12 ? "REMOTE" : deputy.isPresent() ? "DEPUTY" : "ABSENT";
            var standIn = presence.equals("DEPUTY") ? deputy.orElseThrow().id() : null;
            rows.add(new DemoRows.Attendance(meeting.id(), group.id(), seat.id(), answer(presence), presence, standIn));
            if (!presence.equals("ABSENT")) {
                present.addAll(perspectives.getOrDefault(seat.id(), Set.of()));
            }
        });
        for (var i = 0; i < ITEMS; i++) {
            var item = agendas.get(i < 2 ? i : 2 + (number * 2 + i) % (agendas.size() - 2));
            var id = DemoRows.id(meeting.startAt().minus(5, ChronoUnit.DAYS), random);
            rows.add(new DemoRows.AgendaItem(id, meeting.id(), group.id(), i + 1, item.getField("type"), text(item, "title", group),
                    text(item, "notes", group), "HANDLED", meeting.startAt().minus(5, ChronoUnit.DAYS)));
            if (item.getField("type").equals("DECIDE")) {
                decide(group, meeting, id, item, present, random);
            }
        }
        rows.add(new DemoRows.MeetingCourse(meeting.id(), meeting.startAt(), meeting.endAt()));
    }

    private void decide(DemoGroup group, DemoRows.Meeting meeting, UUID item, NamedCsvRecord agenda, Set<String> present, Random random) {
        var made = meeting.startAt().plus(40, ChronoUnit.MINUTES);
        var impact = text(agenda, "impact", group);
        // Of older decisions the review is behind.
        var review = LocalDate.ofInstant(meeting.startAt(), HelsinkiClock.HELSINKI).plusMonths(DemoTable.number(agenda, "review_months"));
        var id = rows.add(new DemoRows.Decision(DemoRows.id(made, random), group.id(), meeting.id(), item, text(agenda, "decision", group),
                impact.isEmpty() ? null : impact, impact.isEmpty() ? noImpact(group) : null,
                review.isBefore(calendar.today().minusDays(20)) ? null : review, made)).id();
        present.forEach(code -> rows.add(new DemoRows.DecisionPerspective(id, code, "PRESENT")));
    }

    private DemoRows.Meeting plan(DemoGroup group, LocalDate day, Random random) {
        var start = day.atTime(9, 0).atZone(HelsinkiClock.HELSINKI).toInstant();
        var written = calendar.workingHour(day.isAfter(calendar.today()) ? calendar.today().minusDays(9) : day.minusDays(20), random);
        return rows.add(new DemoRows.Meeting(DemoRows.id(written, random), group.id(), swedish(group) ? "Gruppens möte" : "Ryhmän kokous",
                start, start.plus(2, ChronoUnit.HOURS), swedish(group) ? "Kommunhuset, mötesrum 2" : "Kunnantalo, kokoushuone 2",
                group.language(), true, written));
    }

    /** Every third group has asked children or young people something; most have answered them. */
    private void hear(DemoGroup group, Random random) {
        if (random.nextInt(3) > 0) {
            return;
        }
        var hearing = hearings.get(random.nextInt(hearings.size()));
        var day = working(calendar.monthsAgo(2 + random.nextInt(7)).plusDays(10));
        var told = calendar.workingHour(day.plusDays(1), random);
        var response = text(hearing, "response", group);
        var id = rows.add(new DemoRows.Hearing(DemoRows.id(told, random), group.id(), hearing.getField("kind"), day, text(hearing, "title", group),
                text(hearing, "said", group), DemoTable.number(hearing, "people"), response.isEmpty() ? null : response,
                response.isEmpty() ? null : calendar.workingHour(day.plusDays(24), random), true, told)).id();
        rows.add(new DemoRows.HearingPerspective(id, "CHILD_YOUTH_VOICE"));
    }

    private Stream<DemoRows.Seat> there(DemoGroup group, LocalDate day) {
        return seats.get(group.id()).stream()
                .filter(seat -> !seat.validFrom().isAfter(day) && (seat.validTo() == null || !seat.validTo().isBefore(day)));
    }

    private static String answer(String presence) {
        return switch (presence) {
            case "PRESENT" -> "COMING";
            case "REMOTE" -> "REMOTE";
            default -> "NOT_COMING";
        };
    }

    /** The next working day, and none in July. */
    private static LocalDate working(LocalDate day) {
        var outside = day.getMonth() == Month.JULY ? day.withMonth(8).withDayOfMonth(12) : day;
        return outside.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? outside.with(TemporalAdjusters.next(DayOfWeek.TUESDAY)) : outside;
    }

    private static boolean swedish(DemoGroup group) {
        return group.language().equals("sv");
    }

    private static String noImpact(DemoGroup group) {
        return swedish(group) ? "Beslutet gäller hur vi begär uppgifter och ändrar inga tjänster."
                : "Päätös koskee tietojen pyytämistä eikä muuta palveluja.";
    }

    private static String text(NamedCsvRecord row, String field, DemoGroup group) {
        return row.getField(field + (swedish(group) ? "_sv" : "_fi"));
    }
}
