package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The organisations that send members; shared by the groups of a county. */
final class Organisations {

    private static final Instant BEFORE_ALL = Instant.parse("2023-01-01T00:00:00Z");

    private final DemoRows rows;
    private final List<NamedCsvRecord> kinds = DemoTable.demo("organisations.csv");
    private final Random random = new Random(2);
    private final Map<String, UUID> known = new HashMap<>();

    Organisations(DemoRows rows) {
        this.rows = rows;
    }

    /** The county's organisation of a kind, such as its police. */
    UUID ofCounty(String key, String county) {
        var row = find(key, county);
        return named(row.getField("fi"), row.getField("sector"), county);
    }

    /** A municipality's organisation of a kind, or the county's when municipalities have none of their own. */
    UUID ofMunicipality(String key, String county, NamedCsvRecord municipality) {
        var row = find(key, county);
        var name = key.equals("parish") && !municipality.getField("parish").isEmpty() ? municipality.getField("parish")
                : row.getField(municipality.getField("language")).replace("{of}", municipality.getField("of"))
                        .replace("{form}", municipality.getField("form"));
        return named(name, row.getField("sector"), county);
    }

    private UUID named(String name, String sector, String county) {
        return known.computeIfAbsent(county + name.toLowerCase(Locale.ROOT), none -> rows.add(
                new DemoRows.Organisation(DemoRows.id(BEFORE_ALL, random), county, name, sector)).id());
    }

    private NamedCsvRecord find(String key, String county) {
        return kinds.stream()
                .filter(row -> row.getField("key").equals(key))
                .filter(row -> row.getField("county").isEmpty() || row.getField("county").equals(county))
                .findFirst().orElseThrow(() -> new IllegalStateException("No organisation " + key + " in " + county));
    }
}
