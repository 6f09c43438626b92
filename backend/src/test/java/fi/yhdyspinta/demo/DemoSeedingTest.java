package fi.yhdyspinta.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeds real databases, each made from the migrations, and reads back what is there. */
class DemoSeedingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> TABLES = List.of("person", "administrator", "coordinator", "organisation",
            "lape_group", "group_status", "group_municipality", "group_regional_group", "related_body", "membership",
            "membership_perspective", "waiver", "gap_invitation", "integration_client",
            "integration_client_municipality", "perspective", "county", "standard_level", "goal", "goal_theme", "action",
            "progress_update", "meeting", "attendance", "agenda_item", "decision", "decision_perspective", "hearing",
            "hearing_perspective", "event");

    private static EmbeddedPostgres postgres;
    private static int made;

    @BeforeAll
    static void migrate() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("timezone", "UTC").start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void twoSeedingsOfADayGiveTheSameContent() {
        assertEquals(content(seeded(TODAY)), content(seeded(TODAY)));
    }

    @Test
    void anotherMonthMovesTheDaysAndKeepsTheGroups() {
        var now = seeded(TODAY);
        var later = seeded(TODAY.plusMonths(5));
        var groups = "SELECT id || name FROM lape_group ORDER BY 1";
        assertEquals(strings(now, groups), strings(later, groups));
        assertNotEquals(content(now).get("membership"), content(later).get("membership"));
    }

    @Test
    void aServiceThatHasAGroupIsLeftAlone() {
        var jdbi = anEmptyService();
        jdbi.useHandle(db -> db.execute("INSERT INTO lape_group (kind, county_code, name, working_language) VALUES ('MUNICIPAL', '05', 'Oikea ryhmä', 'fi')"));
        assertFalse(seedIfEmpty(jdbi, TODAY));
        assertEquals(0, number(jdbi, "SELECT count(*) FROM person"));
    }

    @Test
    void twoReplicasThatStartAtOnceSeedOnce() throws Exception {
        var jdbi = anEmptyService();
        var go = new CountDownLatch(1);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<java.util.concurrent.Future<Boolean>>();
            for (var i = 0; i < 2; i++) {
                answers.add(replicas.submit(() -> {
                    go.await();
                    return seedIfEmpty(jdbi, TODAY);
                }));
            }
            go.countDown();
            assertNotEquals(answers.get(0).get(), answers.get(1).get());
        }
        assertEquals(54, number(jdbi, "SELECT count(*) FROM lape_group"));
    }

    /** First and last days of months and terms, leap day, and the days around the change of the council term. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-02-28", "2027-07-01", "2028-02-29", "2028-12-15", "2029-05-31", "2029-06-01",
        "2029-07-16"})
    void whateverTheDayTheToldGapsAreThere(LocalDate day) {
        var jdbi = seeded(day);
        assertEquals(List.of("31 empty in 14 groups"), strings(jdbi, """
                SELECT count(*) || ' empty in ' || count(DISTINCT group_id) || ' groups' FROM coverage_states('%s', '05', NULL)
                WHERE group_kind = 'MUNICIPAL' AND level = 'REQUIRED' AND state IN ('VACANT', 'MISSING')""".formatted(day)));
        assertEquals(9, groupsWithout(jdbi, day, "CHILD_YOUTH_VOICE"));
        assertEquals(10, groupsWithout(jdbi, day, "FAMILY_VOICE"));
        assertEquals(List.of("CHILD_YOUTH_VOICE VACANT of 14"), strings(jdbi, """
                SELECT string_agg(item_code || ' ' || state, ' ') FILTER (WHERE state NOT IN ('COVERED', 'EXPIRING'))
                    || ' of ' || count(*)
                FROM coverage_states('%s', '05', '%s') WHERE level = 'REQUIRED'""".formatted(day, DemoData.groupId("853"))));
        assertTrue(strings(jdbi, "SELECT item_code FROM coverage_states('%s', '05', '%s') WHERE state = 'EXPIRING'"
                .formatted(day, DemoData.groupId("529")))
                .containsAll(List.of("CHILD_YOUTH_VOICE", "FAMILY_VOICE", "NGO", "PARISH")), "Naantali");
        assertEquals(List.of("DEPUTY_ONLY", "WAIVED"), strings(jdbi, """
                SELECT DISTINCT state FROM coverage_states('%s', '05', NULL) WHERE state IN ('DEPUTY_ONLY', 'WAIVED')
                ORDER BY 1""".formatted(day)));
        assertEquals(List.of(day.minusMonths(6).withDayOfMonth(3).toString()), strings(jdbi, """
                SELECT max(m.valid_to) FROM membership m JOIN membership_perspective p ON p.membership_id = m.id
                JOIN group_municipality gm USING (group_id)
                WHERE gm.municipality_code = '853' AND p.perspective_code = 'CHILD_YOUTH_VOICE'"""));
        assertTrue(number(jdbi, """
                SELECT count(*) FROM membership m JOIN lape_group g ON g.id = m.group_id
                WHERE g.county_code = '05' AND g.kind = 'MUNICIPAL' AND m.role <> 'DEPUTY'
                  AND m.period @> '%1$s'::date AND m.valid_to < '%1$s'::date + 60""".formatted(day)) >= 12, "seats that end");
        assertTrue(represented(jdbi, day) > represented(jdbi, day.minusYears(1)), "better than a year ago");
        assertEquals(List.of("ACHIEVED", "AGREED", "DISCONTINUED", "DRAFT", "IN_PROGRESS"), strings(jdbi, """
                SELECT DISTINCT status FROM goal WHERE group_id = '%s' ORDER BY 1""".formatted(DemoData.groupId("853"))));
        assertEquals(List.of("AGING FRESH STALE"), strings(jdbi, """
                SELECT string_agg(DISTINCT freshness, ' ' ORDER BY freshness) FROM goal_standing('%s')
                WHERE health IS NOT NULL""".formatted(day)));
        assertTrue(number(jdbi, "SELECT count(*) FROM goal_standing('%s') WHERE late".formatted(day)) > 5, "late goals");
        assertTrue(number(jdbi, "SELECT count(*) FROM goal_standing('%s') WHERE owner_state = 'ENDED' AND 'OWNER' = ANY (missing)"
                .formatted(day)) > 0, "goals whose owner has left");
        assertEquals(0, number(jdbi, "SELECT count(*) FROM progress_update WHERE update_date >= '%1$s' OR created_at >= '%1$s'"
                .formatted(day)), "updates to come");
        assertEquals(List.of("CLOSED", "PLANNED"), strings(jdbi, """
                SELECT DISTINCT status FROM meeting WHERE (status = 'PLANNED') = (start_at >= '%s'::date) ORDER BY 1""".formatted(day)));
        assertEquals(0, number(jdbi, """
                SELECT count(*) FROM hearing WHERE held_date >= '%1$s' OR answered_at >= '%1$s'::date""".formatted(day)), "hearings to come");
        assertEquals(0, number(jdbi, "SELECT count(*) FROM event WHERE occurred_at >= '%s'::date".formatted(day)), "events to come");
    }

    private static int groupsWithout(Jdbi jdbi, LocalDate day, String item) {
        return number(jdbi, """
                SELECT count(*) FROM coverage_states('%s', '05', NULL)
                WHERE group_kind = 'MUNICIPAL' AND item_code = '%s' AND state IN ('VACANT', 'MISSING')""".formatted(day, item));
    }

    private static int represented(Jdbi jdbi, LocalDate day) {
        return number(jdbi, """
                SELECT 1000 * count(*) FILTER (WHERE state IN ('COVERED', 'EXPIRING', 'DEPUTY_ONLY')) / count(*)
                FROM coverage_states('%s', '05', NULL)
                WHERE group_kind = 'MUNICIPAL' AND level = 'REQUIRED' AND state <> 'WAIVED'""".formatted(day));
    }

    private static Jdbi seeded(LocalDate day) {
        var jdbi = anEmptyService();
        assertTrue(seedIfEmpty(jdbi, day));
        return jdbi;
    }

    private static boolean seedIfEmpty(Jdbi jdbi, LocalDate day) {
        return jdbi.inTransaction(db -> DemoSeeder.seedIfEmpty(db, day));
    }

    private static Jdbi anEmptyService() {
        var name = "demo_" + made++;
        Jdbi.create(postgres.getTemplateDatabase()).useHandle(db -> db.execute("CREATE DATABASE " + name + " TEMPLATE postgres"));
        return Jdbi.create(postgres.getDatabase("postgres", name));
    }

    /** A digest of the rows of every table that the seeding writes to. */
    private static Map<String, String> content(Jdbi jdbi) {
        var digests = new TreeMap<String, String>();
        TABLES.forEach(table -> digests.put(table, digest(jdbi, table)));
        return digests;
    }

    /** Rows without what the database numbers by itself. */
    private static String digest(Jdbi jdbi, String table) {
        var ownId = List.of("group_status", "group_municipality", "group_regional_group", "standard_level").contains(table);
        var row = "to_jsonb(t)" + (ownId ? " - 'id'" : "") + (table.equals("administrator") ? " - 'granted_at'" : "");
        return strings(jdbi, "SELECT count(*) || ' ' || md5(string_agg(r, '' ORDER BY r)) FROM (SELECT (%s)::text AS r FROM %s t) s"
                .formatted(row, table)).getFirst();
    }

    private static List<String> strings(Jdbi jdbi, String sql) {
        return jdbi.withHandle(db -> db.createQuery(sql).mapTo(String.class).list());
    }

    private static int number(Jdbi jdbi, String sql) {
        return Integer.parseInt(strings(jdbi, sql).getFirst());
    }
}
