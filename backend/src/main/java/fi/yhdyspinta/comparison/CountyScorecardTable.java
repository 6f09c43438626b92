package fi.yhdyspinta.comparison;

import fi.yhdyspinta.indicator.ObservationTable;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.Csv.Dialect;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The comparison as a table: a line for each area and indicator, with its source, so that none is ever copied without it. */
final class CountyScorecardTable {

    private static final List<String> CODES = List.of("areaType", "areaCode", "areaName", "indicatorId", "indicator", "unit", "year", "value", "absoluteCount",
            "status", "class", "fromYear", "fromValue", "source");

    private static final Map<String, List<String>> HEADINGS = Map.of(
            "fi", List.of("Aluetaso", "Aluekoodi", "Alue", "Indikaattorin tunnus", "Indikaattori", "Yksikkö", "Vuosi", "Arvo", "Lukumäärä", "Tila",
                    "Viidennes (1 matalin)", "Aiempi vuosi", "Aiempi arvo", "Lähde"),
            "sv", List.of("Områdesnivå", "Områdeskod", "Område", "Indikatorns id", "Indikator", "Enhet", "År", "Värde", "Antal", "Status",
                    "Femtedel (1 lägst)", "Tidigare år", "Tidigare värde", "Källa"),
            "en", List.of("Kind of area", "Area code", "Area", "Id of indicator", "Indicator", "Unit", "Year", "Value", "Count", "Status",
                    "Fifth (1 lowest)", "Earlier year", "Earlier value", "Source"));

    private CountyScorecardTable() {}

    /** In {@link Dialect#RFC4180} with codes, else with words of the language. */
    static String of(CountyScorecardDto scorecard, Dialect dialect, String language) {
        var codes = dialect == Dialect.RFC4180;
        return Csv.write(dialect, codes ? CODES : HEADINGS.get(language), scorecard.rows().stream()
                .flatMap(row -> lines(scorecard, row, codes, language)).toList());
    }

    private static Stream<List<?>> lines(CountyScorecardDto scorecard, CountyScorecardDto.Row row, boolean codes, String language) {
        return IntStream.range(0, row.values().size()).mapToObj(n -> {
            var indicator = scorecard.indicators().get(n);
            var value = row.values().get(n);
            var change = value.change();
            return Arrays.<Object>asList(codes ? row.areaType().name() : ObservationTable.word(row.areaType(), language), row.areaCode(),
                    row.name().in(language), indicator.id(), indicator.name().in(language), indicator.unit(), value.year(), number(value.value()),
                    value.absoluteCount(), codes ? value.status().name() : ObservationTable.word(value.status(), language), value.classNumber(),
                    change == null ? null : change.fromYear(), change == null ? null : number(change.fromValue()), indicator.attribution().in(language));
        });
    }

    private static BigDecimal number(Double value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
