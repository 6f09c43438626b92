package fi.yhdyspinta.indicator;

import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.Csv.Dialect;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Xlsx;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Observations as a table; every line names its source, so that none is ever copied without it. */
@ApplicationScoped
public class ObservationTable {

    private static final List<String> CODES = List.of("areaType", "areaCode", "areaName", "year", "sex", "value", "absoluteCount", "status", "source");

    private static final Map<String, List<String>> HEADINGS = Map.of(
            "fi", List.of("Aluetaso", "Aluekoodi", "Alue", "Vuosi", "Sukupuoli", "Arvo", "Lukumäärä", "Tila", "Lähde"),
            "sv", List.of("Områdesnivå", "Områdeskod", "Område", "År", "Kön", "Värde", "Antal", "Status", "Källa"),
            "en", List.of("Kind of area", "Area code", "Area", "Year", "Sex", "Value", "Count", "Status", "Source"));

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("MUNICIPALITY", List.of("Kunta", "Kommun", "Municipality")),
            Map.entry("SUBREGION", List.of("Seutukunta", "Ekonomisk region", "Sub-region")),
            Map.entry("COUNTY", List.of("Hyvinvointialue", "Välfärdsområde", "Wellbeing services county")),
            Map.entry("REGION", List.of("Maakunta", "Landskap", "Region")),
            Map.entry("COUNTRY", List.of("Koko maa", "Hela landet", "Whole country")),
            Map.entry("TOTAL", List.of("Yhteensä", "Totalt", "Total")),
            Map.entry("FEMALE", List.of("Tytöt ja naiset", "Flickor och kvinnor", "Girls and women")),
            Map.entry("MALE", List.of("Pojat ja miehet", "Pojkar och män", "Boys and men")),
            Map.entry("NORMAL", List.of("Arvo", "Värde", "Value")),
            Map.entry("PROVISIONAL", List.of("Ennakkotieto", "Preliminär uppgift", "Provisional")),
            Map.entry("SUPPRESSED", List.of("Suojattu", "Skyddad", "Suppressed")),
            Map.entry("MISSING", List.of("Puuttuu", "Saknas", "Missing")));

    private static final List<String> SHEET = List.of("Havainnot", "Observationer", "Observations");
    private static final List<String> INVENTED = List.of("Luvut on keksitty esittelyä varten.", "Siffrorna är påhittade för demonstration.", "The figures are invented for demonstration.");

    private final Areas areas;

    ObservationTable(Areas areas) {
        this.areas = areas;
    }

    /** In {@link Dialect#RFC4180} with codes, else with words of the language. */
    String csv(IndicatorRow indicator, List<ObservationDto> observations, Dialect dialect, String language) {
        var codes = dialect == Dialect.RFC4180;
        return Csv.write(dialect, headings(codes, language), rows(indicator, observations, codes, language));
    }

    /** The same as a workbook, with what the numbers are on a sheet of its own. */
    Xlsx.Book xlsx(IndicatorRow indicator, List<ObservationDto> observations, Dialect dialect, String language) {
        var codes = dialect == Dialect.RFC4180;
        var of = indicator.summary();
        var about = Stream.of(of.name().in(language), of.attribution().in(language), of.updatedDate() == null ? null : of.updatedDate().toString(),
                indicator.description() == null ? null : indicator.description().in(language), indicator.limits() == null ? null : indicator.limits().in(language),
                of.synthetic() ? in(language, INVENTED) : null).filter(text -> text != null && !text.isBlank()).map(List::of).toList();
        return Xlsx.write(List.of(new Xlsx.Sheet(in(language, SHEET), headings(codes, language), rows(indicator, observations, codes, language)),
                new Xlsx.Sheet(HEADINGS.get(language).getLast(), List.of(HEADINGS.get(language).getLast()), about)));
    }

    private static List<String> headings(boolean codes, String language) {
        return codes ? CODES : HEADINGS.get(language);
    }

    private List<List<Object>> rows(IndicatorRow indicator, List<ObservationDto> observations, boolean codes, String language) {
        var source = indicator.summary().attribution().in(language);
        return observations.stream().map(o -> Arrays.<Object>asList(
                codes ? o.areaType().name() : word(o.areaType(), language), o.areaCode(),
                areas.find(o.areaType(), o.areaCode()).orElseThrow().nameIn(language), o.year(),
                codes ? o.sex().name() : word(o.sex(), language),
                o.value() == null ? null : BigDecimal.valueOf(o.value()), o.absoluteCount(),
                codes ? o.status().name() : word(o.status(), language), source)).toList();
    }

    /** A kind of area, a sex or a status in words. */
    public static String word(Enum<?> code, String language) {
        return in(language, WORDS.get(code.name()));
    }

    /** @param words in Finnish, Swedish and English */
    static String in(String language, List<String> words) {
        return words.get(LocalizedText.LANGUAGES.indexOf(language));
    }

    /** What a column is called. */
    static String heading(String property, String language) {
        return HEADINGS.get(language).get(CODES.indexOf(property));
    }

    /** Which property a heading means, in any of the languages or as it is. */
    static Optional<String> property(String heading) {
        return CODES.stream().filter(property -> Stream.concat(Stream.of(property), LocalizedText.LANGUAGES.stream().map(language -> heading(property, language)))
                .anyMatch(heading.strip()::equalsIgnoreCase)).findFirst();
    }

    /** The code that a word means, in any of the languages or as it is. */
    static <E extends Enum<E>> Optional<E> code(String word, Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).filter(code -> code.name().equalsIgnoreCase(word)
                || WORDS.get(code.name()).stream().anyMatch(word::equalsIgnoreCase)).findFirst();
    }
}
