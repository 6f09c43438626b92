package fi.yhdyspinta.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of reports in Finnish, Swedish and English. */
record ReportWords(String language) {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final List<String> DAY = List.of("d.M.uuuu", "d.M.uuuu", "d MMMM uuuu");

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            word("title", "%s: lasten, nuorten ja perheiden hyvinvointi", "%s: barns, ungas och familjers välfärd", "%s: how children, young people and families are doing"),
            word("day", "Raportti %s", "Rapport %s", "Report, %s"),
            word("page", "Sivu", "Sida", "Page"),
            word("contents", "Sisällys", "Innehåll", "Contents"),
            word("file", "raportti", "rapport", "report"),
            word("coverage", "Kenen ääni on pöydässä", "Vems röst finns vid bordet", "Whose voice is at the table"),
            word("ratio", "Edellytetyistä näkökulmista %1$s/%2$s on edustettuna.", "Av de perspektiv som förutsätts är %1$s/%2$s företrädda.",
                    "Of the perspectives that are required, %1$s/%2$s are represented."),
            word("noRatio", "Ryhmältä ei edellytetä tiettyjä näkökulmia.", "Av gruppen förutsätts inga bestämda perspektiv.", "No perspectives are required of the group."),
            word("perspective", "Näkökulma", "Perspektiv", "Perspective"),
            word("level", "Vaatimus", "Krav", "Requirement"),
            word("state", "Tilanne", "Läge", "State"),
            word("REQUIRED", "edellytetään", "förutsätts", "required"),
            word("RECOMMENDED", "suositellaan", "rekommenderas", "recommended"),
            word("COVERED", "edustettuna", "företrädd", "represented"),
            word("EXPIRING", "edustettuna, kausi päättyy", "företrädd, mandatet går ut", "represented, the term is ending"),
            word("DEPUTY_ONLY", "vain varajäsen", "endast ersättare", "a deputy only"),
            word("VACANT", "edustaja jäänyt pois", "företrädaren har lämnat", "the representative has left"),
            word("MISSING", "puuttuu", "saknas", "missing"),
            word("WAIVED", "jätetty pois perustellusti", "utelämnad med motivering", "left out with a reason"),
            word("municipality", "Kunta", "Kommun", "Municipality"),
            word("group", "Ryhmä", "Grupp", "Group"),
            word("represented", "Edustettuna", "Företrädda", "Represented"),
            word("noGroup", "ei ryhmää", "ingen grupp", "no group"),
            word("gaps", "Useimmin puuttuu: %s.", "Saknas oftast: %s.", "Most often missing: %s."),
            word("inGroups", "%1$s (%2$s)", "%1$s (%2$s)", "%1$s (%2$s)"),
            word("goals", "Tavoitteet", "Mål", "Goals"),
            word("noGoals", "Sovittuja tavoitteita ei ole.", "Det finns inga överenskomna mål.", "No goals have been agreed."),
            word("goalCounts", "Sovittuja tavoitteita on %1$s, ja niistä on saavutettu %2$s. Myöhässä on %3$s.",
                    "Antalet överenskomna mål är %1$s, och av dem har %2$s nåtts. Försenade är %3$s.",
                    "Goals agreed: %1$s, of which reached: %2$s. Late: %3$s."),
            word("goal", "Tavoite", "Mål", "Goal"),
            word("status", "Vaihe", "Skede", "Stage"),
            word("due", "Määräpäivä", "Tidsfrist", "Due"),
            word("health", "Miten etenee", "Hur det går", "How it goes"),
            word("actions", "Toimenpiteitä tehty", "Åtgärder gjorda", "Actions done"),
            word("AGREED", "sovittu", "överenskommet", "agreed"),
            word("IN_PROGRESS", "käynnissä", "pågår", "in progress"),
            word("ACHIEVED", "saavutettu", "nått", "reached"),
            word("DISCONTINUED", "lopetettu", "avslutat", "discontinued"),
            word("ON_TRACK", "etenee", "går framåt", "on track"),
            word("AT_RISK", "vaatii huomiota", "kräver uppmärksamhet", "at risk"),
            word("OFF_TRACK", "ei etene", "går inte framåt", "off track"),
            word("late", "%s (myöhässä)", "%s (försenat)", "%s (late)"),
            word("figures", "Miten lapset, nuoret ja perheet voivat", "Hur barn, unga och familjer mår", "How children, young people and families are doing"),
            word("noFigures", "Seurattavia indikaattoreita ei ole valittu.", "Inga indikatorer har valts att följas.", "No indicators have been chosen to follow."),
            word("omitted", "Tietoisesti pois jätetyt:", "Medvetet utelämnade:", "Deliberately left out:"),
            word("omission", "%1$s: %2$s", "%1$s: %2$s", "%1$s: %2$s"),
            word("decisions", "Julkiset päätökset %s alkaen", "Offentliga beslut från och med %s", "Public decisions since %s"),
            word("noDecisions", "Julkisia päätöksiä ei ole.", "Det finns inga offentliga beslut.", "There are no public decisions."),
            word("decision", "%1$s: %2$s", "%1$s: %2$s", "%1$s: %2$s"),
            word("impact", "%1$s Vaikutukset lapsiin: %2$s", "%1$s Konsekvenser för barn: %2$s", "%1$s What it means for children: %2$s"),
            word("sources", "Lähteet", "Källor", "Sources"),
            word("made", "Raportti on koottu Yhdyspinnasta %s. Siinä on vain se, mitä kuka tahansa saa lukea.",
                    "Rapporten är sammanställd ur Yhdyspinta %s. Den innehåller bara det som vem som helst får läsa.",
                    "Put together from Yhdyspinta on %s. It holds only what anyone may read."),
            word("demo", "Esittelyaineistoa: ihmiset ja tapahtumat on keksitty.", "Demonstrationsmaterial: människorna och händelserna är påhittade.",
                    "Demonstration data: the people and events are invented."));

    private static Map.Entry<String, List<String>> word(String key, String fi, String sv, String en) {
        return Map.entry(key, List.of(fi, sv, en));
    }

    String of(String key, Object... values) {
        var text = WORDS.get(key).get(LANGUAGES.indexOf(language));
        return values.length == 0 ? text : text.formatted(values);
    }

    /** The word of a code; empty for none. */
    String code(Enum<?> code) {
        return code == null ? "" : of(code.name());
    }

    String day(LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ofPattern(DAY.get(LANGUAGES.indexOf(language)), Locale.ENGLISH).format(day);
    }

    String fileName(LocalDate day) {
        return of("file") + "-" + day;
    }
}
