package fi.yhdyspinta.series;

import static fi.yhdyspinta.indicator.IndicatorDto.Direction.HIGHER_IS_BETTER;
import static fi.yhdyspinta.indicator.IndicatorDto.Direction.LOWER_IS_BETTER;
import static fi.yhdyspinta.indicator.IndicatorDto.Direction.NEUTRAL;
import static fi.yhdyspinta.indicator.ObservationDto.Status.MISSING;
import static fi.yhdyspinta.indicator.ObservationDto.Status.NORMAL;
import static fi.yhdyspinta.indicator.ObservationDto.Status.PROVISIONAL;
import static fi.yhdyspinta.indicator.ObservationDto.Status.SUPPRESSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.IndicatorDto.Direction;
import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.series.IndicatorSeriesDto.Forecast;
import fi.yhdyspinta.series.IndicatorSeriesDto.ForecastValue;
import fi.yhdyspinta.series.IndicatorSeriesDto.Method;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import fi.yhdyspinta.series.IndicatorSeriesDto.Refusal;
import fi.yhdyspinta.series.IndicatorSeriesDto.SeriesArea;
import fi.yhdyspinta.series.IndicatorSeriesDto.WantedArea;
import fi.yhdyspinta.shared.LocalizedText;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each case that a sentence can meet, word for word in three languages. */
class SentencesTest {

    private static final SeriesArea TURKU = new SeriesArea(AreaType.MUNICIPALITY, "853", new LocalizedText("Turku", "Åbo", "Turku"));
    private static final SeriesArea SUBREGION = new SeriesArea(AreaType.SUBREGION, "023", new LocalizedText("Turku", null, null));
    private static final SeriesArea COUNTY = new SeriesArea(AreaType.COUNTY, "05", new LocalizedText("Varsinais-Suomen hyvinvointialue",
            "Egentliga Finlands välfärdsområde", "Southwest Finland wellbeing services county"));
    private static final LocalizedText MASKU = new LocalizedText("Masku", "Masku", "Masku");

    private static Point in(int year, double value) {
        return new Point(year, NORMAL, value, null);
    }

    private static Point without(int year, Status status) {
        return new Point(year, status, null, null);
    }

    private static IndicatorSeriesDto series(SeriesArea area, WantedArea wanted, String unit, Direction direction, Forecast forecast, String refusal,
            Point... points) {
        var decimals = unit.equals("COUNT") ? 0 : 1;
        return new IndicatorSeriesDto(UUID.randomUUID(), new LocalizedText("Mittari", null, null), unit, decimals, direction,
                new LocalizedText("THL", null, null), null, false, area, wanted, Sex.TOTAL, List.of(points),
                Course.change(List.of(points), decimals, direction), Course.trend(List.of(points), decimals), forecast,
                refusal == null ? null : new Refusal(refusal, TURKU.name()), List.of(), null, null, null);
    }

    private static IndicatorSeriesDto percent(Direction direction, Point... points) {
        return series(TURKU, null, "PERCENT", direction, null, null, points);
    }

    private static void isTold(IndicatorSeriesDto series, Target target, String fi, String sv, String en) {
        assertEquals(new LocalizedText(fi, sv, en), Sentences.of(series, target));
    }

    private static void isTold(IndicatorSeriesDto series, String fi, String sv, String en) {
        isTold(series, null, fi, sv, en);
    }

    @Test
    void aRise() {
        isTold(percent(HIGHER_IS_BETTER, in(2019, 80), in(2024, 82.25)),
                "Turku: luku oli 80,0\u00a0% vuonna 2019 ja 82,3\u00a0% vuonna 2024, joten se on noussut, ja suunta on hyvä.",
                "Åbo: siffran var 80,0\u00a0% år 2019 och 82,3\u00a0% år 2024, så den har ökat, och riktningen är bra.",
                "Turku: the figure was 80.0% in 2019 and 82.3% in 2024, so it has risen, and the direction is good.");
        isTold(percent(LOWER_IS_BETTER, in(2019, 1.2), in(2024, 1.5)),
                "Turku: luku oli 1,2\u00a0% vuonna 2019 ja 1,5\u00a0% vuonna 2024, joten se on noussut, ja suunta on huono.",
                "Åbo: siffran var 1,2\u00a0% år 2019 och 1,5\u00a0% år 2024, så den har ökat, och riktningen är dålig.",
                "Turku: the figure was 1.2% in 2019 and 1.5% in 2024, so it has risen, and the direction is bad.");
    }

