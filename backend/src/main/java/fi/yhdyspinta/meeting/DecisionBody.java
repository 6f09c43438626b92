package fi.yhdyspinta.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about decisions. */
final class DecisionBody {

    private DecisionBody() {}

    /** The whole of a decision that can be written while its meeting is open. */
    @Schema(name = "DecisionWrite", description = "A decision; exactly one of childImpact and noChildImpactReason")
    public record Write(
            @Schema(required = true, description = "What is decided", examples = "Perhekeskus on auki myös lauantaisin") @NotBlank @Size(max = 5000) String text,
            @Schema(description = "What it means for children", examples = "Lapset pääsevät tulemaan myös vapaapäivänä") @Size(min = 1, max = 5000) String childImpact,
            @Schema(description = "Why no assessment of that is needed", examples = "Päätös koskee kokousaikaa") @Size(min = 1, max = 2000) String noChildImpactReason,
            @Schema(description = "Perspectives at the table; absent: those of the attendance as it is marked now", examples = "[\"NGO\"]") @Size(max = 100) List<@NotNull String> presentPerspectiveCodes,
            @Schema(description = "Perspectives that were heard in another way; none of those at the table", examples = "[\"CHILD_YOUTH_VOICE\"]") @Size(max = 100) List<@NotNull String> heardOtherwisePerspectiveCodes,
            @Schema(description = "How they were heard", examples = "Kysely nuorisovaltuustolle") @Size(max = 2000) String heardOtherwiseNote,
            @Schema(description = "Day after the meeting on which it comes back on an agenda") LocalDate reviewDate,
            @Schema(description = "A decision of an earlier, closed meeting of the group that it replaces") UUID supersedesId) {

        public Write {
            presentPerspectiveCodes = presentPerspectiveCodes == null ? null : presentPerspectiveCodes.stream().distinct().toList();
            heardOtherwisePerspectiveCodes = heardOtherwisePerspectiveCodes == null ? List.of()
                    : heardOtherwisePerspectiveCodes.stream().distinct().toList();
        }

        /** With those at the table as told, or else as marked; whoever is there is not heard in another way. */
        Write at(List<String> marked) {
            var present = presentPerspectiveCodes != null ? presentPerspectiveCodes
                    : marked.stream().filter(code -> !heardOtherwisePerspectiveCodes.contains(code)).toList();
            return new Write(text, childImpact, noChildImpactReason, present, heardOtherwisePerspectiveCodes, heardOtherwiseNote,
                    reviewDate, supersedesId);
        }
    }

    /** Who may read a decision of a closed meeting. */
    @Schema(name = "DecisionPublicity", description = "Who may read a decision of a closed meeting")
    public record Publicity(
            @JsonProperty("public") @Schema(required = true, description = "True for anyone, false for those who have signed in") @NotNull Boolean isPublic) {}

    /** What came of a decision. */
    @Schema(name = "DecisionResult", description = "What came of a decision: exactly one goal or action of the same group")
    public record Result(
            @Schema(description = "A goal of the group") UUID goalId,
            @Schema(description = "An action of the group") UUID actionId) {}
}
