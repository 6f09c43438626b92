package fi.yhdyspinta.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events that would have been written, had the changes been made one by one by those whose task they were. */
final class History {

    private static final List<String> WRITERS = List.of("SECRETARY", "CHAIR", "VICE_CHAIR");

    private final DemoRows rows;
    private final DemoCalendar calendar;
    private final Map<UUID, List<DemoRows.Seat>> seats;
    private final Map<UUID, List<DemoRows.Seat>> writers;
    private final Random random = new Random(4);

    History(DemoRows rows, DemoCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
        this.seats = rows.of(DemoRows.Seat.class).stream().collect(Collectors.groupingBy(DemoRows.Seat::groupId));
        this.writers = rows.of(DemoRows.Seat.class).stream().filter(seat -> WRITERS.contains(seat.role()))
                .sorted(Comparator.comparing((DemoRows.Seat seat) -> WRITERS.indexOf(seat.role())))
                .collect(Collectors.groupingBy(DemoRows.Seat::groupId));
    }

    void write(List<DemoGroup> groups) {
        groups.stream().flatMap(group -> Stream.of(founding(group), seats(group), agreements(group), aims(group)).flatMap(e -> e))
                .sorted(Comparator.comparing(DemoRows.Event::id)).forEach(rows::add);
    }

    private Stream<DemoRows.Event> founding(DemoGroup group) {
        var founding = group.founded().minusDays(14);
        var made = rows.of(DemoRows.Group.class).stream().filter(row -> row.id().equals(group.id())).findFirst().orElseThrow();
        var created = event(group, made.createdAt(), coordinator(group, founding), "group.created", group.id(), List.of(),
                Map.of("name", made.name(), "kind", made.kind()));
        var changes = rows.of(DemoRows.Status.class).stream()
                .filter(status -> status.groupId().equals(group.id()) && !status.status().equals("ACTIVE"))
                .map(status -> event(group, at(status.validFrom().minusDays(2)), coordinator(group, status.validFrom()),
                        "group.administered", group.id(), List.of("status"),
                        values("status", status.status(), "fromDate", status.validFrom().toString())));
        var bodies = rows.of(DemoRows.RelatedBody.class).stream().filter(body -> body.groupId().equals(group.id()))
                .map(body -> event(group, at(group.founded().plusDays(20)), writer(group, group.founded().plusDays(20)),
                        "related-body.added", body.id(), List.of(), Map.of("type", body.type(), "relation", body.relation())));
        return Stream.of(Stream.of(created), changes, bodies).flatMap(e -> e);
    }

    private Stream<DemoRows.Event> seats(DemoGroup group) {
        return seats.getOrDefault(group.id(), List.of()).stream()
                .flatMap(seat -> {
                    var day = LocalDate.ofInstant(seat.createdAt(), ZoneOffset.UTC);
                    var added = event(group, seat.createdAt(), writer(group, day), "membership.added", seat.id(), List.of(),
                            shown(seat, values("role", seat.role(), "validFromDate", seat.validFrom().toString())));
                    return seat.validTo() == null || !seat.validTo().isBefore(calendar.today()) ? Stream.of(added)
                            : Stream.of(added, event(group, at(seat.validTo()), writer(group, seat.validTo()),
                                    "membership.ended", seat.id(), List.of("validToDate"),
                                    shown(seat, values("lastDate", seat.validTo().toString()))));
                });
    }

    /** Of a hidden seat nothing is told but that something happened. */
    private static Map<String, Object> shown(DemoRows.Seat seat, Map<String, Object> values) {
        return seat.nameHidden() ? Map.of() : values;
    }

