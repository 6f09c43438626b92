package fi.yhdyspinta.goal;

import fi.yhdyspinta.goal.GoalImportDto.LineError;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.TableCells.Wrong;
import fi.yhdyspinta.shared.TableCells;
import fi.yhdyspinta.shared.TableColumn;
import fi.yhdyspinta.shared.TableFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads a table of goals and actions: an action a line, and on the first of a goal's lines the goal too. Headings and
 * themes in any of three languages, or as codes.
 */
final class GoalSheet {

    static final int MOST_LINES = 500;

    /** The columns with their headings in Finnish, Swedish and English; the property is a heading too. */
    enum Column {
        TITLE("title", "Tavoite", "Mål", "Goal"),
        DESCRIPTION("description", "Perustelu", "Motivering", "Reason"),
        THEMES("themeCodes", "Teemat", "Teman", "Themes"),
        OWNER("ownerId", "Vastuuhenkilö", "Ansvarig person", "Owner"),
        START("startDate", "Alkaa", "Börjar", "Begins"),
        DUE("dueDate", "Määräaika", "Tidsfrist", "Due date"),
        MEASURE("measure", "Mittari", "Mätare", "Measure"),
        COST("estimatedCost", "Kustannus", "Kostnad", "Cost"),
        FUNDER("funder", "Rahoittaja", "Finansiär", "Funder"),
        ACTION("actionTitle", "Toimenpide", "Åtgärd", "Action"),
        ACTION_DESCRIPTION("actionDescription", "Toimenpiteen lisätieto", "Mer om åtgärden", "More about the action"),
        RESPONSIBLE("actionResponsibleId", "Toteuttaja", "Genomförare", "Person responsible"),
        ACTION_DUE("actionDueDate", "Toimenpiteen määräaika", "Åtgärdens tidsfrist", "Action due date");

        private final TableColumn is;

        Column(String property, String... headings) {
            is = new TableColumn(property, headings);
        }

        private static Optional<Column> called(String heading) {
            return Arrays.stream(values()).filter(column -> column.is.isCalled(heading)).findFirst();
        }
    }

    /** What the words of the table mean in the group: its themes, and who sits at its table under which name. */
    record Words(List<ThemeDto> themes, Map<String, List<UUID>> seats) {

        Optional<String> theme(String word) {
            return themes.stream().filter(t -> Stream.of(t.code(), t.name().fi(), t.name().sv(), t.name().en())
                    .anyMatch(word::equalsIgnoreCase)).map(ThemeDto::code).findFirst();
        }
    }

    /** A line as read. @param goal null on a line that only adds an action @param action null on a line without one */
    record Line(long number, GoalBody.Write goal, ActionDto.Write action, Map<Column, String> headings, List<LineError> errors) {

        LineError ofGoal(Problem.Error error) {
            return error(error.pointer().substring(1).replaceAll("/.*", ""), error);
        }

        LineError ofAction(Problem.Error error) {
            var property = error.pointer().substring(1);
            return error("action" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1), error);
        }

        private LineError error(String property, Problem.Error error) {
            return new LineError(headings.entrySet().stream().filter(h -> h.getKey().is.property().equals(property))
                    .map(Map.Entry::getValue).findFirst().orElse(property), error.code(), error.detail());
        }
    }

    private GoalSheet() {}

    static String template(String language) {
        return Csv.write(Csv.Dialect.EXCEL_FI, Arrays.stream(Column.values()).map(c -> c.is.in(language)).toList(), List.of());
    }

    /** @throws ProblemException 400 when it is not a table of goals at all */
    static List<Line> read(byte[] bytes, Words words) {
        var file = TableFile.read(bytes, MOST_LINES);
        var headings = file.columns(Column::called);
        if (!headings.containsKey(Column.TITLE)) {
            throw TableFile.withoutColumn(String.join(" / ", Column.TITLE.is.headings()));
        }
        return file.lines().stream().map(line -> line(line, headings, words)).toList();
    }

    private static Line line(TableFile.Line line, Map<Column, String> headings, Words words) {
        var errors = new ArrayList<LineError>();
        var cells = new TableCells<>(line, headings, (Column column, Wrong wrong) -> errors.add(new LineError(headings.get(column), wrong.code(), wrong.detail())));
        var ofGoal = List.of(Column.DESCRIPTION, Column.THEMES, Column.OWNER, Column.START, Column.DUE, Column.MEASURE, Column.COST, Column.FUNDER);
        var ofAction = List.of(Column.ACTION, Column.ACTION_DESCRIPTION, Column.RESPONSIBLE, Column.ACTION_DUE);
        var title = cells.text(Column.TITLE);
        // What is told of a goal without its title is a mistake, not nothing.
        var goal = title.isEmpty() && ofGoal.stream().allMatch(c -> cells.text(c).isEmpty()) ? null
                : new GoalBody.Write(title, cells.orNull(Column.DESCRIPTION), themes(cells, words),
                        seat(cells, Column.OWNER, words), cells.word(Column.START, TableFile::day, "is not a day such as 1.6.2026"),
                        cells.word(Column.DUE, TableFile::day, "is not a day such as 31.5.2027"), null, cells.orNull(Column.MEASURE),
                        cells.word(Column.COST, GoalSheet::euros, "is not an amount such as 1200,50"), cells.orNull(Column.FUNDER), null);
        var action = ofAction.stream().allMatch(c -> cells.text(c).isEmpty()) ? null
                : new ActionDto.Write(cells.text(Column.ACTION), cells.orNull(Column.ACTION_DESCRIPTION), seat(cells, Column.RESPONSIBLE, words),
                        cells.word(Column.ACTION_DUE, TableFile::day, "is not a day such as 31.5.2027"), null);
        return new Line(line.number(), goal, action, headings, errors);
    }

    private static Optional<BigDecimal> euros(String text) {
        var bare = text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        return bare.matches("\\d{1,12}(\\.\\d+)?") ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }

    private static List<String> themes(TableCells<Column> cells, Words words) {
        return Arrays.stream(cells.text(Column.THEMES).split("[|;]")).map(String::strip).filter(word -> !word.isEmpty())
                // a name may hold a comma, and people also put commas between names
                .flatMap(word -> words.theme(word).isPresent() ? Stream.of(word) : Arrays.stream(word.split(",")).map(String::strip))
                .map(word -> cells.known(Column.THEMES, word, words.theme(word), "is not a theme"))
                .filter(code -> code != null).toList();
    }

    private static UUID seat(TableCells<Column> cells, Column column, Words words) {
        var text = cells.text(column);
        if (text.isEmpty()) {
            return null;
        }
        var found = words.seats().getOrDefault(key(text), List.of());
        return found.size() > 1 ? cells.known(column, text, Optional.empty(), "ambiguous-name", "is the name of several at the table")
                : cells.known(column, text, found.stream().findFirst(), "not-a-seat", "is not at the table of the group today");
    }

    /** How names and titles are compared. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
