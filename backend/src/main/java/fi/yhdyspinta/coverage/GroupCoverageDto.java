package fi.yhdyspinta.coverage;

import fi.yhdyspinta.perspective.StandardLevel;
import fi.yhdyspinta.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is at the table of a group on a day, as far as the caller may see. Days are Helsinki days. */
@Schema(name = "GroupCoverage")
public record GroupCoverageDto(
        @Schema(required = true, description = "Group") UUID groupId,
        @Schema(required = true, description = "The day that is answered for") LocalDate onDate,
        @Schema(description = "Absent when nothing is required") CoverageRatio ratio,
        @Schema(required = true, description = "Items that apply to the group on the day, in the order of the standard") List<Item> items,
        @Schema(description = "Told to members of the group: what hangs on one person. One entry for each person, however many items they carry") List<OnePerson> carriedByOnePerson) {

    @Schema(name = "CoverageItem", description = "One item of the standard in a group on a day. Dates and organisations are for signed-in readers, and never those of a hidden voice")
    public record Item(
            @Schema(required = true, description = "Code of the item", examples = "CHILD_YOUTH_VOICE") String code,
            @Schema(required = true, description = "Name") LocalizedText name,
            @Schema(required = true, description = "REQUIRED or RECOMMENDED") StandardLevel level,
            @Schema(required = true, description = "Perspectives; any of them meets the item", examples = "[\"CHILD_YOUTH_VOICE\"]") List<String> anyOf,
            @Schema(required = true, description = "State on the day") CoverageState state,
            @Schema(description = "EXPIRING: the last day that somebody is there", examples = "2026-12-31") LocalDate untilDate,
            @Schema(description = "VACANT: the first day without anybody", examples = "2026-05-04") LocalDate vacantSinceDate,
            @Schema(description = "WAIVED: the waiver") UUID waiverId,
            @Schema(description = "WAIVED: why it is left out", examples = "Seurakunta on mukana hyvinvointiryhmässä") String waiverReason,
            @Schema(description = "WAIVED: the day on which the waiver lapses", examples = "2027-06-01") LocalDate waiverReviewDate,
            @Schema(description = "Told to members of the group: one person alone carries it", examples = "true") Boolean dependsOnOnePerson,
            @Schema(description = "Told to members and the county's coordinator: when somebody was last asked to close this gap", examples = "2026-11-03") LocalDate invitedDate,
            @Schema(description = "Organisations that represent it on the day", examples = "[\"Turun nuorisovaltuusto\"]") List<String> organisations,
            @Schema(description = "Whether somebody who represents it came to a closed meeting in the 12 months up to the day. Absent before the first closed meeting or hearing of the group and, without signing in, of other days than today", examples = "true") Boolean heard,
            @Schema(description = "Whether it was heard outside meetings in the 12 months up to the day; absent as heard is", examples = "false") Boolean heardByHearing) {}

    @Schema(name = "CarriedByOnePerson", description = "Items that hang on one and the same person")
    public record OnePerson(
            @Schema(required = true, description = "Codes of the items", examples = "[\"NGO\",\"PARISH\"]") List<String> itemCodes) {}
}
