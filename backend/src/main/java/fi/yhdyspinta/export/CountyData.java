package fi.yhdyspinta.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.coverage.CountyCoverageDto;
import fi.yhdyspinta.coverage.CountyCoverageService;
import fi.yhdyspinta.coverage.CoverageState;
import fi.yhdyspinta.export.OpenObservations.Indicator;
import fi.yhdyspinta.export.OpenObservations.Observation;
import fi.yhdyspinta.goal.GoalDto;
import fi.yhdyspinta.goal.GoalList;
import fi.yhdyspinta.group.GroupDto;
import fi.yhdyspinta.group.GroupQueries;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Csv.Dialect;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is open to anyone of a county, as a data package of Frictionless Data (v1): tables that say what their columns are. */
@ApplicationScoped
class CountyData {

    private static final String LICENCE = "CC-BY-4.0";

    private final CountyCoverageService coverage;
    private final GroupQueries groups;
    private final GoalList goals;
    private final OpenObservations observations;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;
    private final ObjectMapper json;

    CountyData(CountyCoverageService coverage, GroupQueries groups, GoalList goals, OpenObservations observations, CurrentCaller caller,
            HelsinkiClock clock, ObjectMapper json) {
        this.coverage = coverage;
        this.groups = groups;
        this.goals = goals;
        this.observations = observations;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** A line of the coverage. */
    record Covered(
            @Schema(required = true, description = "Municipality") String municipalityCode,
            @Schema(required = true, description = "Item of the standard: code in coverage-items") String itemCode,
            @Schema(required = true, description = "WAIVED, COVERED, EXPIRING, DEPUTY_ONLY, VACANT or MISSING") CoverageState state) {}

    private record Resource(String name, String title, Class<? extends Record> type, List<String> key, Map<String, String> refers, List<? extends Record> lines) {}

    /** @throws fi.yhdyspinta.shared.ProblemException 404 for a county that there is not */
    byte[] of(String countyCode) {
        // it is passed on, so it holds what anyone may read, whoever takes it
        return caller.asAnyone(() -> zip(countyCode));
    }

    private byte[] zip(String countyCode) {
        var matrix = coverage.county(countyCode, clock.today());
        var indicators = observations.indicators(countyCode);
        var resources = List.of(
                new Resource("municipalities", "Municipalities, the group that serves each, and how many required perspectives are represented", CountyCoverageDto.Row.class,
                        List.of("municipalityCode"), Map.of(), matrix.rows()),
                new Resource("coverage-items", "Perspectives that are asked for", CountyCoverageDto.Column.class, List.of("code"), Map.of(), matrix.items()),
                new Resource("coverage", "How each perspective is represented in each municipality", Covered.class, List.of("municipalityCode", "itemCode"),
                        Map.of("municipalityCode", "municipalities.municipalityCode", "itemCode", "coverage-items.code"), covered(matrix)),
                new Resource("groups", "Groups of the county", GroupDto.Summary.class, List.of("id"), Map.of(), groups.ofCounty(countyCode)),
                new Resource("goals", "Goals that groups have agreed on", GoalDto.Summary.class, List.of("id"), Map.of("groupId", "groups.id"), goals.ofCounty(countyCode)),
                new Resource("indicators", "Indicators in use", Indicator.class, List.of("id"), Map.of(), indicators),
                new Resource("observations", "Values of municipalities and the county in the last ten years", Observation.class,
                        List.of("indicatorId", "areaType", "areaCode", "year"), Map.of("indicatorId", "indicators.id"), observations.of(countyCode, indicators)));
        var archive = new Archive();
        var described = new ArrayList<Map<String, Object>>();
        for (var resource : resources) {
            var table = RecordTable.of(resource.type);
            described.add(described(resource, table, archive.add("data/" + resource.name + ".csv", table.csv(Dialect.RFC4180, resource.lines))));
        }
        archive.add("datapackage.json", written(packaged(countyCode, indicators, described)));
        return archive.zip();
    }

    private static List<Covered> covered(CountyCoverageDto matrix) {
        return matrix.rows().stream().flatMap(row -> row.states().entrySet().stream()
                .map(state -> new Covered(row.municipalityCode(), state.getKey(), state.getValue()))).toList();
    }

    private Map<String, Object> packaged(String countyCode, List<Indicator> indicators, List<Map<String, Object>> resources) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("profile", "tabular-data-package");
        whole.put("name", "yhdyspinta-county-" + countyCode);
        whole.put("title", "Yhdyspinta: open data of wellbeing services county " + countyCode);
        whole.put("description", "Groups, coverage, goals and indicators, as anyone may read them on " + clock.today() + ". Indicators have their own sources and licences: see attribution and licence in indicators.");
        whole.put("version", clock.today().toString());
        whole.put("licenses", List.of(Map.of("name", LICENCE, "title", "Creative Commons Attribution 4.0", "path", "https://creativecommons.org/licenses/by/4.0/")));
        var sources = indicators.stream().map(indicator -> indicator.attribution().in("en")).distinct().sorted().map(source -> Map.of("title", source)).toList();
        if (!sources.isEmpty()) {
            whole.put("sources", sources);
        }
        whole.put("resources", resources);
        return whole;
    }

    private static Map<String, Object> described(Resource resource, RecordTable<?> table, byte[] file) {
        var all = new LinkedHashMap<String, Object>();
        all.put("profile", "tabular-data-resource");
        all.put("name", resource.name);
        all.put("title", resource.title);
        all.put("path", "data/" + resource.name + ".csv");
        all.put("format", "csv");
        all.put("mediatype", "text/csv");
        all.put("encoding", "utf-8");
        all.put("bytes", file.length);
        all.put("hash", "sha256:" + EntityTags.sha256(file));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("fields", table.columns().stream().map(CountyData::field).toList());
        schema.put("primaryKey", resource.key);
        if (!resource.refers.isEmpty()) {
            schema.put("foreignKeys", resource.refers.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(CountyData::reference).toList());
        }
        all.put("schema", schema);
        return all;
    }

    private static Map<String, Object> field(RecordTable.Column column) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", column.name());
        field.put("type", column.type());
        if (column.type().equals("datetime")) {
            field.put("format", "any");
        }
        if (!column.description().isEmpty()) {
            field.put("description", column.description());
        }
        if (column.required()) {
            field.put("constraints", Map.of("required", true));
        }
        return field;
    }

    private static Map<String, Object> reference(Map.Entry<String, String> from) {
        var to = from.getValue().split("\\.");
        return Map.of("fields", from.getKey(), "reference", Map.of("resource", to[0], "fields", to[1]));
    }

    private byte[] written(Object whole) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
