package fi.yhdyspinta.member;

import fi.yhdyspinta.member.MemberImportDto.LineError;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.TableCells.Wrong;
import fi.yhdyspinta.shared.TableCells;
import fi.yhdyspinta.shared.TableColumn;
import fi.yhdyspinta.shared.TableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a table of members as a spreadsheet saves it: any of three languages or codes, `;` or `,`, UTF-8 or Windows-1252. */
@ApplicationScoped
class MemberTable {

    static final int MOST_LINES = 500;

    private final MemberWords words;
    private final HelsinkiClock clock;

    MemberTable(MemberWords words, HelsinkiClock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The columns of the table with their headings in Finnish, Swedish and English; the code is a heading too. */
    enum Column {
        PERSON_NAME("personName", "Nimi", "Namn", "Name"),
        EMAIL("email", "Sähköposti", "E-post", "E-mail"),
        PHONE("phone", "Puhelin", "Telefon", "Telephone"),
        LANGUAGE("language", "Kieli", "Språk", "Language"),
        ROLE("role", "Rooli", "Roll", "Role"),
        DEPUTY_FOR("deputyForId", "Kenen varajäsen", "Ersättare för", "Deputy for"),
        ORGANISATION("organisationName", "Organisaatio", "Organisation", "Organisation"),
        SECTOR("organisationSector", "Sektori", "Sektor", "Sector"),
        PERSPECTIVES("perspectiveCodes", "Näkökulmat", "Perspektiv", "Perspectives"),
        FROM("validFromDate", "Alkaa", "Börjar", "Begins"),
        TO("validToDate", "Päättyy", "Slutar", "Ends"),
        NAME_HIDDEN("nameHidden", "Nimeä ei näytetä", "Namnet visas inte", "Name hidden"),
        CONSENT_NEEDED("guardianConsentNeeded", "Huoltajan suostumus tarvitaan", "Vårdnadshavarens samtycke behövs", "Guardian's consent needed"),
        CONSENT_DATE("guardianConsentDate", "Suostumus saatu", "Samtycke fått", "Consent given");

        private final TableColumn is;

        Column(String property, String... headings) {
            is = new TableColumn(property, headings);
        }

        private static Optional<Column> called(String heading) {
            return Arrays.stream(values()).filter(column -> column.is.isCalled(heading)).findFirst();
        }
    }

    /** A line as read: what could be understood, whom a deputy stands in for by name, and what could not be read. */
    record Line(long number, MembershipBody.Write body, String deputyFor, Map<Column, String> headings, List<LineError> errors) {

        LineError error(Problem.Error error) {
            var property = error.pointer().substring(1).replaceAll("/.*", "");
            var heading = headings.entrySet().stream().filter(h -> h.getKey().is.property().equals(property))
                    .map(Map.Entry::getValue).findFirst().orElse(property);
            return new LineError(heading, error.code(), error.detail());
        }
    }

    String template(String language) {
        return Csv.write(Csv.Dialect.EXCEL_FI, Arrays.stream(Column.values()).map(c -> c.is.in(language)).toList(), List.of());
    }

    /** @throws ProblemException 400 when it is not a table of members at all */
    List<Line> read(byte[] bytes, String county) {
        var file = TableFile.read(bytes, MOST_LINES);
        var headings = file.columns(Column::called);
        for (var needed : List.of(Column.PERSON_NAME, Column.ROLE)) {
            if (!headings.containsKey(needed)) {
                throw TableFile.withoutColumn(String.join(" / ", needed.is.headings()));
            }
        }
        var perspectives = words.perspectives();
        return file.lines().stream().map(r -> line(r, headings, perspectives, county)).toList();
    }

    private Line line(TableFile.Line record, Map<Column, String> headings, MemberWords.Perspectives perspectives, String county) {
        var errors = new ArrayList<LineError>();
        var cells = new TableCells<>(record, headings, (Column column, Wrong wrong) -> errors.add(new LineError(headings.get(column), wrong.code(), wrong.detail())));
        var role = cells.word(Column.ROLE, words::role, "is not a role");
        var from = cells.word(Column.FROM, TableFile::day, "is not a day such as 1.6.2025");
        var codes = parts(cells.text(Column.PERSPECTIVES), "[|;]")
                // a name may hold a comma, and people also put commas between names
                .flatMap(w -> perspectives.code(w, county).isPresent() ? Stream.of(w) : parts(w, ","))
                .map(w -> cells.known(Column.PERSPECTIVES, w, perspectives.code(w, county), "is not a perspective"))
                .filter(code -> code != null).toList();
        var body = new MembershipBody.Write(cells.text(Column.PERSON_NAME), cells.orNull(Column.EMAIL), cells.orNull(Column.PHONE),
                cells.word(Column.LANGUAGE, MemberTable::language, "is not fi, sv or en"), role, null, null,
                cells.orNull(Column.ORGANISATION), cells.word(Column.SECTOR, words::sector, "is not a sector"), codes,
                from == null ? clock.today() : from, cells.word(Column.TO, TableFile::day, "is not a day such as 31.5.2029"),
                Boolean.TRUE.equals(cells.word(Column.NAME_HIDDEN, words::yesOrNo, "is not yes or no")),
                Boolean.TRUE.equals(cells.word(Column.CONSENT_NEEDED, words::yesOrNo, "is not yes or no")),
                cells.word(Column.CONSENT_DATE, TableFile::day, "is not a day such as 1.9.2026"));
        return new Line(record.number(), body, cells.orNull(Column.DEPUTY_FOR), headings, errors);
    }

    private static Stream<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).filter(w -> !w.isEmpty());
    }

    private static Optional<String> language(String text) {
        var code = text.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(Map.of("suomi", "fi", "finska", "fi", "finnish", "fi", "ruotsi", "sv", "svenska", "sv",
                "swedish", "sv", "englanti", "en", "engelska", "en", "english", "en")
                .getOrDefault(code, LocalizedText.LANGUAGES.contains(code) ? code : null));
    }
}
