package fi.yhdyspinta.member;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a table of members would do, line by line. */
@Schema(name = "MemberImportPreview", description = "What importing the table would do; nothing has been written")
public record MemberImportDto(
        @Schema(required = true, description = "Names this preview: the import is accepted with it alone", examples = "J8kq0q0Zb1mX2v3n4c5d6w") String digest,
        @Schema(required = true, description = "True when no line has an error and at least one would be added") boolean importable,
        @Schema(required = true, description = "Every line of the table") List<Line> lines) {

    @Schema(name = "MemberImportLine", description = "One line of the table and what would happen to it")
    public record Line(
            @Schema(required = true, description = "Line number in the file; the headings are on line 1", examples = "2") long line,
            @Schema(required = true, description = "Added, skipped because the person has the seat already, or wrong") LineOutcome outcome,
            @Schema(description = "Name on the line", examples = "Maija Mallikas") String personName,
            @Schema(description = "Role on the line") Role role,
            @Schema(required = true, description = "Perspectives that were recognised", examples = "[\"NGO\"]") List<String> perspectiveCodes,
            @Schema(required = true, description = "Everything that is wrong with the line") List<LineError> errors) {}

    @Schema(name = "MemberImportOutcome", description = "What happens to a line")
    public enum LineOutcome { ADD, SKIP, ERROR }

    @Schema(name = "MemberImportError", description = "What is wrong with a cell")
    public record LineError(
            @Schema(required = true, description = "Heading of the column as it is in the file", examples = "Rooli") String column,
            @Schema(required = true, description = "Stable code", examples = "unknown-word") String code,
            @Schema(required = true, description = "What is wrong, in English", examples = "is not a role") String detail) {}

    @Schema(name = "MemberImportDone", description = "What the import did")
    public record Done(@Schema(required = true, description = "How many were added", examples = "12") int added) {}
}
