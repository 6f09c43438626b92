package fi.yhdyspinta.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as every caller sees it (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "An error (RFC 9457, application/problem+json)")
public record Problem(
        @Schema(required = true, description = "Where the kind of problem is documented", examples = "/api/v1/problems/last-chair") String type,
        @Schema(required = true, description = "The kind of problem in words", examples = "The group would be left without a chair") String title,
        @Schema(required = true, description = "HTTP status", examples = "409") int status,
        @Schema(description = "What went wrong this time", examples = "Name a successor, or confirm that the group is left without a chair") String detail,
        @Schema(required = true, description = "Stable code of the kind of problem", examples = "last-chair") String code,
        @Schema(required = true, description = "Trace id, to quote when asking for help", examples = "4bf92f3577b34da6a3ce929d0e0e4736") String traceId,
        @Schema(description = "Everything that is wrong with the request, all at once") List<Error> errors,
        @Schema(type = SchemaType.OBJECT, description = "With 412: the current representation of the object") Object current) {

    /** One thing that is wrong: in the body (pointer, RFC 6901) or in a parameter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemError", description = "One thing that is wrong with the request")
    public record Error(
            @Schema(description = "JSON pointer into the body", examples = "/validTo") String pointer,
            @Schema(description = "Name of the query, path or header parameter", examples = "on") String parameter,
            @Schema(required = true, description = "Stable code", examples = "required") String code,
            @Schema(required = true, description = "What is wrong, in English", examples = "must not be empty") String detail) {

        public static Error at(String pointer, String code, String detail) {
            return new Error(pointer, null, code, detail);
        }

        public static Error inParameter(String parameter, String code, String detail) {
            return new Error(null, parameter, code, detail);
        }

        /** The same, of a body that stands within another at the pointer. */
        public Error within(String outer) {
            return new Error(outer + pointer, parameter, code, detail);
        }
    }
}
