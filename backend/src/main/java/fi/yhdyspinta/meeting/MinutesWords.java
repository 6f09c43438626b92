package fi.yhdyspinta.meeting;

import fi.yhdyspinta.shared.HelsinkiClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words and days of printed minutes in Finnish, Swedish and English. */
final class MinutesWords {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            word("minutes", "Pöytäkirja", "Protokoll", "Minutes"),
            word("draft", "Luonnos: kokous on kesken", "Utkast: mötet pågår", "Draft: the meeting goes on"),
            word("time", "Aika", "Tid", "Time"),
            word("place", "Paikka", "Plats", "Place"),
            word("present", "Läsnä", "Närvarande", "Present"),
            word("remote", "Etäyhteydellä", "På distans", "From afar"),
            word("deputies", "Varajäseninä", "Som ersättare", "As deputies"),
            word("deputyFor", "sijaistaa:", "ersätter:", "for:"),
            word("absent", "Poissa", "Frånvarande", "Absent"),
            word("guests", "Vieraina kuultiin", "Som gäster hördes", "Heard as guests"),
            word("fromAfar", "etäyhteydellä", "på distans", "from afar"),
            word("hidden", "nimi ei ole julkinen", "namnet visas inte", "name not shown"),
            word("erased", "nimi poistettu", "namnet raderat", "name erased"),
            word("matters", "Asiat", "Ärenden", "Matters"),
            word("nothing", "Ei kirjattuja asioita.", "Inga antecknade ärenden.", "No matters were written down."),
            word("decision", "Päätös", "Beslut", "Decision"),
            word("childImpact", "Vaikutukset lapsiin", "Konsekvenser för barn", "What it means for children"),
            word("noChildImpact", "Miksi lapsivaikutuksia ei tarvitse arvioida", "Varför barnkonsekvenserna inte behöver bedömas",
                    "Why what it means for children need not be assessed"),
            word("perspectives", "Näkökulmat läsnä", "Perspektiv närvarande", "Perspectives present"),
            word("otherwise", "Muulla tavoin kuultiin", "Hördes på annat sätt", "Heard in another way"),
            word("review", "Tarkistetaan viimeistään", "Ses över senast", "To be reviewed by"),
            word("supersedes", "Korvaa aiemman päätöksen.", "Ersätter ett tidigare beslut.", "Replaces an earlier decision."),
            word("page", "Sivu", "Sida", "Page"),
            word("INFORM", "Tiedoksi", "För kännedom", "To be told"),
            word("DISCUSS", "Keskusteltavaksi", "För diskussion", "To be talked over"),
            word("DECIDE", "Päätettäväksi", "För beslut", "To be decided"),
            word("OPEN", "Kesken", "Pågår", "Open"),
            word("HANDLED", "Käsitelty", "Behandlat", "Dealt with"),
            word("CARRIED_OVER", "Siirretty myöhempään kokoukseen", "Flyttat till ett senare möte", "Left to a later meeting"),
            word("DROPPED", "Poistettu asialistalta", "Struket från föredragningslistan", "Dropped"),
            word("CHAIR", "puheenjohtaja", "ordförande", "chair"),
            word("VICE_CHAIR", "varapuheenjohtaja", "vice ordförande", "vice chair"),
            word("SECRETARY", "sihteeri", "sekreterare", "secretary"),
            word("MEMBER", "jäsen", "medlem", "member"),
            word("DEPUTY", "varajäsen", "ersättare", "deputy"),
            word("EXPERT", "asiantuntija", "sakkunnig", "expert"));

    /** What a file is called, without letters that some systems lose. */
    private static final List<String> FILE_NAMES = List.of("poytakirja", "protokoll", "minutes");

    private static final List<String> AT = List.of("d.M.uuuu 'klo' H.mm", "d.M.uuuu 'kl.' H.mm", "d MMMM uuuu, H:mm");
    private static final List<String> HOUR = List.of("H.mm", "H.mm", "H:mm");
    private static final List<String> DAY = List.of("d.M.uuuu", "d.M.uuuu", "d MMMM uuuu");

    private final int language;

    MinutesWords(String language) {
        this.language = LANGUAGES.indexOf(language);
    }

    private static Map.Entry<String, List<String>> word(String key, String fi, String sv, String en) {
        return Map.entry(key, List.of(fi, sv, en));
    }

    Map<String, String> all() {
        return WORDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get(language)));
    }

    String day(LocalDate day) {
        return format(DAY).format(day);
    }

    /** From when to when, in Helsinki; the day of the end only when it is another. */
    String time(Instant startAt, Instant endAt) {
        var start = startAt.atZone(HelsinkiClock.HELSINKI);
        var end = endAt.atZone(HelsinkiClock.HELSINKI);
        return format(AT).format(start) + "–" + format(isSameDay(start, end) ? HOUR : AT).format(end);
    }

    String fileName(Instant startAt) {
        return FILE_NAMES.get(language) + "-" + LocalDate.ofInstant(startAt, HelsinkiClock.HELSINKI) + ".pdf";
    }

    private DateTimeFormatter format(List<String> patterns) {
        return DateTimeFormatter.ofPattern(patterns.get(language), Locale.ENGLISH);
    }

    private static boolean isSameDay(ZonedDateTime start, ZonedDateTime end) {
        return start.toLocalDate().equals(end.toLocalDate());
    }
}
