package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.yhdyspinta.shared.HelsinkiClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the groups aim at and what they do for it, two years back; every course that a goal can take is there. */
final class Goals {

    private static final int SOME = 3;
    private static final int SPREAD = 4;
    /** The one group where every course is to be seen. */
    private static final String SHOWCASE = "853";

    private final DemoRows rows;
    private final DemoCalendar calendar;
    private final List<NamedCsvRecord> goals = DemoTable.demo("goals.csv");
    private final Map<String, List<NamedCsvRecord>> actions = by("actions.csv", "goal");
    private final Map<String, List<NamedCsvRecord>> updates = by("progress.csv", "health");
    private final List<NamedCsvRecord> courses = DemoTable.demo("goal_courses.csv");
    private final Map<UUID, List<DemoRows.Seat>> seats;
    private final Map<UUID, Set<String>> perspectives;
    /** Goals of the regional groups, by county and key. */
    private final Map<String, UUID> regional = new HashMap<>();

    Goals(DemoRows rows, DemoCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
        this.seats = rows.of(DemoRows.Seat.class).stream()
                .filter(seat -> !seat.nameHidden() && !seat.role().equals("DEPUTY"))
                .collect(Collectors.groupingBy(DemoRows.Seat::groupId));
        this.perspectives = rows.of(DemoRows.SeatPerspective.class).stream().collect(Collectors.groupingBy(
                DemoRows.SeatPerspective::membershipId,
                Collectors.mapping(DemoRows.SeatPerspective::perspectiveCode, Collectors.toSet())));
    }

    /** Those of the county first, since those of the municipalities contribute to them. */
    void make(List<DemoGroup> ofCounty, List<DemoGroup> municipal) {
        ofCounty.stream().filter(group -> group.key().equals("REGIONAL")).forEach(group -> {
            var random = random(group);
            goals.stream().filter(goal -> goal.getField("level").equals("REGIONAL"))
                    .forEach(goal -> regional.put(group.county() + goal.getField("key"), add(group, goal, courses.getFirst(), random)));
        });
        municipal.stream().filter(group -> group.lastDay() == null).forEach(this::choose);
    }

    private void choose(DemoGroup group) {
        var random = random(group);
        var choice = new ArrayList<>(goals.stream().filter(goal -> goal.getField("level").equals("MUNICIPAL")).toList());
        Collections.shuffle(choice, random);
        if (group.key().equals(SHOWCASE)) {
            for (var i = 0; i < courses.size(); i++) {
                add(group, choice.get(i), courses.get(i), random);
            }
        } else {
            choice.stream().limit(SOME + random.nextInt(SPREAD)).forEach(goal -> add(group, goal, course(random), random));
        }
    }

    private NamedCsvRecord course(Random random) {
        var left = random.nextInt(100);
        for (var course : courses) {
            left -= DemoTable.number(course, "of_hundred");
            if (left < 0) {
                return course;
            }
        }
        throw new IllegalStateException("goal_courses.csv does not add up to a hundred");
    }

    private UUID add(DemoGroup group, NamedCsvRecord goal, NamedCsvRecord course, Random random) {
        var draft = course.getField("status").equals("DRAFT");
        var vague = DemoTable.number(course, "due_months") == 0;
        var agreed = calendar.monthsAgo(DemoTable.number(course, "agreed_months")).plusDays(random.nextInt(20));
        if (!agreed.isBefore(calendar.today())) {
            agreed = calendar.today().minusDays(1);
        }
        var due = vague ? null : calendar.monthsAgo(DemoTable.number(course, "due_months")).minusDays(1);
        var written = calendar.workingHour(agreed.minusDays(9L + random.nextInt(20)), random);
        var owner = vague ? null : seat(group, goal.getField("owner"), agreed, random);
        var id = rows.add(new DemoRows.Goal(DemoRows.id(written, random), group.id(), text(goal, "title", group),
                text(goal, "description", group), group.language(), owner == null ? null : owner.id(), due,
                vague ? null : text(goal, "measure", group), "person:" + chair(group, agreed).personId(), true, written)).id();
        DemoTable.codes(goal, "themes").stream().sorted().forEach(theme -> rows.add(new DemoRows.GoalTheme(id, theme)));
        if (!vague) {
            act(group, goal, course, id, agreed, due, random);
        }
        var told = draft ? written : tell(group, course, id, owner, agreed, random);
        var finished = Set.of("ACHIEVED", "DISCONTINUED").contains(course.getField("status"))
                ? LocalDate.ofInstant(told, HelsinkiClock.HELSINKI).plusDays(5) : null;
        rows.add(new DemoRows.GoalCourse(id, course.getField("status"), draft ? null : agreed, finished,
                finished == null || course.getField("reason_fi").isEmpty() ? null : text(course, "reason", group),
                draft ? null : regional.get(group.county() + goal.getField("parent")),
                finished == null ? told : calendar.workingHour(finished, random)));
        return id;
    }

