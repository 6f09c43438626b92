package fi.yhdyspinta.calendar;

import fi.yhdyspinta.shared.Paged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happens in a county. */
@Schema(name = "CountyCalendarEntry")
public record CountyAgendaDto(
        @Schema(required = true, description = "What it is") Kind kind,
        @Schema(required = true, description = "Identifier of the event or the meeting") UUID id,
        @Schema(required = true, description = "Title", examples = "Puheenjohtajien vertaistapaaminen") String title,
        @Schema(required = true, description = "When it begins") Instant startAt,
        @Schema(required = true, description = "When it ends") Instant endAt,
        @Schema(description = "Where", examples = "Turku, Kirjastosali") String place,
        @Schema(description = "Group that meets, of meetings") UUID groupId,
        @Schema(description = "Name of the group, of meetings", examples = "Turun LAPE-ryhmä") String groupName,
        @Schema(required = true, description = "Language of the title", examples = "fi") String language,
        @Schema(required = true, description = "True when it does not take place") boolean cancelled,
        @Schema(required = true, description = "True for invented demonstration data") boolean demo) {

    @Schema(name = "CountyCalendarEntryKind", description = "An event of the county, or a meeting of one of its groups")
    public enum Kind { COUNTY_EVENT, MEETING }

    @Schema(name = "CountyCalendarEntryPage", description = "One page of a county's calendar")
    public record Page(
            @Schema(required = true, description = "Entries, the earliest first") List<CountyAgendaDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
