package fi.yhdyspinta.series;

import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Words;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/** The words of series, and their numbers with the unit. */
final class SeriesWords {

    private static final char NO_BREAK = '\u00a0';

    private final Words words;
    private final String unit;
    private final int decimals;

    SeriesWords(String language, String unit, int decimals) {
        words = new Words("series", language);
        this.unit = unit;
        this.decimals = decimals;
    }

    static LocalizedText inEachLanguage(UnaryOperator<String> text) {
        return new LocalizedText(text.apply("fi"), text.apply("sv"), text.apply("en"));
    }

    String of(String key, Object... values) {
        return words.of(key, values);
    }

    String text(LocalizedText text) {
        return text.in(words.language());
    }

    /** With its unit. */
    String value(double value) {
        return withUnit(number(value, decimals));
    }

    String whole(int number) {
        return number(number, 0);
    }

    String range(double low, double high) {
        return withUnit(number(low, decimals) + "–" + number(high, decimals));
    }

    /** A change in a year with its sign; empty when not known. */
    String pace(Double perYear) {
        if (perYear == null) {
            return "";
        }
        var number = number(perYear, decimals + 1);
        var signed = perYear > 0 ? "+" + number : number;
        return unit.equals("PERCENT") ? of("percentPace", signed) : withUnit(signed);
    }

    private String withUnit(String number) {
        return switch (unit) {
            case "COUNT", "INDEX" -> number;
            case "PERCENT", "PER_1000", "PER_10000", "PER_100000" -> of(unit, number);
            default -> number + NO_BREAK + unit;
        };
    }

    private String number(double value, int digits) {
        var format = words.numbers(digits, digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        // a small negative number is no negative nought
        return format.format(Course.rounded(value, digits) + 0.0);
    }
}
