package fi.yhdyspinta.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.yhdyspinta.shared.Paged;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a meeting decided, as the caller may see it. Days are Helsinki days. */
@Schema(name = "Decision")
public record DecisionDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Group that decided") UUID groupId,
        @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
        @Schema(required = true, description = "Meeting") UUID meetingId,
        @Schema(required = true, description = "Item of its agenda") UUID agendaItemId,
        @Schema(required = true, description = "Day of the meeting") LocalDate decidedDate,
        @Schema(required = true, description = "Language of the meeting: fi, sv or en", examples = "fi") String language,
        @Schema(required = true, description = "What was decided", examples = "Perhekeskus on auki myös lauantaisin") String text,
        @Schema(description = "What it means for children; absent when noChildImpactReason tells why that is not needed", examples = "Lapset pääsevät tulemaan myös vapaapäivänä") String childImpact,
        @Schema(description = "Why no assessment of what it means for children is needed", examples = "Päätös koskee kokousaikaa") String noChildImpactReason,
        @Schema(required = true, description = "Perspectives at the table when it was decided", examples = "[\"NGO\"]") List<String> presentPerspectiveCodes,
        @Schema(required = true, description = "Perspectives that were heard in another way", examples = "[\"CHILD_YOUTH_VOICE\"]") List<String> heardOtherwisePerspectiveCodes,
        @Schema(description = "How they were heard", examples = "Kysely nuorisovaltuustolle") String heardOtherwiseNote,
        @Schema(description = "Day on which it comes back on an agenda") LocalDate reviewDate,
        @Schema(description = "The earlier decision that it replaces, as far as the caller may see it") UUID supersedesId,
        @Schema(description = "The later decision that replaces it, as far as the caller may see it") UUID supersededById,
        @JsonProperty("public") @Schema(required = true, description = "Whether anyone may read it") boolean isPublic,
        @JsonProperty("final") @Schema(required = true, description = "True once the meeting is closed: it is replaced by a later one, not changed") boolean isFinal,
        @Schema(required = true, description = "Goals that came of it, as far as the caller may see them") List<UUID> goalIds,
        @Schema(required = true, description = "Actions that came of it, as far as the caller may see them") List<UUID> actionIds,
        @Schema(required = true, description = "What the caller may do with it") Permissions permissions) {

    @Schema(name = "DecisionPermissions", description = "What the caller may do with the decision now")
    public record Permissions(
            @Schema(required = true, description = "Change it or take it back") boolean write,
            @Schema(required = true, description = "Make it public or not; name what came of it") boolean publish) {}

    @Schema(name = "DecisionList", description = "Decisions, whole")
    public record Listing(@Schema(required = true, description = "The earliest first") List<DecisionDto> items) {}

    @Schema(name = "DecisionPage", description = "One page of decisions")
    public record Page(
            @Schema(required = true, description = "Those that the caller may see, newest first") List<DecisionDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