    /** The actions are spread over the time of the goal; how far they are follows from its course. */
    private void act(DemoGroup group, NamedCsvRecord goal, NamedCsvRecord course, UUID id, LocalDate agreed, LocalDate due,
            Random random) {
        var of = actions.get(goal.getField("key"));
        var status = course.getField("status");
        for (var i = 0; i < of.size(); i++) {
            var action = of.get(i);
            var day = agreed.plusDays(ChronoUnit.DAYS.between(agreed, due) * (i + 1) / (of.size() + 1));
            var state = switch (course.getField("key")) {
                case "ACHIEVED" -> "DONE";
                case "DISCONTINUED" -> i == 0 ? "DONE" : "CANCELLED";
                case "ON_TRACK", "LATE" -> i == 0 ? "DONE" : i == 1 ? "DOING" : "TODO";
                case "AT_RISK" -> i == 0 ? "DONE" : i == 1 ? "BLOCKED" : "TODO";
                case "QUIET" -> i == 0 ? "DOING" : "TODO";
                default -> "TODO";
            };
            var keepsTime = Set.of("ON_TRACK", "AT_RISK").contains(course.getField("key")) && !state.equals("DONE");
            var soonest = calendar.today().plusDays(6L + 17L * i);
            var responsible = status.equals("IN_PROGRESS") && i == 2 && random.nextInt(3) == 0 ? null
                    : seat(group, action.getField("by"), agreed, random);
            var blocked = state.equals("BLOCKED");
            rows.add(new DemoRows.Action(DemoRows.id(calendar.workingHour(agreed.minusDays(2), random), random), id, group.id(),
                    text(action, "title", group), responsible == null ? null : responsible.id(),
                    status.equals("DRAFT") && i > 0 ? null : keepsTime && day.isBefore(soonest) ? soonest : day, state,
                    blocked ? blockedBy(group) : null, blocked ? unblocker(group) : null,
                    state.equals("CANCELLED") ? text(course, "reason", group) : null,
                    state.equals("DONE") ? earlier(day, calendar.today().minusDays(12)) : null, i + 1,
                    calendar.workingHour(agreed.minusDays(2), random)));
        }
    }

    /** Writes the updates, the last of them as long ago as the course says; gives the time of the last change. */
    private Instant tell(DemoGroup group, NamedCsvRecord course, UUID goal, DemoRows.Seat owner, LocalDate agreed, Random random) {
        var last = calendar.workingHour(agreed, random);
        var count = DemoTable.number(course, "updates");
        var lastDay = calendar.today().minusDays(DemoTable.number(course, "last_days") + (long) random.nextInt(9));
        for (var i = 1; i <= count; i++) {
            var day = agreed.plusDays(ChronoUnit.DAYS.between(agreed, lastDay) * i / count);
            var health = i == count ? course.getField("health") : "ON_TRACK";
            var texts = updates.get(health);
            last = calendar.workingHour(day, random);
            var shown = LocalDate.ofInstant(last, HelsinkiClock.HELSINKI);
            rows.add(new DemoRows.ProgressUpdate(DemoRows.id(last, random), goal, owner.personId(), shown.isBefore(agreed) ? agreed : shown, health,
                    text(texts.get((i + goal.hashCode() & 7) % texts.size()), "text", group), last));
        }
        return last;
    }

    /** Somebody of the first of the perspectives that sits there on the day, and still today where possible. */
    private DemoRows.Seat seat(DemoGroup group, String wanted, LocalDate day, Random random) {
        var there = seats.get(group.id()).stream().filter(seat -> isValid(seat, day)).toList();
        var fitting = Stream.of(wanted.split("\\|")).map(code -> there.stream()
                .filter(seat -> perspectives.getOrDefault(seat.id(), Set.of()).contains(code)).toList())
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
        var choice = fitting.isEmpty() ? there : fitting;
        var staying = choice.stream().filter(seat -> isValid(seat, calendar.today())).toList();
        choice = staying.isEmpty() ? choice : staying;
        return choice.get(random.nextInt(choice.size()));
    }

    private DemoRows.Seat chair(DemoGroup group, LocalDate day) {
        return seats.get(group.id()).stream().filter(seat -> seat.role().equals("CHAIR") && isValid(seat, day)).findFirst()
                .orElseGet(() -> seat(group, "", day, new Random(1)));
    }

    private static boolean isValid(DemoRows.Seat seat, LocalDate day) {
        return !seat.validFrom().isAfter(day) && (seat.validTo() == null || !seat.validTo().isBefore(day));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static String blockedBy(DemoGroup group) {
        return group.language().equals("sv") ? "Beslutet om finansieringen fattas först i budgeten"
                : "Rahoituksesta päätetään vasta talousarviossa";
    }

    private static String unblocker(DemoGroup group) {
        return group.language().equals("sv") ? "Kommunens ledningsgrupp" : "Kunnan johtoryhmä";
    }

    private static String text(NamedCsvRecord row, String field, DemoGroup group) {
        return row.getField(field + "_" + (group.language().equals("sv") ? "sv" : "fi"));
    }

    private static Random random(DemoGroup group) {
        return new Random(31L * group.key().hashCode());
    }

    private static Map<String, List<NamedCsvRecord>> by(String file, String field) {
        return DemoTable.demo(file).stream().collect(Collectors.groupingBy(row -> row.getField(field)));
    }
}
