package fi.yhdyspinta.countyevent;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.yhdyspinta.shared.Paged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event of a county, as the caller may see it. */
@Schema(name = "CountyEvent")
public record CountyEventDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "County that arranges it", examples = "05") String countyCode,
        @Schema(required = true, description = "What kind of event") Kind kind,
        @Schema(required = true, description = "Title", examples = "Puheenjohtajien vertaistapaaminen") String title,
        @Schema(description = "What it is about", examples = "Miten tavoitteet elävät ryhmän arjessa") String description,
        @Schema(required = true, description = "When it begins") Instant startAt,
        @Schema(required = true, description = "When it ends") Instant endAt,
        @Schema(required = true, description = "Time zone in which it was agreed (IANA)", examples = "Europe/Helsinki") String timeZone,
        @Schema(description = "Where", examples = "Turku, Kirjastosali") String place,
        @Schema(description = "Link for those who take part from afar; for those it is open to", examples = "https://kokous.example.fi/koulutus") String remoteLink,
        @JsonProperty("public") @Schema(required = true, description = "Whether anyone may see what, when and where") boolean isPublic,
        @Schema(required = true, description = "Language of the texts", examples = "fi") String language,
        @Schema(required = true, description = "Groups that it is open to; none: every group of the county") List<Group> groups,
        @Schema(description = "How many may come; absent when not limited", examples = "30") Integer places,
        @Schema(required = true, description = "True when every place is taken") boolean full,
        @Schema(required = true, description = "Whether it takes place") Status status,
        @Schema(description = "Why it was cancelled; for those it is open to", examples = "Kouluttaja on sairastunut") String cancelReason,
        @Schema(required = true, description = "True for invented demonstration data") boolean demo,
        @Schema(description = "The caller's own sign-up") SignUp mySignUp,
        @Schema(required = true, description = "Groups of the caller from which they may come, by name") List<Group> ownGroups,
        @Schema(required = true, description = "What the caller may do") Permissions permissions) {

    static final String TIME_ZONE = "Europe/Helsinki";

    @Schema(name = "CountyEventKind", description = "A training, a meeting of people in the same task, or another event")
    public enum Kind { TRAINING, PEER_MEETING, OTHER }

    @Schema(name = "CountyEventStatus", description = "Planned, or cancelled")
    public enum Status { PLANNED, CANCELLED }

    @Schema(name = "CountyEventGroup", description = "A group that an event is open to")
    public record Group(
            @Schema(required = true, description = "Group") UUID groupId,
            @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName) {}

    @Schema(name = "CountyEventSignUp", description = "The caller comes")
    public record SignUp(
            @Schema(required = true, description = "Group from which they come") UUID groupId,
            @Schema(required = true, description = "When they signed up") Instant signedUpAt) {}

    @Schema(name = "CountyEventPermissions", description = "What the caller may do with the event today")
    public record Permissions(
            @Schema(required = true, description = "Change it, and cancel it until it is over") boolean write,
            @Schema(required = true, description = "Sign up: it is open to a group of theirs, to come, and not full") boolean signUp,
            @Schema(required = true, description = "Read who has signed up") boolean readSignUps) {}

    @Schema(name = "CountyEventPage", description = "One page of events")
    public record Page(
            @Schema(required = true, description = "Events that the caller may see, the earliest first") List<CountyEventDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}

    @Schema(name = "CountyEventParticipant", description = "Somebody who has signed up")
    public record Participant(
            @Schema(description = "Name; absent when hidden or not known", examples = "Maija Mallikas") String personName,
            @Schema(required = true, description = "Whether the name is hidden from others than those who lead the group") boolean nameHidden,
            @Schema(required = true, description = "Group from which they come") UUID groupId,
            @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
            @Schema(required = true, description = "When they signed up") Instant signedUpAt) {}

    @Schema(name = "CountyEventParticipantList", description = "Who has signed up")
    public record Participants(
            @Schema(required = true, description = "By group and name") List<Participant> items) {}
}