    @Test
    void aFallWhereNeitherWayIsBetter() {
        isTold(series(TURKU, null, "COUNT", NEUTRAL, null, null, in(2010, 40_000), in(2020, 32_100), in(2024, 31_050)),
                "Turku: luku oli 32\u00a0100 vuonna 2020 ja 31\u00a0050 vuonna 2024, joten se on laskenut.",
                "Åbo: siffran var 32\u00a0100 år 2020 och 31\u00a0050 år 2024, så den har minskat.",
                "Turku: the figure was 32,100 in 2020 and 31,050 in 2024, so it has fallen.");
    }

    @Test
    void noChangeAsItIsSeen() {
        isTold(series(TURKU, null, "PER_1000", LOWER_IS_BETTER, null, null, in(2019, 12.34), new Point(2024, PROVISIONAL, 12.28, null)),
                "Turku: luku oli 12,3 tuhatta kohden sekä vuonna 2019 että vuonna 2024 (ennakkotieto), joten se ei ole muuttunut.",
                "Åbo: siffran var 12,3 per tusen både år 2019 och år 2024 (preliminär uppgift), så den har inte förändrats.",
                "Turku: the figure was 12.3 per thousand both in 2019 and in 2024 (provisional), so it has not changed.");
    }

    @Test
    void aSinglePoint() {
        isTold(percent(NEUTRAL, without(2020, MISSING), in(2024, 0)),
                "Turku: luku oli 0,0\u00a0% vuonna 2024, eikä muilta vuosilta ole lukuja vertailuun.",
                "Åbo: siffran var 0,0\u00a0% år 2024, och det finns inga andra år att jämföra med.",
                "Turku: the figure was 0.0% in 2024, and there are no other years to compare it with.");
    }

    @Test
    void nothingAndNothingThatMayBeTold() {
        isTold(percent(NEUTRAL), "Turku: lukuja ei ole.", "Åbo: det finns inga siffror.", "Turku: there are no figures.");
        isTold(percent(NEUTRAL, without(2023, MISSING), without(2024, SUPPRESSED)),
                "Turku: luvut on suojattu, koska ne koskevat vain muutamaa ihmistä.",
                "Åbo: siffrorna är skyddade, eftersom de gäller bara några få personer.",
                "Turku: the figures are protected, because they concern only a few people.");
    }

    @Test
    void aLatestYearThatIsNotTold() {
        isTold(percent(NEUTRAL, in(2023, 2), without(2024, SUPPRESSED)),
                "Turku: luku oli 2,0\u00a0% vuonna 2023, eikä muilta vuosilta ole lukuja vertailuun; vuoden 2024 luku on suojattu.",
                "Åbo: siffran var 2,0\u00a0% år 2023, och det finns inga andra år att jämföra med; siffran för år 2024 är skyddad.",
                "Turku: the figure was 2.0% in 2023, and there are no other years to compare it with; the figure for 2024 is protected.");
        isTold(percent(NEUTRAL, in(2022, 2), in(2023, 3), without(2024, MISSING)),
                "Turku: luku oli 2,0\u00a0% vuonna 2022 ja 3,0\u00a0% vuonna 2023, joten se on noussut; vuoden 2024 luku puuttuu.",
                "Åbo: siffran var 2,0\u00a0% år 2022 och 3,0\u00a0% år 2023, så den har ökat; siffran för år 2024 saknas.",
                "Turku: the figure was 2.0% in 2022 and 3.0% in 2023, so it has risen; the figure for 2024 is missing.");
    }

    @Test
    void aLargerAreaInPlaceOfOneThatHasNoValue() {
        var masku = new WantedArea(AreaType.MUNICIPALITY, "481", MASKU, MISSING);
        isTold(series(SUBREGION, masku, "PERCENT", NEUTRAL, null, null, in(2022, 2), in(2023, 3)),
                "Masku (omaa lukua ei ole, tässä seutukunta Turku): luku oli 2,0\u00a0% vuonna 2022 ja 3,0\u00a0% vuonna 2023, joten se on noussut.",
                "Masku (ingen egen siffra finns, här den ekonomiska regionen Turku): siffran var 2,0\u00a0% år 2022 och 3,0\u00a0% år 2023, så den har ökat.",
                "Masku (no figure of its own, here the sub-region Turku): the figure was 2.0% in 2022 and 3.0% in 2023, so it has risen.");
        isTold(series(COUNTY, new WantedArea(AreaType.MUNICIPALITY, "481", MASKU, SUPPRESSED), "PERCENT", NEUTRAL, null, null, in(2023, 3)),
                "Masku (oma luku on suojattu, tässä Varsinais-Suomen hyvinvointialue): luku oli 3,0\u00a0% vuonna 2023, eikä muilta vuosilta ole lukuja vertailuun.",
                "Masku (den egna siffran är skyddad, här Egentliga Finlands välfärdsområde): siffran var 3,0\u00a0% år 2023, och det finns inga andra år att jämföra med.",
                "Masku (its own figure is protected, here Southwest Finland wellbeing services county): the figure was 3.0% in 2023, and there are no other years to compare it with.");
        isTold(series(SUBREGION, null, "PERCENT", NEUTRAL, null, null),
                "Turku (seutukunta): lukuja ei ole.", "Turku (ekonomisk region): det finns inga siffror.", "Turku (sub-region): there are no figures.");
    }

