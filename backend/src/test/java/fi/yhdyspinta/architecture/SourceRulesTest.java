package fi.yhdyspinta.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can only be seen in the source: sizes, comments, SQL. */
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern EXTENDS = Pattern.compile("(?m)^class \\w+ extends (\\w+) ");
    private static final Pattern PUBLIC_TYPE = Pattern.compile("(?m)^public (final |abstract |sealed |non-sealed )*(class|record|interface|enum|@interface) ");

    private static List<String> files(Path root, BiPredicate<Path, String> wrong) throws IOException {
        try (var files = Files.walk(root)) {
            var all = files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toMap(f -> f, SourceRulesTest::read));
            assertTrue(all.size() > 5, "sources are found");
            return all.entrySet().stream().filter(f -> wrong.test(f.getKey(), f.getValue())).map(f -> f.getKey().toString()).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aClassFitsInOnesHead() throws IOException {
        assertEquals(List.of(), files(MAIN, (file, text) -> text.lines().count() > 300), "Split it: at most 300 lines.");
        assertEquals(List.of(), files(TESTS, (file, text) -> text.lines().count() > 400), "Split it: at most 400 lines.");
    }

    @Test
    void aPublicTypeSaysWhatItIs() throws IOException {
        assertEquals(List.of(), files(MAIN, (file, text) -> {
            var type = PUBLIC_TYPE.matcher(text);
            return type.find() && !text.substring(0, type.start()).contains("*/");
        }), "Begin the type with one sentence of Javadoc: what it is.");
    }

    @Test
    void sqlDoesNotAskTheDatabaseForTheDay() throws IOException {
        var day = Pattern.compile("(?i)\\b(current_date|current_timestamp|localtimestamp)\\b|now\\(\\)::date");
        assertEquals(List.of(), files(MAIN, (file, text) -> day.matcher(text).find()),
                "The database runs in UTC: bind HelsinkiClock.today().");
    }

    @Test
    void aTestOfTheServiceIsATestOfTheContract() throws IOException {
        assertEquals(List.of(), files(TESTS, (file, text) -> text.contains("\n@QuarkusTest\n") && !isOfTheContract(file, text)
                && !text.contains("ContractCheck.install()")),
                "Extend support.ApiTest: it checks every answer against the contract.");
    }

    /** Itself or by the class of its package that it extends. */
    private static boolean isOfTheContract(Path file, String text) {
        var parent = EXTENDS.matcher(text);
        return text.contains("extends ApiTest") || parent.find() && Files.exists(file.resolveSibling(parent.group(1) + ".java"))
                && read(file.resolveSibling(parent.group(1) + ".java")).contains("extends ApiTest");
    }

    @Test
    void noTestIsSwitchedOff() throws IOException {
        var off = Pattern.compile("(?m)^\\s*@(Disabled|Ignore)|Assumptions\\.");
        assertEquals(List.of(), files(TESTS, (file, text) -> !file.endsWith("SourceRulesTest.java") && off.matcher(text).find()),
                "Mend the test or remove it.");
    }
}
