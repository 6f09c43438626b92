package fi.yhdyspinta.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rules of coverage once more, day by day in plain Java, to check the SQL against. Knows nothing of the SQL. */
final class CoverageModel {

    private CoverageModel() {}

    /** Both ends inclusive; null is open. */
    record Period(LocalDate from, LocalDate to) {
        boolean has(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    record Dated(String what, Period period) {
        static String on(LocalDate day, Collection<Dated> values) {
            return values.stream().filter(v -> v.period.has(day)).map(Dated::what).findFirst().orElse(null);
        }
    }

    /** @param servedBy "0", "1"…: the index of the group */
    record Municipality(Integer population, boolean bilingual, Period period, List<Dated> servedBy) {}

    record Item(String code, boolean ofCounty, Set<String> anyOf, Integer populationMin, Integer populationBelow,
            boolean bilingualOnly, boolean wellbeingCountyOnly, List<Dated> nationalLevels, List<Dated> countyLevels) {}

    record Seat(String role, boolean hidden, Period period, Set<String> perspectives) {}

    record Waiver(int item, LocalDate from, LocalDate review, LocalDate ended) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(review) && (ended == null || day.isBefore(ended));
        }
    }

    record Group(List<Dated> statuses, List<Seat> seats, List<Waiver> waivers) {}

    record World(String countyType, String kind, List<Municipality> municipalities, List<Item> items, List<Group> groups) {

        /** Days on which something may change, and the days before them. */
        Set<LocalDate> interestingDays() {
            var days = new TreeSet<LocalDate>();
            var beginnings = new ArrayList<LocalDate>();
            Consumer<Period> note = p -> {
                beginnings.add(p.from);
                beginnings.add(p.to == null ? null : p.to.plusDays(1));
            };
            municipalities.forEach(m -> {
                note.accept(m.period);
                m.servedBy.forEach(s -> note.accept(s.period));
            });
            items.forEach(i -> Stream.concat(i.nationalLevels.stream(), i.countyLevels.stream()).forEach(l -> note.accept(l.period)));
            groups.forEach(g -> {
                g.statuses.forEach(s -> note.accept(s.period));
                g.waivers.forEach(w -> beginnings.addAll(Arrays.asList(w.from, w.ended == null ? w.review : w.ended)));
                g.seats.forEach(s -> {
                    note.accept(s.period);
                    note.accept(new Period(s.period.from.minusDays(60), s.period.to == null ? null : s.period.to.minusDays(60)));
                });
            });
            beginnings.stream().filter(Objects::nonNull).forEach(d -> days.addAll(List.of(d.minusDays(1), d)));
            return days;
        }
    }

    /** Item code to level and state, for every item that applies to the group on the day. */
    static SortedMap<String, String> states(World world, int groupIndex, LocalDate day) {
        var group = world.groups.get(groupIndex);
        var states = new TreeMap<String, String>();
        var status = Dated.on(day, group.statuses);
        if (status == null || status.equals("ENDED")) {
            return states;
        }
        var served = world.municipalities.stream().filter(m -> m.period.has(day))
                .filter(m -> !world.kind.equals("MUNICIPAL") || String.valueOf(groupIndex).equals(Dated.on(day, m.servedBy)))
                .toList();
        for (var i = 0; i < world.items.size(); i++) {
            var item = world.items.get(i);
            var level = level(world, item, day);
            if (!level.equals("NONE") && applies(world, item, served)) {
                states.put(item.code, level + " " + state(group, i, item, day));
            }
        }
        return states;
    }

    private static String level(World world, Item item, LocalDate day) {
        var ofCounty = Dated.on(day, item.countyLevels);
        if (ofCounty != null) {
            return ofCounty;
        }
        var national = Dated.on(day, item.nationalLevels);
        return national == null || world.countyType.equals("ALAND") ? "NONE" : national;
    }

    private static boolean applies(World world, Item item, List<Municipality> served) {
        var population = served.stream().map(Municipality::population).filter(Objects::nonNull).mapToInt(n -> n).sum();
        return (item.populationMin == null || population >= item.populationMin)
                && (item.populationBelow == null || population < item.populationBelow)
                && (!item.bilingualOnly || served.stream().anyMatch(Municipality::bilingual))
                && (!item.wellbeingCountyOnly || world.countyType.equals("COUNTY"));
    }

    private static String state(Group group, int itemIndex, Item item, LocalDate day) {
        if (group.waivers.stream().anyMatch(w -> w.item == itemIndex && w.has(day))) {
            return "WAIVED";
        }
        var bringing = group.seats.stream().filter(s -> s.perspectives.stream().anyMatch(item.anyOf::contains)).toList();
        var seated = bringing.stream().filter(s -> !s.role.equals("DEPUTY")).toList();
        if (seated.stream().anyMatch(s -> s.period.has(day))) {
            return seated.stream().anyMatch(s -> s.period.has(day.plusDays(60))) ? "COVERED" : "EXPIRING";
        }
        if (bringing.stream().anyMatch(s -> s.period.has(day))) {
            return "DEPUTY_ONLY";
        }
        return seated.stream().anyMatch(s -> s.period.from.isBefore(day)) ? "VACANT" : "MISSING";
    }
}
