package fi.yhdyspinta.series;

import fi.yhdyspinta.shared.LocalizedText;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The words and numbers of series in Finnish, Swedish and English. */
final class SeriesWords {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00a0';

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            word("subregion", "%1$s (seutukunta)", "%1$s (ekonomisk region)", "%1$s (sub-region)"),
            word("theSubregion", "seutukunta %1$s", "den ekonomiska regionen %1$s", "the sub-region %1$s"),
            word("aroundMissing", "%1$s (omaa lukua ei ole, tässä %2$s)", "%1$s (ingen egen siffra finns, här %2$s)",
                    "%1$s (no figure of its own, here %2$s)"),
            word("aroundSuppressed", "%1$s (oma luku on suojattu, tässä %2$s)", "%1$s (den egna siffran är skyddad, här %2$s)",
                    "%1$s (its own figure is protected, here %2$s)"),
            word("missing", "lukuja ei ole", "det finns inga siffror", "there are no figures"),
            word("suppressed", "luvut on suojattu, koska ne koskevat vain muutamaa ihmistä",
                    "siffrorna är skyddade, eftersom de gäller bara några få personer",
                    "the figures are protected, because they concern only a few people"),
            word("one", "luku oli %1$s vuonna %2$s, eikä muilta vuosilta ole lukuja vertailuun",
                    "siffran var %1$s år %2$s, och det finns inga andra år att jämföra med",
                    "the figure was %1$s in %2$s, and there are no other years to compare it with"),
            word("UP", "luku oli %1$s vuonna %2$s ja %3$s vuonna %4$s, joten se on noussut",
                    "siffran var %1$s år %2$s och %3$s år %4$s, så den har ökat",
                    "the figure was %1$s in %2$s and %3$s in %4$s, so it has risen"),
            word("DOWN", "luku oli %1$s vuonna %2$s ja %3$s vuonna %4$s, joten se on laskenut",
                    "siffran var %1$s år %2$s och %3$s år %4$s, så den har minskat",
                    "the figure was %1$s in %2$s and %3$s in %4$s, so it has fallen"),
            word("same", "luku oli %1$s sekä vuonna %2$s että vuonna %3$s, joten se ei ole muuttunut",
                    "siffran var %1$s både år %2$s och år %3$s, så den har inte förändrats",
                    "the figure was %1$s both in %2$s and in %3$s, so it has not changed"),
            word("good", ", ja suunta on hyvä", ", och riktningen är bra", ", and the direction is good"),
            word("bad", ", ja suunta on huono", ", och riktningen är dålig", ", and the direction is bad"),
            word("provisional", "%1$s (ennakkotieto)", "%1$s (preliminär uppgift)", "%1$s (provisional)"),
            word("latestSuppressed", "vuoden %1$s luku on suojattu", "siffran för år %1$s är skyddad", "the figure for %1$s is protected"),
            word("latestMissing", "vuoden %1$s luku puuttuu", "siffran för år %1$s saknas", "the figure for %1$s is missing"),
            word("forecast", "ennuste vuodelle %1$s on %2$s (luultavasti %3$s)", "prognosen för år %1$s är %2$s (sannolikt %3$s)",
                    "the forecast for %1$s is %2$s (probably %3$s)"),
            word("noForecastTOO_FEW", "ennustetta ei tehdä, koska lukuja on vain %1$s vuodelta",
                    "ingen prognos görs, eftersom det finns siffror för bara %1$s år",
                    "no forecast is made, because there are figures for only %1$s years"),
            word("noForecastGAP", "ennustetta ei tehdä, koska luvuissa on yli kolmen vuoden aukko",
                    "ingen prognos görs, eftersom det finns ett glapp på över tre år i siffrorna",
                    "no forecast is made, because there is a gap of more than three years in the figures"),
            word("noForecastENDED", "ennustetta ei tehdä, koska luvut päättyvät vuoteen %2$s",
                    "ingen prognos görs, eftersom siffrorna slutar år %2$s", "no forecast is made, because the figures end in %2$s"),
            word("noForecastUNCHANGING", "ennustetta ei tehdä, koska luku on ollut joka vuosi sama",
                    "ingen prognos görs, eftersom siffran har varit densamma varje år",
                    "no forecast is made, because the figure has been the same every year"),
            word("targetREACHED", "tavoite %1$s vuodelle %2$s on saavutettu", "målet %1$s för år %2$s har nåtts",
                    "the target of %1$s for %2$s has been reached"),
            word("targetON_THE_WAY", "tavoite %1$s vuodelle %2$s saavutetaan nykyisellä vauhdilla",
                    "målet %1$s för år %2$s nås med nuvarande takt", "the target of %1$s for %2$s will be reached at the present pace"),
            word("targetTOO_SLOW", "tavoite %1$s vuodelle %2$s vaatii nopeampaa muutosta: %3$s vuodessa, kun se nyt on %4$s",
                    "målet %1$s för år %2$s kräver snabbare förändring: %3$s per år, medan den nu är %4$s",
                    "the target of %1$s for %2$s needs a faster change: %3$s a year, while it now is %4$s"),
            word("targetWRONG_WAY", "tavoite %1$s vuodelle %2$s vaatii käänteen: muutoksen pitäisi olla %3$s vuodessa, kun se nyt on %4$s",
                    "målet %1$s för år %2$s kräver en vändning: förändringen borde vara %3$s per år, medan den nu är %4$s",
                    "the target of %1$s for %2$s needs a turn: the change should be %3$s a year, while it now is %4$s"),
            word("targetMISSED", "tavoitetta %1$s vuodelle %2$s ei saavutettu", "målet %1$s för år %2$s nåddes inte",
                    "the target of %1$s for %2$s was not reached"),
            word("targetUNKNOWN", "tavoite vuodelle %2$s on %1$s", "målet för år %2$s är %1$s", "the target for %2$s is %1$s"),
            word("PERCENT", "%1$s\u00a0%%", "%1$s\u00a0%%", "%1$s%%"),
            word("PER_1000", "%1$s tuhatta kohden", "%1$s per tusen", "%1$s per thousand"),
            word("PER_10000", "%1$s kymmentätuhatta kohden", "%1$s per tiotusen", "%1$s per ten thousand"),
            word("PER_100000", "%1$s sataatuhatta kohden", "%1$s per hundratusen", "%1$s per hundred thousand"),
            word("percentPace", "%1$s prosenttiyksikköä", "%1$s procentenheter", "%1$s percentage points"),
            word("noForecastTOO_FEWReason", "Ennusteeseen tarvitaan luku vähintään 6 vuodelta, ja nyt vuosia on %1$s.",
                    "För en prognos behövs siffror för minst 6 år, och nu är åren %1$s.",
                    "A forecast needs figures for at least 6 years, and now there are %1$s."),
            word("noForecastGAPReason", "Luvuissa on yli kolmen vuoden aukko, eikä sen yli voi ennustaa luotettavasti.",
                    "Det finns ett glapp på över tre år i siffrorna, och över det kan ingen pålitlig prognos göras.",
                    "There is a gap of more than three years in the figures, and no reliable forecast can be made across it."),
            word("noForecastENDEDReason", "Luvut päättyvät vuoteen %2$s, eikä niin vanhoista luvuista voi ennustaa tulevaa.",
                    "Siffrorna slutar år %2$s, och av så gamla siffror kan framtiden inte förutsägas.",
                    "The figures end in %2$s, and what is ahead cannot be forecast from figures that old."),
            word("noForecastUNCHANGINGReason", "Luku on ollut joka vuosi sama, joten ei tiedetä, kuinka paljon se voisi vaihdella.",
                    "Siffran har varit densamma varje år, så det är inte känt hur mycket den kunde variera.",
                    "The figure has been the same every year, so it is not known how much it could vary."),
            word("noRankONLY_MUNICIPALITIESReason", "Sija kerrotaan vain kunnista.", "Placeringen berättas bara om kommuner.",
                    "A place is told of municipalities only."),
            word("noRankNO_VALUEReason", "Lukua ei ole, joten sijaa ei voi kertoa.", "Det finns ingen siffra, så placeringen kan inte berättas.",
                    "There is no figure, so no place can be told."),
            word("noRankNO_BETTER_WAYReason", "Suurta tai pientä lukua ei voi sanoa paremmaksi, joten sijaa ei kerrota.",
                    "Varken en stor eller en liten siffra kan sägas vara bättre, så ingen placering berättas.",
                    "Neither a large nor a small figure can be called better, so no place is told."),
            word("noRankTOO_FEW_OTHERSReason", "Vuoden %2$s luku tiedetään liian harvasta kunnasta, jotta sijan voisi kertoa.",
                    "Siffran för år %2$s är känd för så få kommuner att ingen placering kan berättas.",
                    "The figure for %2$s is known of too few municipalities to tell a place."),
            word("noRankCOUNTS_UNKNOWNReason", "Ei tiedetä, kuinka monesta ihmisestä luku on laskettu, joten sattuman osuutta ei voi arvioida.",
                    "Det är inte känt hur många människor siffran bygger på, så slumpens andel kan inte bedömas.",
                    "It is not known how many people are behind the figure, so the part of chance cannot be judged."),
            word("noRankWITHIN_CHANCEReason", "Erot muihin kuntiin ovat enimmäkseen niin pieniä, että ne voivat olla sattumaa.",
                    "Skillnaderna till andra kommuner är för det mesta så små att de kan bero på slumpen.",
                    "The differences to other municipalities are mostly so small that they may be chance."),
            word("published", "Lähteen julkaisema luku.", "Siffra som källan har publicerat.", "Figure published by the source."),
            word("COUNTY_MEAN", "Hyvinvointialueen kuntien keskiarvo", "Medeltal för välfärdsområdets kommuner", "Mean of the county’s municipalities"),
            word("COUNTRY_MEAN", "Koko maan kuntien keskiarvo", "Medeltal för hela landets kommuner", "Mean of the whole country’s municipalities"),
            word("SIMILAR", "Samanlaisten kuntien keskiarvo", "Medeltal för liknande kommuner", "Mean of similar municipalities"),
            word("COUNTY_MEANMembers", "Hyvinvointialueen kunnat.", "Välfärdsområdets kommuner.", "The county’s municipalities."),
            word("COUNTRY_MEANMembers", "Koko maan kunnat.", "Hela landets kommuner.", "The whole country’s municipalities."),
            word("alike", "%1$s, joissa on %2$s.", "%1$s med %2$s.", "%1$s with %2$s."),
            word("URBAN", "Kaupunkimaiset kunnat", "Urbana kommuner", "Urban municipalities"),
            word("SEMI_URBAN", "Taajaan asutut kunnat", "Tätortskommuner", "Semi-urban municipalities"),
            word("RURAL", "Maaseutumaiset kunnat", "Landsbygdskommuner", "Rural municipalities"),
            word("under", "alle %1$s asukasta", "under %1$s invånare", "under %1$s inhabitants"),
            word("between", "%1$s–%2$s asukasta", "%1$s–%2$s invånare", "%1$s–%2$s inhabitants"),
            word("atLeast", "vähintään %1$s asukasta", "minst %1$s invånare", "at least %1$s inhabitants"),
            word("toldToAll", "Mukana ovat ne, joiden luku on kaikkien nähtävissä.", "Med är de vilkas siffra alla får se.",
                    "Counted are those whose figure everyone may see."),
            word("weighted", "Keskiarvo on painotettu väkiluvulla (%1$s).", "Medeltalet är vägt med invånarantalet (%1$s).",
                    "The mean is weighted by population (%1$s)."),
            word("notWeighted", "Keskiarvoa ei ole painotettu.", "Medeltalet är inte vägt.", "The mean is not weighted."));

    private final String language;
    private final String unit;
    private final int decimals;

    SeriesWords(String language, String unit, int decimals) {
        this.language = language;
        this.unit = unit;
        this.decimals = decimals;
    }

    private static Map.Entry<String, List<String>> word(String key, String fi, String sv, String en) {
        return Map.entry(key, List.of(fi, sv, en));
    }

    static LocalizedText inEachLanguage(UnaryOperator<String> text) {
        return new LocalizedText(text.apply("fi"), text.apply("sv"), text.apply("en"));
    }

    String of(String key, Object... values) {
        return WORDS.get(key).get(LANGUAGES.indexOf(language)).formatted(values);
    }

    String text(LocalizedText text) {
        return text.in(language);
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
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        symbols.setDecimalSeparator(language.equals("en") ? '.' : ',');
        symbols.setGroupingSeparator(language.equals("en") ? ',' : NO_BREAK);
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        // a small negative number is no negative nought
        return format.format(Course.rounded(value, digits) + 0.0);
    }
}