    @Test
    void aForecast() {
        var forecast = new Forecast(Method.ROBUST_LINE, "", 12, 0.1, "", List.of(new ForecastValue(2025, 3.4, 3, 3.8, 2.8, 4),
                new ForecastValue(2029, 5.04, 4.1, 6, 3.6, 6.5)));
        isTold(series(TURKU, null, "PERCENT", NEUTRAL, forecast, null, in(2019, 2), in(2024, 3)),
                "Turku: luku oli 2,0\u00a0% vuonna 2019 ja 3,0\u00a0% vuonna 2024, joten se on noussut; ennuste vuodelle 2029 on 5,0\u00a0% (luultavasti 4,1–6,0\u00a0%).",
                "Åbo: siffran var 2,0\u00a0% år 2019 och 3,0\u00a0% år 2024, så den har ökat; prognosen för år 2029 är 5,0\u00a0% (sannolikt 4,1–6,0\u00a0%).",
                "Turku: the figure was 2.0% in 2019 and 3.0% in 2024, so it has risen; the forecast for 2029 is 5.0% (probably 4.1–6.0%).");
    }

    @Test
    void aForecastThatIsRefused() {
        var start = List.of("Turku: luku oli 2,0\u00a0% vuonna 2019 ja 3,0\u00a0% vuonna 2024, joten se on noussut; ",
                "Åbo: siffran var 2,0\u00a0% år 2019 och 3,0\u00a0% år 2024, så den har ökat; ",
                "Turku: the figure was 2.0% in 2019 and 3.0% in 2024, so it has risen; ");
        isTold(series(TURKU, null, "PERCENT", NEUTRAL, null, "TOO_FEW", in(2019, 2), in(2024, 3)),
                start.get(0) + "ennustetta ei tehdä, koska lukuja on vain 2 vuodelta.",
                start.get(1) + "ingen prognos görs, eftersom det finns siffror för bara 2 år.",
                start.get(2) + "no forecast is made, because there are figures for only 2 years.");
        isTold(series(TURKU, null, "PERCENT", NEUTRAL, null, "GAP", in(2019, 2), in(2024, 3)),
                start.get(0) + "ennustetta ei tehdä, koska luvuissa on yli kolmen vuoden aukko.",
                start.get(1) + "ingen prognos görs, eftersom det finns ett glapp på över tre år i siffrorna.",
                start.get(2) + "no forecast is made, because there is a gap of more than three years in the figures.");
        isTold(series(TURKU, null, "PERCENT", NEUTRAL, null, "ENDED", in(2019, 2), in(2024, 3)),
                start.get(0) + "ennustetta ei tehdä, koska luvut päättyvät vuoteen 2024.",
                start.get(1) + "ingen prognos görs, eftersom siffrorna slutar år 2024.",
                start.get(2) + "no forecast is made, because the figures end in 2024.");
    }

    private static IndicatorSeriesDto falling() {
        return percent(LOWER_IS_BETTER, in(2020, 10), in(2022, 9), in(2024, 8));
    }

