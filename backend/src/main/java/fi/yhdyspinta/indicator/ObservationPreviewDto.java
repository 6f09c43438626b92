package fi.yhdyspinta.indicator;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a table of observations would do, line by line. */
@Schema(name = "ObservationImportPreview", description = "What importing the table would do; nothing has been written")
public record ObservationPreviewDto(
        @Schema(required = true, description = "Names this preview: the import is accepted with it alone", examples = "J8kq0q0Zb1mX2v3n4c5d6w") String digest,
        @Schema(required = true, description = "True when no line has an error and at least one would add or change something") boolean importable,
        @Schema(required = true, description = "How many observations would be added", examples = "12") int added,
        @Schema(required = true, description = "How many would be changed", examples = "3") int changed,
        @Schema(required = true, description = "Every line of the table that holds something") List<Line> lines) {

    @Schema(name = "ObservationImportLine", description = "One line of the table and what would happen to it")
    public record Line(
            @Schema(required = true, description = "Line number in the file; the headings are on line 1", examples = "2") long line,
            @Schema(required = true, description = "Added, changed, skipped because it is known already, or wrong") Outcome outcome,
            @Schema(description = "Name of the area", examples = "Turku") String areaName,
            @Schema(description = "Year", examples = "2024") Integer year,
            @Schema(description = "Of whom") Sex sex,
            @Schema(description = "The value that would be told; absent when suppressed or missing", examples = "7.4") Double value,
            @Schema(description = "Whether there would be a value, and if not, why") ObservationDto.Status status,
            @Schema(description = "The value that is known now; absent when there is none or it is not told to the caller", examples = "7.1") Double valueBefore,
            @Schema(required = true, description = "Everything that is wrong with the line") List<LineError> errors) {}

    /** What happens to a line. */
    @Schema(name = "ObservationImportOutcome", description = "What happens to a line")
    public enum Outcome { ADD, CHANGE, SKIP, ERROR }

    @Schema(name = "ObservationImportError", description = "What is wrong with a cell")
    public record LineError(
            @Schema(required = true, description = "Heading of the column as it is in the file", examples = "Vuosi") String column,
            @Schema(required = true, description = "Stable code", examples = "no-such-year") String code,
            @Schema(required = true, description = "What is wrong, in English", examples = "must be between 1900 and this year") String detail) {}
}
