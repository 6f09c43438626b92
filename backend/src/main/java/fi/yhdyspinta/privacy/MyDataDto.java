package fi.yhdyspinta.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that the service holds of the caller. Feedback is not kept under a name, so none is here. */
@Schema(name = "OwnData")
public record MyDataDto(
        @Schema(required = true, description = "When this was put together", examples = "2026-11-22T08:00:00Z") Instant exportedAt,
        @Schema(required = true, description = "What the sign-in tells") Account account,
        @Schema(description = "The record of the person; absent when nothing is kept") Person person,
        @Schema(required = true, description = "Seats in groups, of all times") List<Seat> memberships,
        @Schema(required = true, description = "What groups have noted of the person before they joined") List<Noted> notedByGroups,
        @Schema(required = true, description = "Tasks as a coordinator, of all times") List<Coordination> coordinatorTasks,
        @Schema(description = "Since when the person administers the service", examples = "2026-11-22T08:00:00Z") Instant administratorSinceAt,
        @Schema(required = true, description = "Invitation links to their seats") List<Invitation> invitations,
        @Schema(required = true, description = "Meetings that they answered for or were marked in") List<Attendance> attendances,
        @Schema(required = true, description = "Secret links to their calendar") List<CalendarFeed> calendarFeeds,
        @Schema(description = "What mail the person has chosen; absent while they have not") MailChoice mailPreferences,
        @Schema(required = true, description = "Messages planned and sent to the person in the last 90 days") List<Message> mails,
        @Schema(required = true, description = "What the person has written in groups, or is responsible for there") MyWorkDto work,
        @Schema(required = true, description = "Trainings and other events of a county that they signed up for") List<CountyEventSignUp> countyEventSignUps,
        @Schema(required = true, description = "What the person has done here") List<Deed> events,
        @Schema(required = true, description = "When others read data that held theirs, and by which operation") List<Read> reads,
        @Schema(required = true, description = "Their requests to be erased") List<ErasureRequestDto> erasureRequests) {

    @Schema(name = "OwnAccount", description = "What the sign-in tells")
    public record Account(
            @Schema(required = true, description = "Identifier at the identity provider", examples = "f3b6c9a0-1111-4222-8333-444455556666") String subject,
            @Schema(description = "Name", examples = "Maija Mallikas") String name,
            @Schema(description = "Verified e-mail", examples = "maija.mallikas@example.fi") String email) {}

    @Schema(name = "OwnPerson", description = "The record of a person")
    public record Person(
            @Schema(required = true, description = "Identifier", examples = "0193a7c2-0000-7000-8000-000000000050") UUID id,
            @Schema(required = true, description = "Name", examples = "Maija Mallikas") String name,
            @Schema(description = "E-mail", examples = "maija.mallikas@example.fi") String email,
            @Schema(description = "Telephone", examples = "+358 40 123 4567") String phone,
            @Schema(description = "Language", examples = "fi") String language,
            @Schema(required = true, description = "When the record was made") Instant createdAt) {}

    @Schema(name = "OwnSeat", description = "A seat in a group")
    public record Seat(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Group") UUID groupId,
            @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
            @Schema(required = true, description = "Role", examples = "MEMBER") String role,
            @Schema(description = "Organisation", examples = "MLL Turku") String organisationName,
            @Schema(required = true, description = "Perspectives", examples = "[\"NGO\"]") List<String> perspectiveCodes,
            @Schema(required = true, description = "First day", examples = "2025-06-01") LocalDate validFromDate,
            @Schema(description = "Last day", examples = "2029-05-31") LocalDate validToDate,
            @Schema(required = true, description = "Whether the name is hidden from others", examples = "false") boolean nameHidden,
            @Schema(required = true, description = "Whether a guardian's consent is needed", examples = "false") boolean guardianConsentNeeded,
            @Schema(description = "When the guardian consented", examples = "2025-06-01") LocalDate guardianConsentDate,
            @Schema(required = true, description = "When the seat was recorded") Instant createdAt) {}

    @Schema(name = "OwnNote", description = "What a group typed of the person")
    public record Noted(
            @Schema(required = true, description = "Group") UUID groupId,
            @Schema(required = true, description = "Name", examples = "Maija Mallikas") String name,
            @Schema(description = "E-mail", examples = "maija.mallikas@example.fi") String email,
            @Schema(description = "Telephone", examples = "+358 40 123 4567") String phone,
            @Schema(description = "Language", examples = "fi") String language) {}

    @Schema(name = "OwnCoordination", description = "A task as a coordinator")
    public record Coordination(
            @Schema(required = true, description = "County", examples = "05") String countyCode,
            @Schema(description = "Name at work", examples = "Maija Mallikas") String name,
            @Schema(description = "Telephone at work", examples = "+358 40 123 4567") String phone,
            @Schema(required = true, description = "Whether a substitute", examples = "false") boolean substitute,
            @Schema(required = true, description = "First day", examples = "2025-06-01") LocalDate validFromDate,
            @Schema(description = "Last day", examples = "2029-05-31") LocalDate validToDate) {}

    @Schema(name = "OwnInvitation", description = "An invitation link to a seat")
    public record Invitation(
            @Schema(required = true, description = "Seat") UUID membershipId,
            @Schema(required = true, description = "When it was made") Instant createdAt,
            @Schema(required = true, description = "Until when it could be used") Instant expiresAt,
            @Schema(description = "When it was used") Instant acceptedAt,
            @Schema(description = "When it was taken back") Instant revokedAt) {}

    @Schema(name = "OwnAttendance", description = "A meeting that the person answered for or was marked in")
    public record Attendance(
            @Schema(required = true, description = "Meeting") UUID meetingId,
            @Schema(required = true, description = "Its title", examples = "Syksyn toinen kokous") String title,
            @Schema(required = true, description = "When it began") Instant startAt,
            @Schema(description = "Their answer: COMING, REMOTE or NOT_COMING", examples = "COMING") String answer,
            @Schema(description = "Whether they came: PRESENT, REMOTE, ABSENT or DEPUTY", examples = "PRESENT") String presence) {}

    @Schema(name = "OwnCalendarFeed", description = "A secret link to the person's calendar; the secret itself is not kept")
    public record CalendarFeed(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "When it was made") Instant createdAt) {}

    @Schema(name = "OwnMailChoice", description = "What mail the person has chosen")
    public record MailChoice(
            @Schema(required = true, description = "How often what waits is told", examples = "WEEKLY") String digest,
            @Schema(required = true, description = "Whether to be reminded", examples = "true") boolean reminders) {}

    @Schema(name = "OwnMessage", description = "A message to the person")
    public record Message(
            @Schema(required = true, description = "Kind of message", examples = "DIGEST") String kind,
            @Schema(description = "The goal or action that it reminds of") UUID objectId,
            @Schema(required = true, description = "Day of a digest; day by which the object of a reminder is due", examples = "2026-11-23") LocalDate periodDate,
            @Schema(required = true, description = "What became of it", examples = "SENT") String status,
            @Schema(description = "When it was sent or given up") Instant doneAt) {}

    @Schema(name = "OwnCountyEventSignUp", description = "The person signed up for an event of a county")
    public record CountyEventSignUp(
            @Schema(required = true, description = "Event") UUID countyEventId,
            @Schema(required = true, description = "Title of the event", examples = "Puheenjohtajien vertaistapaaminen") String title,
            @Schema(required = true, description = "Group from which they come") UUID groupId,
            @Schema(required = true, description = "When they signed up") Instant signedUpAt) {}

    @Schema(name = "OwnDeed", description = "Something that the person did here")
    public record Deed(
            @Schema(required = true, description = "When") Instant occurredAt,
            @Schema(required = true, description = "What", examples = "membership.added") String type,
            @Schema(required = true, description = "To which object", examples = "0193a7c2-0000-7000-8000-000000000060") String objectId,
            @Schema(description = "In which group") UUID groupId,
            @Schema(required = true, description = "Fields that changed", examples = "[\"validToDate\"]") List<String> changedFields) {}

    @Schema(name = "OwnRead", description = "Somebody read data that held the person's")
    public record Read(
            @Schema(required = true, description = "When") Instant readAt,
            @Schema(required = true, description = "By which operation", examples = "listContacts") String operation,
            @Schema(description = "Of which group or seat", examples = "0193a7c2-0000-7000-8000-000000000060") String objectId) {}
}