    private Stream<DemoRows.Event> agreements(DemoGroup group) {
        var waivers = rows.of(DemoRows.Waiver.class).stream().filter(waiver -> waiver.groupId().equals(group.id()))
                .map(waiver -> event(group, at(waiver.validFrom()), writer(group, waiver.validFrom()), "waiver.added",
                        waiver.id(), List.of(), values("itemCode", waiver.itemCode(), "reviewDate", waiver.reviewDate().toString())));
        var invitations = rows.of(DemoRows.GapInvitation.class).stream().filter(sent -> sent.groupId().equals(group.id()))
                .map(sent -> event(group, sent.createdAt(), writer(group, sent.invitedDate()), "gap.invited",
                        sent.id(), List.of(), values("itemCode", sent.itemCode())));
        return Stream.concat(waivers, invitations);
    }

    private Stream<DemoRows.Event> aims(DemoGroup group) {
        var goals = rows.of(DemoRows.Goal.class).stream().filter(goal -> goal.groupId().equals(group.id()))
                .collect(Collectors.toMap(DemoRows.Goal::id, Function.identity()));
        var drafts = goals.values().stream().map(goal -> event(group, goal.createdAt(), goal.createdBy(), "goal.added", goal.id(),
                List.of(), values("goalId", goal.id().toString(), "name", goal.title())));
        var courses = rows.of(DemoRows.GoalCourse.class).stream().filter(course -> goals.containsKey(course.goalId()))
                .filter(course -> course.agreedDate() != null).flatMap(course -> {
                    var goal = goals.get(course.goalId());
                    var agreed = step(group, goal, course.agreedDate(), "goal.agreed", "AGREED");
                    return course.finishedDate() == null ? Stream.of(agreed)
                            : Stream.of(agreed, step(group, goal, course.finishedDate(),
                                    "goal." + course.status().toLowerCase(Locale.ROOT), course.status()));
                });
        var told = rows.of(DemoRows.ProgressUpdate.class).stream().filter(update -> goals.containsKey(update.goalId()))
                .map(update -> event(group, update.createdAt(), "person:" + update.personId(), "progress-update.added", update.id(),
                        List.of(), new TreeMap<>(Map.of("goalId", update.goalId().toString(), "name", goals.get(update.goalId()).title(),
                                "health", update.health(), "updateDate", update.updateDate().toString()))));
        return Stream.of(drafts, courses, told).flatMap(e -> e);
    }

    private DemoRows.Event step(DemoGroup group, DemoRows.Goal goal, LocalDate day, String type, String status) {
        return event(group, at(day), writer(group, day), type, goal.id(), List.of("status"),
                new TreeMap<>(Map.of("goalId", goal.id().toString(), "name", goal.title(), "status", status)));
    }

    private DemoRows.Event event(DemoGroup group, Instant when, String actor, String type, UUID object,
            List<String> changed, Map<String, Object> values) {
        return new DemoRows.Event(DemoRows.id(when, random), when, actor, type, type.substring(0, type.indexOf('.')),
                object.toString(), group.id(), group.county(), changed, values);
    }

    /** The secretary of the day, else the chair or vice chair, else the coordinator. */
    private String writer(DemoGroup group, LocalDate day) {
        return writers.getOrDefault(group.id(), List.of()).stream()
                .filter(seat -> !seat.validFrom().isAfter(day) && (seat.validTo() == null || !seat.validTo().isBefore(day)))
                .map(seat -> "person:" + seat.personId()).findFirst().orElseGet(() -> coordinator(group, day));
    }

    private String coordinator(DemoGroup group, LocalDate day) {
        return rows.of(DemoRows.Coordinator.class).stream().filter(c -> c.countyCode().equals(group.county()))
                .filter(c -> !c.validFrom().isAfter(day) && (c.validTo() == null || !c.validTo().isBefore(day)))
                .map(c -> "person:" + c.personId()).findFirst().orElse("system");
    }

    private Instant at(LocalDate day) {
        return calendar.workingHour(day, random);
    }

    private static Map<String, Object> values(String name, Object value, String otherName, Object otherValue) {
        return new TreeMap<>(Map.of(name, value, otherName, otherValue));
    }

    private static Map<String, Object> values(String name, Object value) {
        return Map.of(name, value);
    }
}
