package fi.yhdyspinta.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a meeting held: who was there, what was said and what was decided. Hidden voices are perspectives, to everyone. */
@Schema(name = "Minutes")
public record MinutesDto(
        @Schema(required = true, description = "The meeting") MeetingDto.Summary meeting,
        @Schema(required = true, description = "True while the meeting goes on") boolean draft,
        @Schema(required = true, description = "Language of the minutes: fi, sv or en", examples = "fi") String language,
        @Schema(required = true, description = "Who was at the table, by role and name") List<Person> present,
        @Schema(required = true, description = "Who took part from afar") List<Person> remote,
        @Schema(required = true, description = "Deputies who came for somebody") List<Person> deputies,
        @Schema(required = true, description = "Who did not come; while the meeting goes on only those who were marked so") List<Person> absent,
        @Schema(required = true, description = "Guests, as perspectives") List<GuestDto> guests,
        @Schema(required = true, description = "The agenda, with what became of it") List<Item> items) {

    @Schema(name = "MinutesPerson", description = "Somebody in the minutes; of a hidden voice only the perspective")
    public record Person(
            @Schema(description = "Name; absent for a hidden voice and when erased", examples = "Maija Mallikas") String personName,
            @Schema(description = "Role in the group; absent for a hidden voice", examples = "MEMBER") String role,
            @Schema(description = "Organisation; absent for a hidden voice", examples = "Turun kaupunki") String organisationName,
            @Schema(required = true, description = "True for a voice whose name is not shown") boolean nameHidden,
            @Schema(required = true, description = "Perspectives", examples = "[\"NGO\"]") List<String> perspectiveCodes,
            @Schema(description = "Of a deputy: the name of whoever could not come", examples = "Matti Meikäläinen") String deputyForName) {}

    @Schema(name = "MinutesItem", description = "An item of the agenda with the decisions made of it")
    public record Item(
            @Schema(required = true, description = "The item") AgendaDto.Item item,
            @Schema(required = true, description = "Decisions") List<DecisionDto> decisions) {}

    /** Every name in the minutes. */
    List<String> names() {
        return Stream.of(present, remote, deputies, absent).flatMap(List::stream)
                .flatMap(person -> Stream.of(Optional.ofNullable(person.personName()), Optional.ofNullable(person.deputyForName())))
                .flatMap(Optional::stream).toList();
    }

    static MinutesDto of(MeetingDto.Summary meeting, String language, People people, List<GuestDto> guests, List<AgendaDto.Item> items,
            List<DecisionDto> decisions) {
        return new MinutesDto(meeting, meeting.status() != MeetingDto.Status.CLOSED, language, people.present(), people.remote(),
                people.deputies(), people.absent(), guests, items.stream().map(item -> new Item(item,
                        decisions.stream().filter(d -> d.agendaItemId().equals(item.id())).toList())).toList());
    }

    /** Who came and who did not. */
    record People(List<Person> present, List<Person> remote, List<Person> deputies, List<Person> absent) {}
}
