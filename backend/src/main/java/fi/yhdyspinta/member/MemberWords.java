package fi.yhdyspinta.member;

import fi.yhdyspinta.organisation.Sector;
import fi.yhdyspinta.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The words of member tables in Finnish, Swedish and English: written in one language, read in any, or as codes. */
@ApplicationScoped
class MemberWords {

    private static final Map<Role, List<String>> ROLES = new EnumMap<>(Map.of(
            Role.CHAIR, List.of("puheenjohtaja", "ordförande", "chair"),
            Role.VICE_CHAIR, List.of("varapuheenjohtaja", "vice ordförande", "vice chair"),
            Role.SECRETARY, List.of("sihteeri", "sekreterare", "secretary"),
            Role.MEMBER, List.of("jäsen", "medlem", "member"),
            Role.DEPUTY, List.of("varajäsen", "ersättare", "deputy"),
            Role.EXPERT, List.of("asiantuntija", "sakkunnig", "expert")));

    private static final Map<Sector, List<String>> SECTORS = new EnumMap<>(Map.of(
            Sector.MUNICIPALITY, List.of("kunta", "kommun", "municipality"),
            Sector.COUNTY, List.of("hyvinvointialue", "välfärdsområde", "wellbeing services county"),
            Sector.NGO, List.of("järjestö", "organisation", "non-governmental organisation"),
            Sector.PARISH, List.of("seurakunta", "församling", "parish"),
            Sector.STATE, List.of("valtio", "stat", "state"),
            Sector.PRIVATE, List.of("yksityinen", "privat", "private"),
            Sector.RESEARCH, List.of("tutkimus", "forskning", "research"),
            Sector.NONE, List.of("ei sektoria", "ingen sektor", "no sector")));

    private static final Map<String, Boolean> YES_OR_NO = Map.ofEntries(Map.entry("", false), Map.entry("kyllä", true),
            Map.entry("ei", false), Map.entry("ja", true), Map.entry("nej", false), Map.entry("yes", true),
            Map.entry("no", false), Map.entry("true", true), Map.entry("false", false), Map.entry("x", true),
            Map.entry("1", true), Map.entry("0", false));

    private static final Map<String, List<String>> EXPORT_HEADINGS = Map.of(
            "fi", List.of("Rooli", "Nimi", "Organisaatio", "Näkökulmat", "Alkaa", "Päättyy", "Ryhmä"),
            "sv", List.of("Roll", "Namn", "Organisation", "Perspektiv", "Börjar", "Slutar", "Grupp"),
            "en", List.of("Role", "Name", "Organisation", "Perspectives", "Begins", "Ends", "Group"));

    private final Jdbi jdbi;

    MemberWords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Code and names of a perspective. */
    public record PerspectiveNames(String code, String countyCode, String nameFi, String nameSv, String nameEn) {

        /** A county may name its own perspective in one language only: then that name stands in the other tables too. */
        String in(String language) {
            if (language == null) {
                return code;
            }
            var names = Arrays.asList(nameFi, nameSv, nameEn);
            return Optional.ofNullable(names.get(LocalizedText.LANGUAGES.indexOf(language)))
                    .or(() -> names.stream().filter(Objects::nonNull).findFirst()).orElse(code);
        }
    }

    /** All perspectives, as they were when asked. */
    record Perspectives(List<PerspectiveNames> all) {

        /** @param language null for codes */
        String join(List<String> codes, String language) {
            var names = all.stream().collect(Collectors.toMap(PerspectiveNames::code, p -> p.in(language)));
            return codes.stream().map(names::get).collect(Collectors.joining(" | "));
        }

        /** The code for a code or a name in any language. */
        Optional<String> code(String word, String county) {
            return all.stream().filter(p -> p.countyCode() == null || p.countyCode().equals(county))
                    .filter(p -> p.code().equalsIgnoreCase(word) || LocalizedText.LANGUAGES.stream().anyMatch(l -> p.in(l).equalsIgnoreCase(word)))
                    .map(PerspectiveNames::code).findFirst();
        }
    }

    Perspectives perspectives() {
        return new Perspectives(jdbi.withHandle(db -> db.createQuery(
                "SELECT code, county_code, name_fi, name_sv, name_en FROM perspective ORDER BY position, code")
                .mapTo(PerspectiveNames.class).list()));
    }

    String role(Role role, String language) {
        return ROLES.get(role).get(LocalizedText.LANGUAGES.indexOf(language));
    }

    String sector(Sector sector, String language) {
        return SECTORS.get(sector).get(LocalizedText.LANGUAGES.indexOf(language));
    }

    Optional<Role> role(String word) {
        return find(ROLES, word);
    }

    Optional<Sector> sector(String word) {
        return find(SECTORS, word);
    }

    Optional<Boolean> yesOrNo(String word) {
        return Optional.ofNullable(YES_OR_NO.get(word.toLowerCase(Locale.ROOT)));
    }

    List<String> exportHeadings(String language) {
        return EXPORT_HEADINGS.get(language);
    }

    private static <E extends Enum<E>> Optional<E> find(Map<E, List<String>> words, String word) {
        var wanted = new HashMap<String, E>();
        words.forEach((value, names) -> {
            names.forEach(name -> wanted.put(name, value));
            wanted.put(value.name().toLowerCase(Locale.ROOT), value);
        });
        return Optional.ofNullable(wanted.get(word.toLowerCase(Locale.ROOT).strip()));
    }
}
