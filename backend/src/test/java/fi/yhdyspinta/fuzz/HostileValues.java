package fi.yhdyspinta.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that have broken services before: too large, of the wrong kind, at the edge, injected. */
final class HostileValues {

    private static final List<String> TEXTS = List.of("", " ", "\t", "\u0000", "a\u0000b", "\ud800", "a\udc00b", "\ufeff", "\u202eabc", "\u2028", "\uffff",
            "\u0130\u0131\u017f", "e\u0301\u0301\u0301", "\ud83d\ude42\ud83d\ude42", "' OR '1'='1", "'; DROP TABLE goal; --", "\") OR 1=1 --", "%", "_", "\\", "\\\\", "%' ESCAPE '",
            "a & | ! ( :* <->", "$1", ":name", "?", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}", "#{1+1}", "{sep}", "<script>alert(1)</script>", "]]>", "<!--",
            "&lt;", "../../../etc/passwd", "..\\..\\x", "a\r\nX-Injected: 1", "\r\n\r\n", "=HYPERLINK(\"http://x\")", "@SUM(1)", "null", "undefined", "true",
            "NaN", "Infinity", "-Infinity", "0", "-1", "1e309", "0x10", "١٢٣", "9999999999999999999", "a@b", "@", "a@" + "b.".repeat(200),
            "a".repeat(40) + "!", "a@" + "a".repeat(300) + ".fi", "http://[::1", "javascript:alert(1)", "file:///etc/passwd", "http://169.254.169.254/", "x".repeat(201),
            "x".repeat(2_001), "ä".repeat(5_000), "\ud83d\ude42".repeat(101), "x".repeat(20_000), "00000000-0000-0000-0000-000000000000", "1-1-1-1-1",
            "0193a7c2-0000-7000-8000-00000000000g", "FI", "fi-FI", "xx", "000", "999", "1000", "NGO", "b2Zmc2V0LWJ1dC1ub3QtcmVhbGx5", "[]", "{}", "\"", "'");

    private static final List<String> DAYS = List.of("+999999999-12-31", "-999999999-01-01", "0000-01-01", "0001-01-01", "-4713-01-01", "-4714-11-23", "5874897-12-31",
            "+5874898-01-01", "+10000-01-01", "9999-12-31", "1582-10-10", "2026-02-30", "2026-02-29", "2024-02-29", "2026-13-01", "20261201", "2026-12-01T00:00:00Z",
            "2026-W10-1", "1.12.2026", "infinity", "-infinity", "epoch", "today", "1900-01-01", "2200-12-31", "2026-1-1", " 2026-12-01");

    private static final List<String> INSTANTS = List.of("-999999999-01-01T00:00:00+18:00", "+999999999-12-31T23:59:59.999999999-18:00", "+294277-01-01T00:00:00Z",
            "-4713-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "2026-03-29T03:30:00+02:00", "2026-10-25T03:30:00+03:00",
            "2026-03-29T03:30:00", "2026-12-01", "2026-12-01T24:00:00Z", "2026-12-01T12:00:60Z", "2026-12-01T12:00:00.123456789Z", "2026-12-01T12:00:00+19:00",
            "0", "1764547200", "1e10", "infinity", "now", "1970-01-01T00:00:00Z");

    /** As they stand in JSON; some are no JSON. */
    private static final List<String> NUMBERS = List.of("0", "-0", "-1", "1", "2", "0.5", "1.0", "1.1", "200", "201", "1899", "2201", "32767", "32768", "65536",
            "2147483647", "2147483648", "-2147483649", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e2", "1e15",
            "1e20", "1e37", "1e131073", "1e308", "1e309", "-1e309", "1e-400", "1e999999999", "1e-999999999", "123456789012345678901234567890.123456789",
            "0." + "1".repeat(500), "9".repeat(999), "9".repeat(2_000), "NaN", "-Infinity", "01", "+1", "0x1F", ".5", "1.");

    /** What is no value of a query or path even before it is decoded. */
    private static final List<String> ENCODED = List.of("%", "%z", "%zz", "%C0%AE", "%FF", "%00", "%0d%0aX:1", "%ED%A0%80", "%25", "%2F", "%2e%2e", "%5c", ";a=b",
            "a;b", "+", "a+b", "%20", "{", "}", "|", "\"", "<>", "^", "`", "'", "*", "~", "!", "$", "(", ":", "@", ",", ",,", "[]", "ä", "%u0041");

    private final RandomGenerator random;

    HostileValues(RandomGenerator random) {
        this.random = random;
    }

    String text() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> any(DAYS);
            case 2 -> any(INSTANTS);
            case 3 -> any(NUMBERS);
            default -> any(TEXTS);
        };
    }

    /** Most often of the kind that belongs there, at its edge. */
    String text(String format) {
        var kin = random.nextInt(10) < 7;
        return switch (format) {
            case "date" -> kin ? any(DAYS) : text();
            case "date-time" -> kin ? any(INSTANTS) : text();
            default -> text();
        };
    }

    String number() {
        return any(NUMBERS);
    }

    String encoded() {
        return any(ENCODED);
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
