package fi.yhdyspinta.perspective;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a piece of reference data comes from. */
@Schema(name = "DataSource")
public record DataSourceDto(
        @Schema(required = true, description = "File that was loaded", examples = "municipalities.csv") String file,
        @Schema(required = true, description = "What it holds", examples = "19 regions") String what,
        @Schema(required = true, description = "Who made it", examples = "Statistics Finland") String source,
        @Schema(required = true, description = "Licence with attribution", examples = "CC BY 4.0, Statistics Finland") String licence,
        @Schema(required = true, description = "Time that it describes, in words", examples = "2026-01-01; population 2022-12-31") String asOf) {

    @Schema(name = "DataSourceList", description = "All sources, whole")
    public record Listing(@Schema(required = true, description = "By file") List<DataSourceDto> items) {}
}
