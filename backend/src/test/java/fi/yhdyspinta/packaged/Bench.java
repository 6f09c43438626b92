package fi.yhdyspinta.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code make bench}: 308 groups of 20 people, with three years of earlier seats, and 30 goals of 5 actions each. Checks
 * the answers against SQL that knows nothing of ours, and prints what each read costs; how fast is fast enough is left to
 * whoever reads it.
 */
class Bench {

    private static final int WARM_UP = 40;
    private static final int MEASURED = 100;
    private static final int FAR = 1_000;
    private static final Pattern STATEMENTS = Pattern.compile("(?m)^yhdyspinta_sql_statements_total\\S* (\\S+)");

    /** What is required of each group and what of it somebody represents, said plainly, one item and group at a time. */
    private static final String EXPECTED = """
            SELECT count(*) AS required, count(*) FILTER (WHERE represented) AS represented FROM (
                SELECT EXISTS (
                    SELECT FROM membership s JOIN membership_perspective sp ON sp.membership_id = s.id
                    JOIN standard_item_perspective ip ON ip.perspective_code = sp.perspective_code
                    WHERE ip.standard_item_id = i.id AND s.group_id = g.id
                      AND s.valid_from <= :day AND (s.valid_to IS NULL OR s.valid_to >= :day)) AS represented
                FROM lape_group g
                JOIN county c ON c.code = g.county_code AND c.type <> 'ALAND'
                JOIN group_municipality gm ON gm.group_id = g.id
                JOIN municipality m ON m.code = gm.municipality_code
                JOIN standard_item i ON i.group_kind = 'MUNICIPAL'
                WHERE g.kind = 'MUNICIPAL' AND (:county::text IS NULL OR g.county_code = :county) AND (:group::uuid IS NULL OR g.id = :group)
                  AND 'REQUIRED' = (SELECT l.level FROM standard_level l WHERE l.standard_item_id = i.id AND l.county_code IS NULL
                      AND COALESCE(l.valid_from, '-infinity') <= :day AND COALESCE(l.valid_to, 'infinity') >= :day)
                  AND (c.type = 'COUNTY' OR NOT i.wellbeing_county_only)
                  AND (NOT i.bilingual_only OR m.language_relation IN ('BILINGUAL_FINNISH_MAJORITY', 'BILINGUAL_SWEDISH_MAJORITY'))
                  AND m.population >= COALESCE(i.population_min, 0) AND m.population < COALESCE(i.population_below, 99999999)
                  AND NOT EXISTS (SELECT FROM waiver w WHERE w.group_id = g.id AND w.item_code = i.code
                      AND w.valid_from <= :day AND w.review_date > :day)) asked""";

    private static Installation installation;
    private static BackendProcess backend;
    private static TestCaller chair;
    private static UUID group;
    private static String largestCounty;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final LocalDate today = LocalDate.now(HelsinkiClock.HELSINKI);

