package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The municipal groups of three counties, with the people at their tables. */
final class MunicipalGroups {

    private static final Set<String> ARCHIPELAGO = Set.of("304", "322", "445", "529");
    private static final String RESTING = "231";
    private static final String ENDED = "576";

    private final DemoRows rows;
    private final DemoCalendar calendar;
    private final Seating seating;
    private final Texts texts;
    private final Map<String, NamedCsvRecord> municipalities = DemoTable.reference("municipalities.csv").stream()
            .collect(Collectors.toMap(m -> m.getField("code"), Function.identity()));
    private final List<NamedCsvRecord> places = DemoTable.demo("seats.csv");
    private final Map<String, List<Situation>> situations = new HashMap<>();

    MunicipalGroups(DemoRows rows, DemoCalendar calendar, Seating seating, Texts texts) {
        this.rows = rows;
        this.calendar = calendar;
        this.seating = seating;
        this.texts = texts;
        DemoTable.demo("situations.csv").forEach(row -> situations
                .computeIfAbsent(row.getField("code"), none -> new ArrayList<>()).add(Situation.of(row)));
    }

    List<DemoGroup> make() {
        return DemoTable.demo("municipal_groups.csv").stream().map(this::make).toList();
    }

    /** What has been told of a municipality's group. */
    List<Situation> situationsOf(String code) {
        return situations.getOrDefault(code, List.of());
    }

    private DemoGroup make(NamedCsvRecord row) {
        var code = row.getField("code");
        var random = new Random(Long.parseLong(code));
        var municipality = municipalities.get(code);
        var group = new DemoGroup(DemoData.groupId(code), code, municipality.getField("wellbeing_county_code"), row,
                row.getField("language"), DemoTable.number(row, "swedish_share"), minorityLanguage(municipality),
                calendar.begin().plusMonths(DemoTable.number(row, "founded")), code.equals(ENDED)
                        ? calendar.monthsAgo(5).minusDays(1) : null);
        rows.add(new DemoRows.Group(group.id(), "MUNICIPAL", group.county(), row.getField("name"), group.language(),
                texts.mandate(group), row.getField("features"), calendar.workingHour(group.founded().minusDays(14), random), true));
        statuses(group);
        rows.add(new DemoRows.Municipality(group.id(), code, group.founded(), group.lastDay()));
        texts.relatedBodies(group, random).forEach(rows::add);
        places(group, municipality, random).forEach(place -> seating.fill(group, place, random));
        waivers(group, random);
        return group;
    }

    private void statuses(DemoGroup group) {
        if (group.lastDay() != null) {
            change(group, "ENDED", group.lastDay().plusDays(1));
        } else if (group.key().equals(RESTING)) {
            change(group, "DORMANT", calendar.monthsAgo(8));
        } else {
            rows.add(new DemoRows.Status(group.id(), "ACTIVE", group.founded(), null));
        }
    }

    private void change(DemoGroup group, String status, LocalDate from) {
        rows.add(new DemoRows.Status(group.id(), "ACTIVE", group.founded(), from.minusDays(1)));
        rows.add(new DemoRows.Status(group.id(), status, from, null));
    }

    private List<Place> places(DemoGroup group, NamedCsvRecord municipality, Random random) {
        var all = places.stream().filter(row -> applies(row, group, municipality))
                .filter(row -> random.nextInt(100) < DemoTable.number(row, "chance")).map(row -> Place.of(row, null))
                .toList();
        for (var situation : situationsOf(group.key())) {
            all = all.stream().flatMap(place -> place.after(situation)).toList();
        }
        return all;
    }

    private static boolean applies(NamedCsvRecord place, DemoGroup group, NamedCsvRecord municipality) {
        return switch (place.getField("sizes")) {
            case "BILINGUAL" -> group.minorityLanguage() != null;
            case "ARCHIPELAGO" -> ARCHIPELAGO.contains(group.key());
            case String sizes -> sizes.contains(size(Integer.parseInt(municipality.getField("population"))));
        };
    }

    private static String size(int population) {
        return population < 5_000 ? "S" : population < 20_000 ? "M" : "L";
    }

    private static String minorityLanguage(NamedCsvRecord municipality) {
        return switch (municipality.getField("language_code")) {
            case "1" -> "sv";
            case "3" -> "fi";
            default -> null;
        };
    }

    private void waivers(DemoGroup group, Random random) {
        situationsOf(group.key()).stream().filter(s -> s.state() == Situation.State.WAIVED).forEach(s -> rows.add(
                new DemoRows.Waiver(waiverId(group, s, random), group.id(), s.perspectives().iterator().next(), s.note(),
                        calendar.monthsAgo(s.months()), calendar.monthsAgo(s.months() - 12))));
    }

    private UUID waiverId(DemoGroup group, Situation situation, Random random) {
        return DemoRows.id(calendar.workingHour(calendar.monthsAgo(situation.months()), random), random);
    }
}
