package fi.yhdyspinta.demo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader must know of this installation. */
@Schema(name = "Service")
public record ServiceDto(
        @Schema(required = true, description = "Version of the API", examples = "0.1.0") String version,
        @Schema(required = true, description = "True when the groups and people are invented", examples = "false") boolean demo) {}
