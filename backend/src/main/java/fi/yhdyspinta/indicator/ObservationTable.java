package fi.yhdyspinta.indicator;

import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.Csv.Dialect;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Observations as a table; every line names its source, so that none is ever copied without it. */
@ApplicationScoped
public class ObservationTable {

    private static final List<String> CODES = List.of("areaType", "areaCode", "areaName", "year", "sex", "value", "absoluteCount", "status", "source");

    private static final Map<String, List<String>> HEADINGS = Map.of(
            "fi", List.of("Aluetaso", "Aluekoodi", "Alue", "Vuosi", "Sukupuoli", "Arvo", "Lukumäärä", "Tila", "Lähde"),
            "sv", List.of("Områdesnivå", "Områdeskod", "Område", "År", "Kön", "Värde", "Antal", "Status", "Källa"),
            "en", List.of("Kind of area", "Area code", "Area", "Year", "Sex", "Value", "Count", "Status", "Source"));

    private static final Map<String, List<String>> WORDS = Map.of(
            "MUNICIPALITY", List.of("Kunta", "Kommun", "Municipality"),
            "SUBREGION", List.of("Seutukunta", "Ekonomisk region", "Sub-region"),
            "COUNTY", List.of("Hyvinvointialue", "Välfärdsområde", "Wellbeing services county"),
            "REGION", List.of("Maakunta", "Landskap", "Region"),
            "COUNTRY", List.of("Koko maa", "Hela landet", "Whole country"),
            "TOTAL", List.of("Yhteensä", "Totalt", "Total"),
            "FEMALE", List.of("Tytöt ja naiset", "Flickor och kvinnor", "Girls and women"),
            "MALE", List.of("Pojat ja miehet", "Pojkar och män", "Boys and men"));

    private static final Map<String, List<String>> STATUSES = Map.of(
            "NORMAL", List.of("Arvo", "Värde", "Value"),
            "PROVISIONAL", List.of("Ennakkotieto", "Preliminär uppgift", "Provisional"),
            "SUPPRESSED", List.of("Suojattu", "Skyddad", "Suppressed"),
            "MISSING", List.of("Puuttuu", "Saknas", "Missing"));

    private final Areas areas;

    ObservationTable(Areas areas) {
        this.areas = areas;
    }

    /** In {@link Dialect#RFC4180} with codes, else with words of the language. */
    String of(IndicatorRow indicator, List<ObservationDto> observations, Dialect dialect, String language) {
        var source = indicator.summary().attribution().in(language);
        var codes = dialect == Dialect.RFC4180;
        return Csv.write(dialect, codes ? CODES : HEADINGS.get(language), observations.stream().map(o -> Arrays.asList(
                codes ? o.areaType().name() : word(o.areaType(), language), o.areaCode(),
                areas.find(o.areaType(), o.areaCode()).orElseThrow().nameIn(language), o.year(),
                codes ? o.sex().name() : word(o.sex(), language),
                o.value() == null ? null : BigDecimal.valueOf(o.value()), o.absoluteCount(),
                codes ? o.status().name() : word(o.status(), language), source)).toList());
    }

    /** A kind of area, a sex or a status in words. */
    public static String word(Enum<?> code, String language) {
        var words = WORDS.getOrDefault(code.name(), STATUSES.get(code.name()));
        return words.get(List.of("fi", "sv", "en").indexOf(language));
    }
}
