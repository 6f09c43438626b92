package fi.yhdyspinta.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.shared.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Observations as a cube of JSON-stat 2.0 (json-stat.org/full): areas, years, sexes and two measures. A cell without a
 * value says why in its status; a cell that nothing was ever told of has neither.
 */
record JsonStat(String version, @JsonProperty("class") String kind, String label, String source, LocalDate updated, List<String> id, List<Integer> size,
        Map<String, List<String>> role, SequencedMap<String, Dimension> dimension, List<Number> value, Map<Integer, String> status, Extension extension) {

    /** The format names no type of its own; this one is commonly asked for. */
    static final String TYPE = "application/json-stat+json";

    private static final List<String> MEASURES = List.of("value", "absoluteCount");
    private static final List<String> YEAR = List.of("Vuosi", "År", "Year");
    private static final List<String> AREA = List.of("Alue", "Område", "Area");
    private static final List<String> SEX = List.of("Sukupuoli", "Kön", "Sex");
    private static final List<String> MEASURE = List.of("Tieto", "Uppgift", "Measure");
    private static final List<String> VALUE = List.of("Arvo", "Värde", "Value");
    private static final List<String> COUNT = List.of("Lukumäärä", "Antal", "Count");

    record Dimension(String label, Category category) {}

    record Category(List<String> index, Map<String, String> label, Map<String, Unit> unit) {}

    record Unit(String label, int decimals) {}

    /** What the format has no place for. */
    record Extension(UUID indicatorId, String unit, LocalizedText attribution, String licence, boolean synthetic) {}

    static JsonStat of(IndicatorRow indicator, List<ObservationDto> observations, Areas areas, String language) {
        var of = indicator.summary();
        var places = new LinkedHashMap<String, String>();
        var years = new TreeMap<String, String>();
        observations.stream().map(o -> areas.find(o.areaType(), o.areaCode()).orElseThrow()).distinct().sorted(Comparator.comparingInt(Areas.Area::number))
                .forEach(area -> places.put(place(area.type(), area.code()), area.nameIn(language)));
        observations.stream().map(o -> Integer.toString(o.year())).forEach(year -> years.put(year, year));
        var sexes = new LinkedHashMap<String, String>();
        Arrays.stream(Sex.values()).filter(sex -> observations.stream().anyMatch(o -> o.sex() == sex))
                .forEach(sex -> sexes.put(sex.name(), ObservationTable.word(sex, language)));
        var dimension = new LinkedHashMap<String, Dimension>();
        dimension.put("area", dimension(AREA, language, places, null));
        dimension.put("year", dimension(YEAR, language, years, null));
        dimension.put("sex", dimension(SEX, language, sexes, null));
        dimension.put("measure", dimension(MEASURE, language, named(language), Map.of("value", new Unit(of.unit(), of.decimals()), "absoluteCount", new Unit("COUNT", 0))));
        var values = new Number[places.size() * years.size() * sexes.size() * MEASURES.size()];
        var status = new TreeMap<Integer, String>();
        fill(observations, positions(places.sequencedKeySet()), positions(years.sequencedKeySet()), positions(sexes.sequencedKeySet()), values, status);
        return new JsonStat("2.0", "dataset", of.name().in(language), of.attribution().in(language), of.updatedDate(), List.copyOf(dimension.keySet()),
                dimension.values().stream().map(one -> one.category().index().size()).toList(),
                Map.of("time", List.of("year"), "geo", List.of("area"), "metric", List.of("measure")), dimension, Arrays.asList(values), status,
                new Extension(of.id(), of.unit(), of.attribution(), indicator.licence(), of.synthetic()));
    }

    /** Cells in the order of the dimensions, the last changing first. */
    private static void fill(List<ObservationDto> observations, Map<String, Integer> places, Map<String, Integer> years, Map<String, Integer> sexes,
            Number[] values, Map<Integer, String> status) {
        for (var o : observations) {
            var cell = ((places.get(place(o.areaType(), o.areaCode())) * years.size() + years.get(Integer.toString(o.year()))) * sexes.size() + sexes.get(o.sex().name())) * MEASURES.size();
            values[cell] = o.value();
            values[cell + 1] = o.absoluteCount();
            if (o.status() != Status.NORMAL) {
                status.put(cell, o.status().name());
                status.put(cell + 1, o.status().name());
            }
        }
    }

    private static String place(AreaType type, String code) {
        return type + ":" + code;
    }

    private static Map<String, Integer> positions(SequencedSet<String> codes) {
        var positions = new LinkedHashMap<String, Integer>();
        codes.forEach(code -> positions.put(code, positions.size()));
        return positions;
    }

    private static SequencedMap<String, String> named(String language) {
        var measures = new LinkedHashMap<String, String>();
        measures.put(MEASURES.getFirst(), ObservationTable.in(language, VALUE));
        measures.put(MEASURES.getLast(), ObservationTable.in(language, COUNT));
        return measures;
    }

    private static Dimension dimension(List<String> name, String language, SequencedMap<String, String> labels, Map<String, Unit> units) {
        // a dimension without categories is not allowed to have labels
        return new Dimension(ObservationTable.in(language, name), new Category(List.copyOf(labels.keySet()), labels.isEmpty() ? null : labels, units));
    }
}
