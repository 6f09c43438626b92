package fi.yhdyspinta.shared;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What a feature says in one of our languages: its texts stand in {@code words/<feature>_<language>.properties}; and how days and numbers are written. */
public final class Words {

    private static final char MINUS = '\u2212';

    private final String language;
    private final ResourceBundle own;
    private final ResourceBundle common;

    public Words(String feature, String language) {
        this.language = language;
        own = read(feature, language);
        common = read("common", language);
    }

    /** Never in another language, whatever the machine speaks. */
    private static ResourceBundle read(String name, String language) {
        return ResourceBundle.getBundle("words/" + name, Locale.of(language), Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String language() {
        return language;
    }

    /** The text, of the feature or else of all, with the values in their places. */
    public String of(String key, Object... values) {
        var text = (own.containsKey(key) ? own : common).getString(key);
        return values.length == 0 ? text : text.formatted(values);
    }

    /** The word of a code; empty for none. */
    public String of(Enum<?> code) {
        return code == null ? "" : of(code.name());
    }

    /** Whether the feature has a word for it. */
    public boolean knows(String key) {
        return own.containsKey(key);
    }

    /** For a template. */
    public Map<String, String> all() {
        var all = new HashMap<String, String>();
        Stream.of(common, own).forEach(texts -> texts.keySet().forEach(key -> all.put(key, texts.getString(key))));
        return all;
    }

    /** Empty for none. */
    public String day(LocalDate day) {
        return day == null ? "" : format("dayPattern").format(day);
    }

    /** When something begins, in Helsinki. */
    public String at(Instant start) {
        return format("timePattern").format(inHelsinki(start));
    }

    /** From when to when, in Helsinki; the day of the end only when it is another. */
    public String time(Instant start, Instant end) {
        var sameDay = inHelsinki(start).toLocalDate().equals(inHelsinki(end).toLocalDate());
        return at(start) + "–" + format(sameDay ? "hourPattern" : "timePattern").format(inHelsinki(end));
    }

    private static ZonedDateTime inHelsinki(Instant instant) {
        return instant.atZone(HelsinkiClock.HELSINKI);
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(of(pattern), Locale.ENGLISH);
    }

    /** @param least decimals that are always told */
    public DecimalFormat numbers(int least, int most) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        symbols.setDecimalSeparator(of("decimalSeparator").charAt(0));
        symbols.setGroupingSeparator(of("groupingSeparator").charAt(0));
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format;
    }
}
