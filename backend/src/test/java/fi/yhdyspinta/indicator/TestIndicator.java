package fi.yhdyspinta.indicator;

import fi.yhdyspinta.support.TestCaller;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** An indicator that a test made, and what is told of it. */
public record TestIndicator(Jdbi jdbi, UUID id, int number) {

    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

    public static TestIndicator common(Jdbi jdbi, String unit) {
        return of(jdbi, "INTEGRATION", unit, null, null);
    }

    public static TestIndicator of(Jdbi jdbi, String source, String unit, UUID group, String county) {
        return jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO indicator (source, external_id, theme_code, name_fi, name_sv, unit, decimals, direction, provider_fi, provider_sv, licence,
                    group_id, county_code)
                VALUES (:source, :name, 'OTHER', :name, 'Mätaren', :unit, 1, 'NEUTRAL', 'Kunta', 'Kommunen', 'CC BY 4.0', :group, :county)
                RETURNING id, number""")
                .bind("source", source).bind("name", "Mittari " + UUID.randomUUID()).bind("unit", unit).bind("group", group).bind("county", county)
                .map((row, context) -> new TestIndicator(jdbi, row.getObject("id", UUID.class), row.getInt("number"))).one());
    }

    public String path() {
        return "/indicators/" + id + "/observations";
    }

    public Response read(TestCaller who, String query) {
        return who.get(path() + query);
    }

    public Response tell(TestCaller who, String... lines) {
        return put(who, path(), lines);
    }

    static Response tellOfSeveral(TestCaller who, String... lines) {
        return put(who, "/observations", lines);
    }

    private static Response put(TestCaller who, String path, String... lines) {
        return who.request().config(AS_TEXT).contentType("application/x-ndjson").body(String.join("\n", lines)).put("/api/v1" + path);
    }

    /** The line with the name of its indicator. */
    String named(String line) {
        return line.replaceFirst("\\{", "{\"indicatorId\":\"" + id + "\",");
    }

    public Response tellTable(TestCaller who, String table) {
        return who.request().contentType("text/csv; charset=UTF-8").body(table).put("/api/v1" + path());
    }

    public static String municipality(String code, int year, String sex, double value, long count) {
        return line("MUNICIPALITY", code, year, sex, value, count);
    }

    public static String line(String type, String code, int year, String sex, double value, long count) {
        return """
                {"areaType":"%s","areaCode":"%s","year":%d,"sex":"%s","value":%s,"absoluteCount":%d}"""
                .formatted(type, code, year, sex, value, count);
    }

    /** A value for each municipality and year from 1995 to 2024, the same at each run. */
    public void observeEverywhere() {
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO observation (indicator_number, year, area_number, sex, status, value, import_number)
                SELECT :indicator, year, number, 'TOTAL', 'NORMAL', 5 + number % 97 * 0.5 + year % 7, 0
                FROM area, generate_series(1995, 2024) year WHERE type = 'MUNICIPALITY'""").bind("indicator", number).execute());
    }

    /** As the source of the indicator told it. */
    public void observe(String type, String code, int year, String status, Double value) {
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO observation (indicator_number, year, area_number, sex, status, value, import_number)
                SELECT :indicator, :year, number, 'TOTAL', :status::observation_status, :value, 0 FROM area WHERE type = :type AND code = :code""")
                .bind("indicator", number).bind("type", type).bind("code", code).bind("year", year).bind("status", status)
                .bind("value", value).execute());
    }

    /** What the caller is told, by area and sex: the value, or the status. */
    public Map<String, String> told(TestCaller who, int year) {
        return told(who, year, "");
    }

    public Map<String, String> told(TestCaller who, int year, String query) {
        List<Map<String, Object>> items = read(who, "?fromYear=" + year + "&toYear=" + year + query).then().statusCode(200).extract().path("items");
        var told = new java.util.TreeMap<String, String>();
        items.forEach(item -> told.put(item.get("areaType").toString().charAt(0) + item.get("areaCode").toString() + " " + item.get("sex").toString().charAt(0),
                String.valueOf(item.containsKey("absoluteCount") ? item.get("absoluteCount") : item.get("status"))));
        return told;
    }
}
