package fi.yhdyspinta.group;

import fi.yhdyspinta.perspective.GroupKind;
import fi.yhdyspinta.shared.Paged;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group as a reader sees it today. Days are Helsinki days, instants UTC. */
@Schema(name = "Group")
public record GroupDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Name in its working language", examples = "Turun LAPE-ryhmä") String name,
        @Schema(required = true, description = "What kind of group it is") GroupKind kind,
        @Schema(required = true, description = "Whether it works today") Status status,
        @Schema(required = true, description = "County that it belongs to", examples = "05") String countyCode,
        @Schema(required = true, description = "Municipalities that it serves today; empty for other kinds than MUNICIPAL", examples = "[\"853\"]") List<String> municipalityCodes,
        @Schema(required = true, description = "Working language: fi, sv or en", examples = "fi") String workingLanguage,
        @Schema(required = true, description = "True for invented demonstration data") boolean demo,
        @Schema(description = "What the group has been asked to do", examples = "Sovittaa yhteen lasten ja perheiden palvelut") String mandate,
        @Schema(description = "What is particular to this place", examples = "Kaksikielinen saaristokunta") String localFeatures,
        @Schema(description = "The county's group that it works with today", examples = "0193a7c2-0000-7000-8000-000000000002") UUID regionalGroupId,
        @Schema(description = "Name of that group", examples = "Varsinais-Suomen LAPE-ohjausryhmä") String regionalGroupName,
        @Schema(description = "Of a subgroup: the group that it belongs to", examples = "0193a7c2-0000-7000-8000-000000000003") UUID parentGroupId,
        @Schema(required = true, description = "When it was recorded here") Instant createdAt,
        @Schema(required = true, description = "What the caller may do with it") Permissions permissions) {

    @Schema(name = "GroupStatus", description = "Working, resting or ended")
    public enum Status { ACTIVE, DORMANT, ENDED }

    @Schema(name = "GroupPermissions", description = "What the caller may do with the group today")
    public record Permissions(
            @Schema(required = true, description = "Read members' names") boolean readMembers,
            @Schema(required = true, description = "Read contact data") boolean readContacts,
            @Schema(required = true, description = "Read the history of changes") boolean readHistory,
            @Schema(required = true, description = "Change seats, mandate, local features, related bodies, waivers") boolean write,
            @Schema(required = true, description = "Change name, kind, status, municipalities and regional group") boolean administer) {}

    @Schema(name = "GroupSummary", description = "A group in a list")
    public record Summary(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Name", examples = "Turun LAPE-ryhmä") String name,
            @Schema(required = true, description = "Kind") GroupKind kind,
            @Schema(required = true, description = "Whether it works today") Status status,
            @Schema(required = true, description = "County", examples = "05") String countyCode,
            @Schema(required = true, description = "Municipalities that it serves today", examples = "[\"853\"]") List<String> municipalityCodes,
            @Schema(required = true, description = "Working language: fi, sv or en", examples = "fi") String workingLanguage,
            @Schema(required = true, description = "True for invented demonstration data") boolean demo) {}

    @Schema(name = "GroupPage", description = "One page of groups by name")
    public record Page(
            @Schema(required = true, description = "Groups by name") List<Summary> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}

    @Schema(name = "GroupCreate", description = "A new group; it is active from startDate")
    public record Create(
            @Schema(required = true, description = "Name", examples = "Turun LAPE-ryhmä") @NotBlank @Size(max = 200) String name,
            @Schema(required = true, description = "Kind") @NotNull GroupKind kind,
            @Schema(required = true, description = "Working language: fi, sv or en", examples = "fi") @NotNull @Pattern(regexp = "fi|sv|en") String workingLanguage,
            @Schema(required = true, description = "Municipalities of the county; one or more for MUNICIPAL, none for other kinds", examples = "[\"853\"]") @NotNull @Size(max = 30) List<@NotNull String> municipalityCodes,
            @Schema(description = "The county's group that it works with", examples = "0193a7c2-0000-7000-8000-000000000002") UUID regionalGroupId,
            @Schema(description = "Required for a subgroup, absent otherwise", examples = "0193a7c2-0000-7000-8000-000000000003") UUID parentGroupId,
            @Schema(description = "Mandate", examples = "Sovittaa yhteen lasten ja perheiden palvelut") @Size(max = 10000) String mandate,
            @Schema(description = "Local features", examples = "Kaksikielinen saaristokunta") @Size(max = 10000) String localFeatures,
            @Schema(description = "First day; today when absent", examples = "2026-12-01") LocalDate startDate) {}

    @Schema(name = "GroupWrite", description = "What the group's own chair, vice chair or secretary writes")
    public record Write(
            @Schema(required = true, description = "Working language: fi, sv or en", examples = "fi") @NotNull @Pattern(regexp = "fi|sv|en") String workingLanguage,
            @Schema(description = "Mandate", examples = "Sovittaa yhteen lasten ja perheiden palvelut") @Size(max = 10000) String mandate,
            @Schema(description = "Local features", examples = "Kaksikielinen saaristokunta") @Size(max = 10000) String localFeatures) {}

    @Schema(name = "GroupAdministration", description = "What the county's coordinator writes; it holds from fromDate on")
    public record Administration(
            @Schema(required = true, description = "Name", examples = "Turun LAPE-ryhmä") @NotBlank @Size(max = 200) String name,
            @Schema(required = true, description = "Kind") @NotNull GroupKind kind,
            @Schema(required = true, description = "Status") @NotNull Status status,
            @Schema(required = true, description = "Municipalities of the county; one or more for a MUNICIPAL group that has not ended", examples = "[\"853\"]") @NotNull @Size(max = 30) List<@NotNull String> municipalityCodes,
            @Schema(description = "The county's group that it works with", examples = "0193a7c2-0000-7000-8000-000000000002") UUID regionalGroupId,
            @Schema(description = "Required for a subgroup, absent otherwise", examples = "0193a7c2-0000-7000-8000-000000000003") UUID parentGroupId,
            @Schema(description = "First day of the new state; today when absent", examples = "2026-12-01") LocalDate fromDate) {}
}
