package fi.yhdyspinta.mail;

import fi.yhdyspinta.shared.HelsinkiClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words and days of messages in Finnish, Swedish and English. */
final class MailWords {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            word("digest", "Yhdyspinta: mitä sinulta odotetaan", "Yhdyspinta: det som väntar på dig", "Yhdyspinta: what waits for you"),
            word("subjectDUE_SOON", "Määräaika lähestyy", "Tidsfristen närmar sig", "Due soon, on"),
            word("subjectLATE", "Määräaika on mennyt", "Tidsfristen har gått ut", "Late, was due on"),
            word("youRESPONSIBLE", "Sinä toteutat tämän toimenpiteen.", "Du genomför den här åtgärden.", "You do this action."),
            word("youOWNER", "Sinä vastaat tästä tavoitteesta.", "Du ansvarar för det här målet.", "You own this goal."),
            word("youOWNERofAction", "Vastaat tavoitteesta, eikä toimenpiteellä ole nyt toteuttajaa, jolle voisi kirjoittaa.",
                    "Du ansvarar för målet, och åtgärden har nu ingen genomförare som kan nås per e-post.",
                    "You own the goal, and nobody who can be written to does the action now."),
            word("youCHAIR", "Johdat ryhmää, eikä tällä ole nyt vastuuhenkilöä, jolle voisi kirjoittaa.",
                    "Du leder gruppen, och det här har nu ingen ansvarig som kan nås per e-post.",
                    "You chair the group, and nobody who can be written to is in charge of this now."),
            word("youCOORDINATOR", "Koordinoit aluetta, eikä ryhmässä ole nyt ketään, jolle tästä voisi kirjoittaa.",
                    "Du koordinerar området, och gruppen har nu ingen som kan nås per e-post om det här.",
                    "You coordinate the county, and the group has nobody now who can be written to about this."),
            word("LATE", "Myöhässä", "Försenat", "Late"),
            word("DUE_SOON", "Määräaika lähellä", "Tidsfristen närmar sig", "Due soon"),
            word("WAITING", "Odottaa sinua", "Väntar på dig", "Waits for you"),
            word("UPCOMING", "Tulossa", "På kommande", "Coming up"),
            word("more", "Lisäksi palvelussa vielä:", "Dessutom i tjänsten:", "And more in the service:"),
            word("by", "viimeistään", "senast", "by"),
            word("was", "piti olla valmis", "skulle vara klart", "was due on"),
            word("ACTION", "toimenpide", "åtgärd", "action"),
            word("NAME_RESPONSIBLE", "toimenpide ilman toteuttajaa", "åtgärd utan genomförare", "action that nobody does"),
            word("GOAL", "tavoite", "mål", "goal"),
            word("GOAL_UPDATE", "etenemisestä ei ole kerrottu aikoihin", "om framstegen har inget berättats på länge", "no news of it for long"),
            word("NAME_OWNER", "tavoite ilman vastuuhenkilöä", "mål utan ansvarig", "goal that nobody owns"),
            word("AGREE_GOAL", "luonnos on valmis sovittavaksi", "utkastet är färdigt att avtalas", "the draft is ready to be agreed"),
            word("ANSWER_INVITATION", "kokouskutsu", "möteskallelse", "invitation to a meeting"),
            word("MEETING", "kokous", "möte", "meeting"),
            word("CLOSE_MEETING", "kokous on päättämättä", "mötet är inte avslutat", "the meeting has not been closed"),
            word("AGENDA_PROPOSAL", "jäsenen ehdotus", "medlems förslag", "a member’s proposal"),
            word("REVIEW_DECISION", "päätös tarkistettavaksi", "beslut att se över", "decision to review"),
            word("ANSWER_HEARING", "kuuleminen ilman vastausta", "hörande utan svar", "hearing without an answer"),
            word("RESPONSIBLE", "sinä toteutat", "du genomför", "you do it"),
            word("OWNER", "sinä vastaat", "du ansvarar", "you own it"),
            word("LEAD", "sinä johdat ryhmää", "du leder gruppen", "you lead the group"),
            word("MEMBER", "olet jäsen", "du är medlem", "you are a member"),
            word("open", "Avaa palvelu", "Öppna tjänsten", "Open the service"),
            word("why", "Saat tämän viestin, koska sinulla on tehtävä Yhdyspinnassa, lasten, nuorten ja perheiden ryhmien palvelussa.",
                    "Du får det här meddelandet eftersom du har en uppgift i Yhdyspinta, tjänsten för barn-, ungdoms- och familjegrupper.",
                    "You get this message because you have a task in Yhdyspinta, the service of groups for children, young people and families."),
            word("webhooks", "Webhook", "Webhook", "Webhook"),
            word("webhookDisabled", "Webhook on poistettu käytöstä", "En webhook har stängts av", "A webhook was disabled"),
            word("webhookLead", "Palvelu ei enää lähetä sille viestejä. Kun syy on korjattu, jatka: sillä välin tapahtunut lähetetään.",
                    "Tjänsten skickar inga fler meddelanden till den. När orsaken är åtgärdad, fortsätt: det som hänt under tiden skickas.",
                    "The service sends it no more messages. When the reason is mended, resume it: what happened meanwhile is sent."),
            word("webhookGONE", "vastaanottaja vastasi, ettei siellä ole enää ketään (410)", "mottagaren svarade att ingen finns där längre (410)",
                    "the receiver answered that nobody is there any more (410)"),
            word("webhookFAILING", "mikään viesti ei ole mennyt perille päiviin", "inget meddelande har kommit fram på flera dagar",
                    "no message has arrived for days"),
            word("webhookOWNER_WITHOUT_RIGHTS", "sen tehneellä ei ole enää oikeutta näihin tietoihin", "den som gjorde den har inte längre rätt till de här uppgifterna",
                    "whoever made it has no right to these data any more"),
            word("webhookWhy", "Saat tämän viestin, koska vastaat webhookista Yhdyspinnassa, lasten, nuorten ja perheiden ryhmien palvelussa.",
                    "Du får det här meddelandet eftersom du ansvarar för en webhook i Yhdyspinta, tjänsten för barn-, ungdoms- och familjegrupper.",
                    "You get this message because you look after a webhook in Yhdyspinta, the service of groups for children, young people and families."),
            word("change", "Muuta viestejä tai lopeta ne", "Ändra meddelandena eller avsluta dem", "Change or stop these messages"));

    private static final List<String> AT = List.of("d.M.uuuu 'klo' H.mm", "d.M.uuuu 'kl.' H.mm", "d MMMM uuuu, H:mm");
    private static final List<String> DAY = List.of("d.M.uuuu", "d.M.uuuu", "d MMMM uuuu");

    private final int language;

    MailWords(String language) {
        this.language = LANGUAGES.indexOf(language);
    }

    private static Map.Entry<String, List<String>> word(String key, String fi, String sv, String en) {
        return Map.entry(key, List.of(fi, sv, en));
    }

    String of(String key) {
        return WORDS.get(key).get(language);
    }

    Map<String, String> all() {
        return WORDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get(language)));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(DAY.get(language), Locale.ENGLISH).format(day);
    }

    /** When something begins, in Helsinki. */
    String at(Instant start) {
        return DateTimeFormatter.ofPattern(AT.get(language), Locale.ENGLISH).format(start.atZone(HelsinkiClock.HELSINKI));
    }
}
