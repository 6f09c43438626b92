package fi.yhdyspinta.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in every language, and days and numbers are written as each does. */
class WordsTest {

    private static final Path FILES = Path.of("src/main/resources/words");
    private static final Pattern PLACE = Pattern.compile("%(\\d+\\$)?.");

    static List<String> features() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_.*", "")).distinct().sorted().toList();
        }
    }

    /** What stands in a file, key by key: none twice, none empty. */
    private static Map<String, String> texts(String feature, String language) throws IOException {
        try (var lines = Files.lines(FILES.resolve(feature + "_" + language + ".properties"))) {
            return lines.filter(line -> !line.startsWith("#")).map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyTextExistsInEveryLanguageWithTheSamePlacesForValues(String feature) throws IOException {
        var finnish = texts(feature, "fi");
        assertFalse(finnish.isEmpty());
        for (var language : LocalizedText.LANGUAGES) {
            var texts = texts(feature, language);
            assertEquals(finnish.keySet(), texts.keySet(), language);
            texts.forEach((key, text) -> {
                assertFalse(text.isBlank(), key);
                if (text.contains("%s") || text.contains("%1$s") || text.contains("%2$s")) {
                    assertEquals(places(finnish.get(key)).stream().distinct().filter(place -> !place.equals("%%")).toList(),
                            places(text).stream().distinct().filter(place -> !place.equals("%%")).toList(), key + " " + language);
                }
            });
        }
    }

    @Test
    void whatSeveralSayAlikeIsSaidOnce() throws IOException {
        var common = texts("common", "fi").keySet();
        for (var feature : features()) {
            assertTrue(feature.equals("common") || texts(feature, "fi").keySet().stream().noneMatch(common::contains), feature);
        }
    }

    @Test
    void aLanguageThatThereIsNotIsNotReplacedByAnother() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("sv"));
            assertEquals("Sivu", new Words("report", "fi").of("page"));
            assertThrows(MissingResourceException.class, () -> new Words("report", "de"));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fi | 5.3.2026 | 5.3.2026 klo 9.05–11.00 | 5.3.2026 klo 9.05–6.3.2026 klo 0.30 | −1 234,50",
            "sv | 5.3.2026 | 5.3.2026 kl. 9.05–11.00 | 5.3.2026 kl. 9.05–6.3.2026 kl. 0.30 | −1 234,50",
            "en | 5 March 2026 | 5 March 2026, 9:05–11:00 | 5 March 2026, 9:05–6 March 2026, 0:30 | −1,234.50"})
    void daysAndNumbersAreWrittenAsTheLanguageDoes(String language, String day, String morning, String night, String number) {
        var words = new Words("minutes", language);
        var start = Instant.parse("2026-03-05T07:05:00Z");
        assertEquals(day, words.day(LocalDate.of(2026, 3, 5)));
        assertEquals(morning, words.time(start, Instant.parse("2026-03-05T09:00:00Z")));
        assertEquals(night, words.time(start, Instant.parse("2026-03-05T22:30:00Z")));
        assertEquals(number, words.numbers(2, 2).format(-1234.5).replace('\u00a0', ' '));
    }
}