    @BeforeAll
    static void seed() throws Exception {
        installation = new Installation();
        backend = installation.start("bench", Map.of("YHDYSPINTA_RATE_LIMIT_ADDRESS", "10000000"), List.of());
        installation.jdbi.useHandle(db -> {
            for (var name : List.of("groups", "goals")) {
                try (InputStream script = Bench.class.getResourceAsStream("/bench/" + name + ".sql");
                        var statement = db.getConnection().createStatement()) {
                    statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            db.execute("VACUUM ANALYZE");
        });
        largestCounty = one("SELECT county_code FROM lape_group GROUP BY county_code ORDER BY count(*) DESC, county_code LIMIT 1", String.class);
        group = one("SELECT group_id FROM group_municipality WHERE municipality_code = '853'", UUID.class);
        var email = Given.anEmail();
        installation.jdbi.useHandle(db -> db.createUpdate("""
                UPDATE person SET email = :email WHERE id = (SELECT person_id FROM membership
                WHERE group_id = :group AND role = 'CHAIR' ORDER BY valid_from DESC LIMIT 1)""").bind("email", email).bind("group", group).execute());
        chair = TestCaller.person(email);
    }

    @AfterAll
    static void stop() throws IOException {
        installation.close();
    }

    @Test
    void answersRightlyAndTellsWhatItCosts() throws Exception {
        assertEquals(308, one("SELECT count(*) FROM lape_group", Integer.class));
        assertEquals(308 * 20, one("SELECT count(*) FROM membership WHERE daterange(valid_from, valid_to, '[]') @> current_date", Integer.class));
        checkCountry();
        checkCounty();
        checkRatio(read("/api/v1/groups/" + group + "/coverage").path("ratio"), null, group);
        checkList();

        heading("308 groups of 20 people, one caller");
        for (var path : List.of("/coverage", "/counties/" + largestCounty + "/coverage", "/counties/" + largestCounty + "/coverage/history",
                "/counties/" + largestCounty + "/coverage/closed-gaps", "/groups/" + group + "/coverage", "/groups/" + group + "/coverage/history",
                "/groups?limit=200", "/groups?q=tur", "/groups/" + group, "/groups/" + group + "/memberships?limit=200", "/me", "/municipalities")) {
            measure(path);
        }
    }

    /** The last pages of a list cost what the first ones do: both are read in turn. */
    @Test
    void listsGoalsAtTheSamePriceOnEveryPage() throws Exception {
        assertEquals(308 * 30, one("SELECT count(*) FROM goal", Integer.class));
        assertEquals(308 * 30 * 5, one("SELECT count(*) FROM action", Integer.class));
        var visible = one("SELECT count(*) FROM goal WHERE status <> 'DRAFT' OR group_id = '" + group + "'", Integer.class);
        var size = visible / FAR;
        var list = "/api/v1/goals?limit=" + size;
        var far = list;
        for (var page = 1; page < FAR; page++) {
            far = next(list, read(far));
        }
        assertEquals(visible, idsOf("/api/v1/goals?limit=200").size());
        assertEquals(one("""
                SELECT count(*) FROM goal WHERE status IN ('AGREED', 'IN_PROGRESS') AND due_date < current_date
                    AND group_id IN (SELECT id FROM lape_group WHERE county_code = '%s')""".formatted(largestCounty), Integer.class),
                idsOf("/api/v1/counties/" + largestCounty + "/goals?late=true&limit=200").size());

        heading("9,240 goals with 46,200 actions, pages of " + size + ", one caller");
        for (var round = 1; round <= 3; round++) {
            measure("page 1, round " + round, list);
            measure("page " + FAR + ", round " + round, far);
        }
        for (var path : List.of("/goals?limit=50", "/goals?limit=50&sort=title", "/goals?limit=50&sort=-changedAt",
                "/goals?limit=50&q=kohtaamispaikat", "/goals?limit=50&stale=true", "/counties/" + largestCounty + "/goals?limit=50",
                "/counties/" + largestCounty + "/goals?limit=50&missing=owner&missing=responsible", "/counties/" + largestCounty + "/concreteness",
                "/counties/" + largestCounty + "/goal-map", "/groups/" + group + "/goals", "/groups/" + group + "/concreteness",
                "/me/duties", "/goals/" + one("SELECT id FROM goal WHERE status = 'AGREED' ORDER BY id LIMIT 1", UUID.class) + "/similar")) {
            measure(path);
        }
    }

    /** Of all pages; none comes twice. */
    private Set<String> idsOf(String list) throws Exception {
        var ids = new HashSet<String>();
        for (var page = list; page != null;) {
            var answer = read(page);
            answer.path("items").forEach(item -> assertTrue(ids.add(item.path("id").asText())));
            page = next(list, answer);
        }
        return ids;
    }

    private static String next(String list, JsonNode page) {
        return page.has("nextCursor") ? list + "&cursor=" + page.path("nextCursor").asText() : null;
    }

    private static void heading(String what) {
        System.out.printf("%n%-58s %9s %4s %8s %8s %8s%n", what, "bytes", "SQL", "p50 ms", "p95 ms", "max ms");
    }

    private void checkCountry() throws Exception {
        var country = read("/api/v1/coverage");
        assertEquals(23, country.path("items").size());
        var groups = 0;
        for (var county : country.path("items")) {
            groups += county.path("groups").asInt();
            checkRatio(county.path("ratio"), county.path("countyCode").asText(), null);
        }
        assertEquals(308, groups);
        checkRatio(country.path("ratio"), null, null);
    }

    private void checkCounty() throws Exception {
        var county = read("/api/v1/counties/" + largestCounty + "/coverage");
        checkRatio(county.path("ratio"), largestCounty, null);
        assertEquals(one("SELECT count(*) FROM municipality WHERE valid_to IS NULL AND county_code = '" + largestCounty + "'", Integer.class),
                county.path("rows").size());
        for (var row : county.path("rows")) {
            checkRatio(row.path("ratio"), null, UUID.fromString(row.path("groupId").asText()));
        }
    }

    private void checkRatio(JsonNode ratio, String county, UUID ofGroup) {
        var expected = installation.jdbi.withHandle(db -> db.createQuery(EXPECTED).bind("day", today).bind("county", county)
                .bind("group", ofGroup).map((row, context) -> List.of(row.getInt("required"), row.getInt("represented"))).one());
        assertEquals(expected, List.of(ratio.path("required").asInt(), ratio.path("represented").asInt()), "county " + county + ", group " + ofGroup);
    }

    private void checkList() throws Exception {
        assertEquals(308, idsOf("/api/v1/groups?limit=200").size());
    }

    private void measure(String path) throws Exception {
        measure(path.replace(group.toString(), "{group}"), "/api/v1" + path);
    }

    private void measure(String name, String path) throws Exception {
        for (var n = 0; n < WARM_UP; n++) {
            get(path);
        }
        var before = statements();
        var millis = new double[MEASURED];
        var bytes = 0;
        for (var n = 0; n < MEASURED; n++) {
            var began = System.nanoTime();
            bytes = get(path).length;
            millis[n] = (System.nanoTime() - began) / 1e6;
        }
        var sent = (statements() - before) / MEASURED;
        Arrays.sort(millis);
        System.out.printf("%-58s %9d %4.0f %8.1f %8.1f %8.1f%n", name, bytes, sent,
                millis[MEASURED / 2], millis[MEASURED * 95 / 100], millis[MEASURED - 1]);
    }

    private double statements() throws Exception {
        var found = STATEMENTS.matcher(new String(get("/q/metrics"), StandardCharsets.UTF_8));
        assertTrue(found.find(), "the statements are counted");
        return Double.parseDouble(found.group(1));
    }

    private JsonNode read(String path) throws Exception {
        return json.readTree(get(path));
    }

    private byte[] get(String path) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(backend.at(path)).header("Authorization", "Bearer " + chair.token()).build(),
                BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        return answer.body();
    }

    private static <T> T one(String sql, Class<T> type) {
        return installation.jdbi.withHandle(db -> db.createQuery(sql).mapTo(type).one());
    }
}
