package fi.yhdyspinta.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.yhdyspinta.shared.Paged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting as the caller may see it. Instants are UTC, days are Helsinki days. */
@Schema(name = "Meeting")
public record MeetingDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Group that meets") UUID groupId,
        @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
        @Schema(required = true, description = "Title", examples = "Syksyn toinen kokous") String title,
        @Schema(required = true, description = "When it begins") Instant startAt,
        @Schema(required = true, description = "When it ends") Instant endAt,
        @Schema(required = true, description = "Time zone in which it was agreed (IANA)", examples = "Europe/Helsinki") String timeZone,
        @Schema(description = "Where", examples = "Kaupungintalo, kokoushuone 2") String place,
        @Schema(required = true, description = "How far it is") Status status,
        @JsonProperty("public") @Schema(required = true, description = "Whether anyone may see the date and the place") boolean isPublic,
        @Schema(description = "Series that it was planned in") UUID seriesId,
        @Schema(required = true, description = "How many decisions of it the caller may see; none until it is closed", examples = "3") int decisionCount,
        @Schema(required = true, description = "True for invented demonstration data") boolean demo,
        @Schema(description = "Members and coordinators of the county: link for those who take part from afar", examples = "https://kokous.example.fi/turku") String remoteLink,
        @Schema(required = true, description = "Language of the minutes: fi, sv or en", examples = "fi") String language,
        @Schema(description = "Members and coordinators of the county: why it was cancelled", examples = "Puheenjohtaja on estynyt") String cancelReason,
        @Schema(description = "When it was opened; for those who may read what it held") Instant openedAt,
        @Schema(description = "When it was closed; for those who may read what it held") Instant closedAt,
        @Schema(description = "Members and coordinators of the county: true when young people are members and it falls in school hours") Boolean schoolHours,
        @Schema(required = true, description = "What the caller may do") Permissions permissions,
        @Schema(description = "The caller's own seat on the day of the meeting") MyAttendance mine) {

    static final String TIME_ZONE = "Europe/Helsinki";

    @Schema(name = "MeetingStatus", description = "How far a meeting is; what is closed or cancelled stays as it was")
    public enum Status { PLANNED, OPEN, CLOSED, CANCELLED }

    @Schema(name = "MeetingPermissions", description = "What the caller may do with the meeting today")
    public record Permissions(
            @Schema(required = true, description = "Change when and where it is") boolean write,
            @Schema(required = true, description = "Open it, tick who is present, close it") boolean run,
            @Schema(required = true, description = "Read the agenda, the attendance and the minutes") boolean readAgenda,
            @Schema(required = true, description = "Propose something to be talked of") boolean propose,
            @Schema(required = true, description = "Answer whether one comes") boolean answer) {}

    @Schema(name = "MyAttendance", description = "The caller's own seat in the meeting")
    public record MyAttendance(
            @Schema(required = true, description = "The seat") UUID membershipId,
            @Schema(description = "Whether one comes; absent until answered") AttendanceDto.Answer answer,
            @Schema(description = "The deputy's seat that the invitation was passed to") UUID deputyId,
            @Schema(required = true, description = "Whether somebody stands for the seat on that day") boolean deputyAvailable,
            @Schema(required = true, description = "Whether somebody asked the caller to come instead of them") boolean askedToStandIn) {}

    @Schema(name = "MeetingSummary", description = "A meeting in a list")
    public record Summary(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Group that meets") UUID groupId,
            @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
            @Schema(required = true, description = "Title", examples = "Syksyn toinen kokous") String title,
            @Schema(required = true, description = "When it begins") Instant startAt,
            @Schema(required = true, description = "When it ends") Instant endAt,
            @Schema(required = true, description = "Time zone in which it was agreed (IANA)", examples = "Europe/Helsinki") String timeZone,
            @Schema(description = "Where", examples = "Kaupungintalo, kokoushuone 2") String place,
            @Schema(required = true, description = "How far it is") Status status,
            @JsonProperty("public") @Schema(required = true, description = "Whether anyone may see the date and the place") boolean isPublic,
            @Schema(description = "Series that it was planned in") UUID seriesId,
            @Schema(required = true, description = "How many decisions of it the caller may see; none until it is closed", examples = "3") int decisionCount,
            @Schema(required = true, description = "True for invented demonstration data") boolean demo) {}

    @Schema(name = "MeetingPage", description = "One page of meetings")
    public record Page(
            @Schema(required = true, description = "Meetings that the caller may see, the earliest first") List<Summary> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
