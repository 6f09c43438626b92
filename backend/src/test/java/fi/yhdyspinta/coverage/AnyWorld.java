package fi.yhdyspinta.coverage;

import fi.yhdyspinta.coverage.CoverageModel.Dated;
import fi.yhdyspinta.coverage.CoverageModel.Group;
import fi.yhdyspinta.coverage.CoverageModel.Item;
import fi.yhdyspinta.coverage.CoverageModel.Municipality;
import fi.yhdyspinta.coverage.CoverageModel.Period;
import fi.yhdyspinta.coverage.CoverageModel.Seat;
import fi.yhdyspinta.coverage.CoverageModel.Waiver;
import fi.yhdyspinta.coverage.CoverageModel.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random counties: municipalities that come and go, standards that change, groups whose people change. */
final class AnyWorld {

    static final List<String> PERSPECTIVES = List.of("AA", "BB", "CC", "DD");
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);

    private AnyWorld() {}

    static Arbitrary<World> any() {
        return Combinators.combine(
                Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just("COUNTY")),
                        Tuple.of(1, Arbitraries.of("CITY_OF_HELSINKI", "ALAND"))),
                Arbitraries.of("MUNICIPAL", "MUNICIPAL", "REGIONAL"),
                municipality().list().ofMaxSize(3),
                item().list().ofMinSize(1).ofMaxSize(4),
                group().list().ofMinSize(1).ofMaxSize(2))
                .as((type, kind, municipalities, items, groups) ->
                        new World(type, kind, municipalities, numbered(items), fitting(groups, items.size())));
    }

    private static List<Item> numbered(List<Item> items) {
        return IntStream.range(0, items.size()).mapToObj(n -> {
            var i = items.get(n);
            return new Item("ITEM_" + n, i.ofCounty(), i.anyOf(), i.populationMin(), i.populationBelow(), i.bilingualOnly(),
                    i.wellbeingCountyOnly(), i.nationalLevels(), i.countyLevels());
        }).toList();
    }

    /** Waivers of items that exist, at most one each. */
    private static List<Group> fitting(List<Group> groups, int items) {
        return groups.stream().map(g -> new Group(g.statuses(), g.seats(), g.waivers().stream()
                .filter(w -> w.item() < items).toList())).toList();
    }

    private static Arbitrary<Municipality> municipality() {
        return Combinators.combine(
                Arbitraries.integers().between(1_000, 30_000).injectNull(0.1),
                Arbitraries.of(true, false),
                period().injectNull(0.6),
                sequence("0", "0", "1"))
                .as((population, bilingual, period, served) -> new Municipality(population, bilingual,
                        period == null ? new Period(null, null) : period, served));
    }

    private static Arbitrary<Item> item() {
        return Combinators.combine(
                Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
                Arbitraries.of(PERSPECTIVES).set().ofMinSize(1).ofMaxSize(2),
                Arbitraries.of("", "", "", "min", "below", "bilingual", "wellbeing"),
                sequence("REQUIRED", "REQUIRED", "RECOMMENDED", "NONE"),
                sequence("REQUIRED", "RECOMMENDED", "NONE").injectNull(0.6),
                Arbitraries.of(true, false))
                .as((ofCounty, anyOf, applies, national, own, always) -> new Item("", ofCounty, anyOf,
                        applies.equals("min") ? 20_000 : null, applies.equals("below") ? 20_000 : null,
                        applies.equals("bilingual"), applies.equals("wellbeing"),
                        ofCounty ? List.of() : always ? List.of(new Dated("REQUIRED", new Period(null, null))) : national,
                        own != null ? own : ofCounty ? national : List.of()));
    }

    private static Arbitrary<Group> group() {
        var statuses = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.of(new Dated("ACTIVE", new Period(BEGINNING, null))))),
                Tuple.of(1, sequence("ACTIVE", "DORMANT", "ENDED")));
        return Combinators.combine(statuses, seat().list().ofMaxSize(6), waivers()).as(Group::new);
    }

    private static Arbitrary<Seat> seat() {
        return Combinators.combine(
                Arbitraries.of("CHAIR", "MEMBER", "MEMBER", "SECRETARY", "EXPERT", "DEPUTY"),
                Arbitraries.of(true, false),
                period(),
                Arbitraries.of(PERSPECTIVES).set().ofMaxSize(2))
                .as(Seat::new);
    }

    private static Arbitrary<List<Waiver>> waivers() {
        return Combinators.combine(day(), Arbitraries.integers().between(1, 200),
                Arbitraries.integers().between(0, 250).injectNull(0.5), Arbitraries.integers().between(0, 3))
                .as((from, days, ended, item) -> new Waiver(item, from, from.plusDays(days),
                        ended == null ? null : from.plusDays(ended)))
                .list().ofMaxSize(2).uniqueElements(Waiver::item);
    }

    /** Values one after another, with or without days between them, the last perhaps without an end. */
    private static Arbitrary<List<Dated>> sequence(String... values) {
        var step = Combinators.combine(Arbitraries.of(values), Arbitraries.of(0, 0, 1, 50),
                Arbitraries.integers().between(1, 200)).as(Step::new);
        return Combinators.combine(step.list().ofMinSize(1).ofMaxSize(3), day(), Arbitraries.of(true, false))
                .as((steps, first, open) -> {
                    var periods = new ArrayList<Dated>();
                    var from = first;
                    for (var s : steps) {
                        from = from.plusDays(s.gap);
                        var to = from.plusDays(s.length - 1L);
                        periods.add(new Dated(s.value, new Period(from, open && periods.size() == steps.size() - 1 ? null : to)));
                        from = to.plusDays(1);
                    }
                    return List.copyOf(periods);
                });
    }

    private record Step(String value, int gap, int length) {}

    private static Arbitrary<Period> period() {
        return Combinators.combine(day(), Arbitraries.integers().between(0, 300).injectNull(0.3))
                .as((from, days) -> new Period(from, days == null ? null : from.plusDays(days)));
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, 500).map(BEGINNING::plusDays);
    }
}
