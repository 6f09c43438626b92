package fi.yhdyspinta.problem;

import fi.yhdyspinta.shared.ProblemType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of problem and what a caller does about it. */
@Schema(name = "ProblemType")
public record ProblemTypeDto(
        @Schema(required = true, description = "Address of this description, the type of such problems", examples = "/api/v1/problems/last-chair") String type,
        @Schema(required = true, description = "Stable code", examples = "last-chair") String code,
        @Schema(required = true, description = "HTTP status", examples = "409") int status,
        @Schema(required = true, description = "What has happened", examples = "The group would be left without a chair") String title,
        @Schema(required = true, description = "What to do about it", examples = "Read the object again and decide anew") String remedy) {

    @Schema(name = "ProblemTypeList", description = "All kinds of problems, whole")
    public record Listing(@Schema(required = true, description = "By status") List<ProblemTypeDto> items) {}

    static ProblemTypeDto of(ProblemType type) {
        return new ProblemTypeDto(type.address(), type.code(), type.status, type.title, remedy(type.status));
    }

    private static String remedy(int status) {
        return switch (status) {
            case 400 -> "Correct what the list of errors names; it holds everything that is wrong.";
            case 401 -> "Sign in, or fetch a new access token with this service as its audience.";
            case 403 -> "Ask the chair, the coordinator of the county or the administrator for the right. Sending the request again does not help.";
            case 404 -> "Check the address. An object that the caller may not know of is answered so too.";
            case 405, 406, 415 -> "See in the description of the interface which methods and formats the address has.";
            case 409 -> "Read the object again and decide anew; detail and errors tell what stands in the way.";
            case 410 -> "Fetch a new cursor with start=latest, read again everything that you keep a copy of, then go on from the new cursor.";
            case 412 -> "The problem holds what is stored now: compare, decide, and send the new entity tag in If-Match.";
            case 413 -> "Send less at a time.";
            case 422 -> "Use a new Idempotency-Key for every new request.";
            case 428 -> "Read the object and send its entity tag in If-Match.";
            case 429, 503 -> "Wait as long as Retry-After says and send the request again.";
            default -> "Tell us the trace id. A request with an Idempotency-Key can be sent again without harm.";
        };
    }
}
