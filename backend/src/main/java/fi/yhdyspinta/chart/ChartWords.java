package fi.yhdyspinta.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words, numbers and days of charts in Finnish, Swedish and English. */
record ChartWords(String language) {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00a0';

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            word("forecast", "Ennuste", "Prognos", "Forecast"),
            word("probable", "Luultavasti (80\u00a0%)", "Sannolikt (80\u00a0%)", "Probably (80%)"),
            word("nearlySure", "Lähes varmasti (95\u00a0%)", "Nästan säkert (95\u00a0%)", "Almost certainly (95%)"),
            word("provisional", "Ennakkotieto", "Preliminär uppgift", "Provisional"),
            word("suppressed", "Suojattu", "Skyddad", "Protected"),
            word("nothing", "Lukuja ei ole", "Det finns inga siffror", "There are no figures"),
            word("gap", "viiva katkeaa, kun arvoa ei ole", "linjen bryts där värde saknas", "the line breaks where there is no value"),
            word("FEMALE", "tytöt ja naiset", "flickor och kvinnor", "girls and women"),
            word("MALE", "pojat ja miehet", "pojkar och män", "boys and men"),
            word("source", "Lähde: %1$s", "Källa: %1$s", "Source: %1$s"),
            word("updated", "päivitetty %1$s", "uppdaterad %1$s", "updated %1$s"),
            word("year", "Vuosi", "År", "Year"),
            word("COUNT", "lukumäärä", "antal", "count"),
            word("PERCENT", "prosenttia", "procent", "per cent"),
            word("PER_1000", "tuhatta kohden", "per tusen", "per thousand"),
            word("PER_10000", "kymmentätuhatta kohden", "per tiotusen", "per ten thousand"),
            word("PER_100000", "sataatuhatta kohden", "per hundratusen", "per hundred thousand"),
            word("INDEX", "indeksi", "index", "index"));

    private static final List<String> DAY = List.of("d.M.uuuu", "d.M.uuuu", "d MMMM uuuu");

    private static Map.Entry<String, List<String>> word(String key, String fi, String sv, String en) {
        return Map.entry(key, List.of(fi, sv, en));
    }

    String of(String key, Object... values) {
        var text = WORDS.get(key).get(LANGUAGES.indexOf(language));
        return values.length == 0 ? text : text.formatted(values);
    }

    /** A unit whose code is no word of ours is told as it is. */
    String unit(String code) {
        return WORDS.containsKey(code) ? of(code) : code;
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(DAY.get(LANGUAGES.indexOf(language)), Locale.ENGLISH).format(day);
    }

    /** @param least decimals that are always told @param after what follows the number */
    DecimalFormat numbers(int least, int most, String after) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        symbols.setDecimalSeparator(language.equals("en") ? '.' : ',');
        symbols.setGroupingSeparator(language.equals("en") ? ',' : NO_BREAK);
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setPositiveSuffix(after);
        format.setNegativeSuffix(after);
        return format;
    }

    String percentSign() {
        return language.equals("en") ? "%" : NO_BREAK + "%";
    }
}
