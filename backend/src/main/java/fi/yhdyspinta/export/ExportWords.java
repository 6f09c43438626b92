package fi.yhdyspinta.export;

import java.util.List;
import java.util.Map;

/** What the README of a group's data says, in Finnish, Swedish and English. */
record ExportWords(String language) {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            word("title", "%s: ryhmän tiedot", "%s: gruppens uppgifter", "%s: the group’s data"),
            word("day", "Haettu Yhdyspinnasta %s.", "Hämtat ur Yhdyspinta %s.", "Taken from Yhdyspinta on %s."),
            word("files", "Tiedostot", "Filer", "Files"),
            word("forms", "Jokainen tiedosto on kahdessa muodossa: .json (sama kuin rajapinnassa, kaikki tiedot) ja .csv (taulukko; sarakkeet ovat rajapinnan kenttiä, ja solussa olevien useiden sanojen välissä on |).",
                    "Varje fil finns i två former: .json (samma som i gränssnittet, alla uppgifter) och .csv (tabell; kolumnerna är gränssnittets fält, och flera ord i en cell skiljs åt av |).",
                    "Each file comes in two forms: .json (as the API tells it, everything) and .csv (a table; columns are the properties of the API, several words in a cell have | between them)."),
            word("group", "ryhmä", "gruppen", "the group"),
            word("coverage", "mitkä näkökulmat ovat edustettuina", "vilka perspektiv som är företrädda", "which perspectives are represented"),
            word("members", "jäsenyydet, myös päättyneet", "medlemskap, även avslutade", "seats, also those that have ended"),
            word("goals", "tavoitteet", "mål", "goals"),
            word("actions", "toimenpiteet", "åtgärder", "actions"),
            word("meetings", "kokoukset", "möten", "meetings"),
            word("decisions", "päätökset", "beslut", "decisions"),
            word("hearings", "kuulemiset ja vastaukset", "höranden och svar", "hearings and answers"),
            word("indicator-choices", "seuratut ja pois jätetyt indikaattorit", "följda och utelämnade indikatorer", "indicators that are followed or left out"),
            word("seen", "Mukana on se, minkä tietojen hakija saa nähdä. Yhteystietoja, kutsuja ja pöytäkirjoja ei ole mukana.",
                    "Med är det som hämtaren får se. Kontaktuppgifter, inbjudningar och protokoll är inte med.",
                    "It holds what whoever took it may see. Contact data, invitations and minutes are not in it."),
            word("personal", "Tiedoissa on ihmisten nimiä: säilytä ja jaa niitä sen mukaisesti ja poista ne, kun et enää tarvitse niitä.",
                    "Uppgifterna innehåller personnamn: förvara och dela dem därefter och radera dem när du inte längre behöver dem.",
                    "It holds names of people: keep and share it accordingly, and delete it when you need it no more."),
            word("demo", "Esittelyaineistoa: ihmiset ja tapahtumat on keksitty.", "Demonstrationsmaterial: människorna och händelserna är påhittade.",
                    "Demonstration data: the people and events are invented."));

    private static Map.Entry<String, List<String>> word(String key, String fi, String sv, String en) {
        return Map.entry(key, List.of(fi, sv, en));
    }

    String of(String key, Object... values) {
        return WORDS.get(key).get(LANGUAGES.indexOf(language)).formatted(values);
    }
}
