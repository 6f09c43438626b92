package fi.yhdyspinta.coverage;

import fi.yhdyspinta.coverage.CoverageModel.Dated;
import fi.yhdyspinta.coverage.CoverageModel.Group;
import fi.yhdyspinta.coverage.CoverageModel.Item;
import fi.yhdyspinta.coverage.CoverageModel.Municipality;
import fi.yhdyspinta.coverage.CoverageModel.World;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** A world of the model written into the tables, in the place of the reference data. */
record StoredWorld(String countyCode, List<UUID> groups) {

    private static final String COUNTY = "98";

    static StoredWorld store(Handle db, World world) {
        db.execute("SET LOCAL session_replication_role = replica");
        db.execute("DELETE FROM standard_level");
        db.execute("DELETE FROM standard_item_perspective");
        db.execute("DELETE FROM standard_item");
        db.execute("SET LOCAL session_replication_role = origin");
        db.createUpdate("INSERT INTO county (code, type, name_fi, name_sv, name_en) VALUES (:code, :type, 'Z', 'Z', 'Z')")
                .bind("code", COUNTY).bind("type", world.countyType()).execute();
        for (var code : AnyWorld.PERSPECTIVES) {
            db.createUpdate("INSERT INTO perspective (code, category, name_fi, name_sv, name_en) VALUES (:code, 'VOICE', 'P', 'P', 'P')")
                    .bind("code", code).execute();
        }
        world.items().forEach(item -> store(db, world.kind(), item));
        var groups = world.groups().stream().map(group -> store(db, world, group)).toList();
        IntStream.range(0, world.municipalities().size())
                .forEach(n -> store(db, "00" + n, world.municipalities().get(n), world.kind().equals("MUNICIPAL") ? groups : List.of()));
        return new StoredWorld(COUNTY, groups);
    }

    private static void store(Handle db, String kind, Item item) {
        var id = db.createQuery("""
                INSERT INTO standard_item (group_kind, code, county_code, position, name_fi, name_sv, name_en,
                    population_min, population_below, bilingual_only, wellbeing_county_only)
                VALUES (:kind, :code, :county, 1, 'I', 'I', 'I', :min, :below, :bilingual, :wellbeing) RETURNING id""")
                .bind("kind", kind).bind("code", item.code()).bind("county", item.ofCounty() ? COUNTY : null)
                .bind("min", item.populationMin()).bind("below", item.populationBelow())
                .bind("bilingual", item.bilingualOnly()).bind("wellbeing", item.wellbeingCountyOnly())
                .mapTo(UUID.class).one();
        item.anyOf().forEach(code -> db.execute("INSERT INTO standard_item_perspective VALUES (?, ?)", id, code));
        item.nationalLevels().forEach(level -> store(db, id, null, level));
        item.countyLevels().forEach(level -> store(db, id, COUNTY, level));
    }

    private static void store(Handle db, UUID item, String county, Dated level) {
        db.execute("INSERT INTO standard_level (standard_item_id, county_code, level, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)",
                item, county, level.what(), level.period().from(), level.period().to());
    }

    private static UUID store(Handle db, World world, Group group) {
        var id = db.createQuery("""
                INSERT INTO lape_group (kind, county_code, name, working_language) VALUES (:kind, :county, 'G', 'fi') RETURNING id""")
                .bind("kind", world.kind()).bind("county", COUNTY).mapTo(UUID.class).one();
        group.statuses().forEach(s -> db.execute("INSERT INTO group_status (group_id, status, valid_from, valid_to) VALUES (?, ?, ?, ?)",
                id, s.what(), s.period().from(), s.period().to()));
        for (var seat : group.seats()) {
            var seatId = db.createQuery("""
                    WITH p AS (INSERT INTO person (name) VALUES ('Malli') RETURNING id)
                    INSERT INTO membership (group_id, person_id, role, valid_from, valid_to, name_hidden)
                    SELECT :group, id, :role, :from, :to, :hidden FROM p RETURNING id""")
                    .bind("group", id).bind("role", seat.role()).bind("from", seat.period().from())
                    .bind("to", seat.period().to()).bind("hidden", seat.hidden()).mapTo(UUID.class).one();
            seat.perspectives().forEach(code -> db.execute("INSERT INTO membership_perspective VALUES (?, ?)", seatId, code));
        }
        group.waivers().forEach(w -> db.execute("""
                INSERT INTO waiver (group_id, item_code, reason, valid_from, review_date, ended_date) VALUES (?, ?, 'x', ?, ?, ?)""",
                id, world.items().get(w.item()).code(), w.from(), w.review(), w.ended()));
        return id;
    }

    private static void store(Handle db, String code, Municipality municipality, List<UUID> groups) {
        db.execute("""
                INSERT INTO municipality (code, name_fi, name_sv, name_en, region_code, county_code, language_relation,
                    urban_rural, subregion_code, subregion_name, population, population_year, valid_from, valid_to)
                VALUES (?, 'M', 'M', 'M', '01', ?, ?, 'RURAL', '000', 'S', ?, ?, ?, ?)""",
                code, COUNTY, municipality.bilingual() ? "BILINGUAL_FINNISH_MAJORITY" : "FINNISH", municipality.population(),
                municipality.population() == null ? null : 2022, municipality.period().from(), municipality.period().to());
        for (var served : municipality.servedBy()) {
            var group = Integer.parseInt(served.what());
            if (group < groups.size()) {
                db.execute("INSERT INTO group_municipality (group_id, municipality_code, valid_from, valid_to) VALUES (?, ?, ?, ?)",
                        groups.get(group), code, served.period().from(), served.period().to());
            }
        }
    }
}
