package fi.yhdyspinta.goal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a table of goals and actions would do, line by line. */
@Schema(name = "GoalImportPreview", description = "What importing the table would do; nothing has been written")
public record GoalImportDto(
        @Schema(required = true, description = "Names this preview: the import is accepted with it alone", examples = "J8kq0q0Zb1mX2v3n4c5d6w") String digest,
        @Schema(required = true, description = "True when no line has an error and at least one would be added") boolean importable,
        @Schema(required = true, description = "How many goals would be added, as drafts", examples = "4") int goals,
        @Schema(required = true, description = "How many actions would be added with them", examples = "11") int actions,
        @Schema(required = true, description = "Every line of the table that holds something") List<Line> lines) {

    @Schema(name = "GoalImportLine", description = "One line of the table and what would happen to it")
    public record Line(
            @Schema(required = true, description = "Line number in the file; the headings are on line 1", examples = "2") long line,
            @Schema(required = true, description = "Added, skipped because the group has the goal already, or wrong") LineOutcome outcome,
            @Schema(description = "Title of the goal, on the line where it begins", examples = "Perhekeskus jokaisen perheen ulottuvilla") String goalTitle,
            @Schema(description = "Title of the action on the line", examples = "Kootaan kohtaamispaikkojen aukioloajat yhdelle sivulle") String actionTitle,
            @Schema(required = true, description = "Everything that is wrong with the line") List<LineError> errors) {}

    @Schema(name = "GoalImportOutcome", description = "What happens to a line")
    public enum LineOutcome { ADD, SKIP, ERROR }

    @Schema(name = "GoalImportError", description = "What is wrong with a cell")
    public record LineError(
            @Schema(required = true, description = "Heading of the column as it is in the file", examples = "Vastuuhenkilö") String column,
            @Schema(required = true, description = "Stable code", examples = "unknown-word") String code,
            @Schema(required = true, description = "What is wrong, in English", examples = "is not a theme") String detail) {}

    @Schema(name = "GoalImportDone", description = "What the import did")
    public record Done(
            @Schema(required = true, description = "How many goals were added, as drafts", examples = "4") int goals,
            @Schema(required = true, description = "How many actions were added with them", examples = "11") int actions) {}
}
