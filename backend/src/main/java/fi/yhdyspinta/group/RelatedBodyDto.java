package fi.yhdyspinta.group;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another body of the municipality with similar tasks, and how it stands to the group. */
@Schema(name = "RelatedBody")
public record RelatedBodyDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Group") UUID groupId,
        @Schema(required = true, description = "Name", examples = "Hyvinvointityöryhmä") String name,
        @Schema(required = true, description = "Code of the list of related body types", examples = "WELFARE_GROUP") String type,
        @Schema(required = true, description = "How the two work together") Relation relation,
        @Schema(description = "Note", examples = "Kokoukset peräkkäin samana päivänä") String note) {

    @Schema(name = "RelatedBodyRelation", description = "Merged into the group, shares members, exchanges information, or not yet reconciled")
    public enum Relation { MERGED_INTO_GROUP, SHARED_MEMBERS, INFORMATION_FLOW, UNRECONCILED }

    @Schema(name = "RelatedBodyList", description = "All related bodies of a group, whole")
    public record Listing(@Schema(required = true, description = "By name") List<RelatedBodyDto> items) {}

    @Schema(name = "RelatedBodyWrite")
    public record Write(
            @Schema(required = true, description = "Name", examples = "Hyvinvointityöryhmä") @NotBlank @Size(max = 200) String name,
            @Schema(required = true, description = "Code of the list of related body types", examples = "WELFARE_GROUP") @NotNull @Pattern(regexp = "[A-Z_]{2,60}") String type,
            @Schema(required = true, description = "How the two work together") @NotNull Relation relation,
            @Schema(description = "Note", examples = "Kokoukset peräkkäin samana päivänä") @Size(max = 2000) String note) {}
}
