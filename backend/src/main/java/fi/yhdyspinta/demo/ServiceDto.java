package fi.yhdyspinta.demo;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader must know of this installation. */
@Schema(name = "Service")
public record ServiceDto(
        @Schema(required = true, description = "Version of the API", examples = "0.1.0") String version,
        @Schema(required = true, description = "True when the groups and people are invented", examples = "false") boolean demo,
        @Schema(required = true, description = "Where integration clients fetch access tokens", examples = "https://id.example.org/realms/yhdyspinta/protocol/openid-connect/token") String tokenUrl,
        @Schema(description = "Address of the sandbox, an installation beside this one where any client may write; absent where there is none", examples = "https://kokeile.example.org") String sandboxUrl,
        @Schema(description = "What a caller must know of a sandbox; absent in a real service") Sandbox sandbox,
        @Schema(required = true, description = "How much may be asked of it") Limits limits) {

    /** What a caller must know of a sandbox. */
    @Schema(name = "ServiceSandbox", description = "An installation for trying: every answer carries the header Yhdyspinta-Sandbox, and what was written is forgotten")
    public record Sandbox(
            @Schema(required = true, description = "Any client of the realm may read and write for this municipality, with every scope", examples = "853") String municipalityCode,
            @Schema(description = "When everything is as in the beginning again, without subscriptions; absent when nothing is planned") Instant nextResetAt) {}

    /** How much may be asked of this installation. */
    @Schema(name = "ServiceLimits", description = "How much may be asked of this installation")
    public record Limits(
            @Schema(required = true, description = "Requests a minute from one address", examples = "6000") long addressRequestsPerMinute,
            @Schema(required = true, description = "Requests a minute of one integration client", examples = "1200") long clientRequestsPerMinute,
            @Schema(required = true, description = "Bytes of a request", examples = "2000000") long bodyBytes,
            @Schema(required = true, description = "Bytes of a request that tells of observations", examples = "250000000") long observationsBytes,
            @Schema(required = true, description = "Days for which changes are kept", examples = "90") int changeRetentionDays) {}
}