    @Test
    void aTarget() {
        var fi = "Turku: luku oli 10,0\u00a0% vuonna 2020 ja 8,0\u00a0% vuonna 2024, joten se on laskenut, ja suunta on hyvä; ";
        var sv = "Åbo: siffran var 10,0\u00a0% år 2020 och 8,0\u00a0% år 2024, så den har minskat, och riktningen är bra; ";
        var en = "Turku: the figure was 10.0% in 2020 and 8.0% in 2024, so it has fallen, and the direction is good; ";
        isTold(falling(), new Target(2020, 10, 2030, 8), fi + "tavoite 8,0\u00a0% vuodelle 2030 on saavutettu.",
                sv + "målet 8,0\u00a0% för år 2030 har nåtts.", en + "the target of 8.0% for 2030 has been reached.");
        isTold(falling(), new Target(2020, 10, 2030, 5), fi + "tavoite 5,0\u00a0% vuodelle 2030 saavutetaan nykyisellä vauhdilla.",
                sv + "målet 5,0\u00a0% för år 2030 nås med nuvarande takt.", en + "the target of 5.0% for 2030 will be reached at the present pace.");
        isTold(falling(), new Target(2020, 10, 2028, 2),
                fi + "tavoite 2,0\u00a0% vuodelle 2028 vaatii nopeampaa muutosta: −1,50 prosenttiyksikköä vuodessa, kun se nyt on −0,50 prosenttiyksikköä.",
                sv + "målet 2,0\u00a0% för år 2028 kräver snabbare förändring: −1,50 procentenheter per år, medan den nu är −0,50 procentenheter.",
                en + "the target of 2.0% for 2028 needs a faster change: −1.50 percentage points a year, while it now is −0.50 percentage points.");
        isTold(falling(), new Target(2020, 6, 2028, 5),
                fi + "tavoite 5,0\u00a0% vuodelle 2028 vaatii käänteen: muutoksen pitäisi olla −0,75 prosenttiyksikköä vuodessa, kun se nyt on +0,50 prosenttiyksikköä.",
                sv + "målet 5,0\u00a0% för år 2028 kräver en vändning: förändringen borde vara −0,75 procentenheter per år, medan den nu är +0,50 procentenheter.",
                en + "the target of 5.0% for 2028 needs a turn: the change should be −0.75 percentage points a year, while it now is +0.50 percentage points.");
        isTold(falling(), new Target(2020, 10, 2024, 5), fi + "tavoitetta 5,0\u00a0% vuodelle 2024 ei saavutettu.",
                sv + "målet 5,0\u00a0% för år 2024 nåddes inte.", en + "the target of 5.0% for 2024 was not reached.");
        isTold(falling(), new Target(2025, 8, 2030, 5), fi + "tavoite vuodelle 2030 on 5,0\u00a0%.", sv + "målet för år 2030 är 5,0\u00a0%.",
                en + "the target for 2030 is 5.0%.");
    }

    @Test
    void aTargetToStayIsReachedWhileItIsAsGood() {
        assertEquals(TargetProgress.State.REACHED, TargetProgress.of(falling(), new Target(2024, 8, 2030, 8)).state());
        assertEquals(TargetProgress.State.REACHED, TargetProgress.of(falling(), new Target(2022, 9, 2030, 9)).state());
        assertEquals(TargetProgress.State.WRONG_WAY, TargetProgress.of(percent(HIGHER_IS_BETTER, in(2020, 10), in(2024, 8)), new Target(2020, 10, 2030, 10)).state());
    }

    @Test
    void thePaceOfATargetThatWasJustSetIsTheTrend() {
        var progress = TargetProgress.of(falling(), new Target(2024, 8, 2029, 6));
        assertEquals(-0.5, progress.actualPerYear(), 1e-9);
        assertEquals(-0.4, progress.neededPerYear(), 1e-9);
        assertEquals(TargetProgress.State.ON_THE_WAY, progress.state());
    }

    @Test
    void valuesStandWithTheirUnits() {
        isTold(series(TURKU, null, "PER_10000", NEUTRAL, null, null, in(2024, 12.34)),
                "Turku: luku oli 12,3 kymmentätuhatta kohden vuonna 2024, eikä muilta vuosilta ole lukuja vertailuun.",
                "Åbo: siffran var 12,3 per tiotusen år 2024, och det finns inga andra år att jämföra med.",
                "Turku: the figure was 12.3 per ten thousand in 2024, and there are no other years to compare it with.");
        isTold(series(TURKU, null, "INDEX", NEUTRAL, null, null, in(2024, -0.04)),
                "Turku: luku oli 0,0 vuonna 2024, eikä muilta vuosilta ole lukuja vertailuun.",
                "Åbo: siffran var 0,0 år 2024, och det finns inga andra år att jämföra med.",
                "Turku: the figure was 0.0 in 2024, and there are no other years to compare it with.");
        isTold(series(TURKU, null, "EUROS", NEUTRAL, null, null, in(2024, 1234.56)),
                "Turku: luku oli 1\u00a0234,6\u00a0EUROS vuonna 2024, eikä muilta vuosilta ole lukuja vertailuun.",
                "Åbo: siffran var 1\u00a0234,6\u00a0EUROS år 2024, och det finns inga andra år att jämföra med.",
                "Turku: the figure was 1,234.6\u00a0EUROS in 2024, and there are no other years to compare it with.");
    }

    @Test
    void oneOddYearDoesNotTurnTheTrend() {
        var points = IntStream.rangeClosed(2010, 2024).mapToObj(year -> in(year, year == 2020 ? 90 : (year - 2000) * 0.5)).toList();
        var trend = Course.trend(points, 1);
        assertEquals(0.5, trend.perYear(), 1e-9);
        assertEquals(2015, trend.fromYear());
        assertEquals(10, trend.pointCount());
    }
}
