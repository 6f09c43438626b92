package fi.yhdyspinta.hearing;

import fi.yhdyspinta.shared.Paged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hearing outside a meeting: what was said, and what came of it. Open to anyone; nobody is named. */
@Schema(name = "Hearing")
public record HearingDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Group that heard") UUID groupId,
        @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
        @Schema(required = true, description = "How it was done") Kind kind,
        @Schema(required = true, description = "The day") LocalDate heldDate,
        @Schema(required = true, description = "Title", examples = "Nuorisovaltuuston lausunto yhteisöllisestä opiskeluhuollosta") String title,
        @Schema(required = true, description = "What was said", examples = "Kuraattorille pitää päästä samalla viikolla") String said,
        @Schema(description = "How many were heard", examples = "24") Integer people,
        @Schema(required = true, description = "Perspectives that were heard", examples = "[\"CHILD_YOUTH_VOICE\"]") List<String> perspectiveCodes,
        @Schema(description = "What changed, or why not; absent until answered", examples = "Kuraattorin aika varataan nyt verkossa") String response,
        @Schema(description = "When it was first answered") Instant answeredAt,
        @Schema(required = true, description = "True for invented demonstration data") boolean demo,
        @Schema(required = true, description = "When it was recorded here") Instant createdAt,
        @Schema(required = true, description = "What the caller may do") Permissions permissions) {

    @Schema(name = "HearingKind", description = "A statement of the youth council, a survey, a panel of children, or another way")
    public enum Kind { YOUTH_COUNCIL_STATEMENT, SURVEY, CHILDRENS_PANEL, OTHER }

    @Schema(name = "HearingPermissions", description = "What the caller may do with the hearing today")
    public record Permissions(
            @Schema(required = true, description = "Change it and answer it") boolean write,
            @Schema(required = true, description = "Throw it away: it has no answer yet") boolean delete) {}

    @Schema(name = "HearingPage", description = "One page of hearings")
    public record Page(
            @Schema(required = true, description = "Hearings, the latest first") List<HearingDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
