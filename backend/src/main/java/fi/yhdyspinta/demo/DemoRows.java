package fi.yhdyspinta.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The rows to insert, by table; each record's components are the columns. */
final class DemoRows {

    record Person(UUID id, String name, String email, String phone, String language, String accountSubject,
            Instant createdAt, boolean demo) {}

    record Administrator(UUID personId) {}

    record Group(UUID id, String kind, String countyCode, String name, String workingLanguage, String mandate,
            String localFeatures, Instant createdAt, boolean demo) {}

    record Status(UUID groupId, String status, LocalDate validFrom, LocalDate validTo) {}

    record Municipality(UUID groupId, String municipalityCode, LocalDate validFrom, LocalDate validTo) {}

    record RegionalGroup(UUID groupId, UUID regionalGroupId, LocalDate validFrom, LocalDate validTo) {}

    record RelatedBody(UUID id, UUID groupId, String name, String type, String relation, String note) {}

    record Organisation(UUID id, String countyCode, String name, String sector) {}

    record Seat(UUID id, UUID groupId, UUID personId, String role, UUID deputyFor, UUID organisationId,
            LocalDate validFrom, LocalDate validTo, boolean nameHidden, boolean guardianConsentNeeded,
            LocalDate guardianConsentDate, Instant createdAt, boolean demo) {}

    record SeatPerspective(UUID membershipId, String perspectiveCode) {}

    record Waiver(UUID id, UUID groupId, String itemCode, String reason, LocalDate validFrom, LocalDate reviewDate) {}

    record GapInvitation(UUID id, UUID groupId, String itemCode, String language, String recipient, String body,
            LocalDate invitedDate, Instant createdAt) {}

    record Coordinator(UUID id, UUID personId, String countyCode, String name, String phone, boolean substitute,
            String officeHoursFi, String officeHoursSv, String officeHoursEn, LocalDate validFrom, LocalDate validTo, boolean demo) {}

    record Client(String clientId, String name, String contactEmail) {}

    record ClientMunicipality(String clientId, String municipalityCode) {}

    record Perspective(String code, String category, String countyCode, String nameFi, String nameSv, String nameEn,
            String descriptionFi, String descriptionSv, String descriptionEn) {}

    /** A goal as it is drafted; {@link GoalCourse} tells where it went from there. */
    record Goal(UUID id, UUID groupId, String title, String description, String language, UUID ownerId, LocalDate dueDate,
            String measure, String createdBy, boolean demo, Instant createdAt) {}

    record GoalTheme(UUID goalId, String themeCode) {}

    record Action(UUID id, UUID goalId, UUID groupId, String title, UUID responsibleId, LocalDate dueDate, String status,
            String blockedBy, String unblocker, String cancelReason, LocalDate doneDate, int position, Instant createdAt) {}

    /** What became of a draft; no row of a table, but changes to one. */
    record GoalCourse(UUID goalId, String status, LocalDate agreedDate, LocalDate finishedDate, String statusReason,
            UUID parentGoalId, Instant changedAt) {}

    /** Written once its goal is agreed. */
    record ProgressUpdate(UUID id, UUID goalId, UUID personId, LocalDate updateDate, String health, String text, Instant createdAt) {}

    /** A meeting as it is planned; {@link MeetingCourse} tells that it was held. */
    record Meeting(UUID id, UUID groupId, String title, Instant startAt, Instant endAt, String place, String language,
            boolean demo, Instant createdAt) {}

    record Attendance(UUID meetingId, UUID groupId, UUID membershipId, String answer, String presence, UUID deputyId) {}

    record AgendaItem(UUID id, UUID meetingId, UUID groupId, int position, String type, String title, String notes,
            String outcome, Instant createdAt) {}

    /** A meeting that was held; no row of a table, but changes to one. */
    record MeetingCourse(UUID meetingId, Instant openedAt, Instant closedAt) {}

    /** Written while its meeting is open. */
    record Decision(UUID id, UUID groupId, UUID meetingId, UUID agendaItemId, String text, String childImpact,
            String noChildImpactReason, LocalDate reviewDate, Instant createdAt) {}

    record DecisionPerspective(UUID decisionId, String perspectiveCode, String heard) {}

    record Hearing(UUID id, UUID groupId, String kind, LocalDate heldDate, String title, String said, int people,
            String response, Instant answeredAt, boolean demo, Instant createdAt) {}

    record HearingPerspective(UUID hearingId, String perspectiveCode) {}

    record Event(UUID id, Instant occurredAt, String actor, String type, String objectType, String objectId,
            UUID groupId, String countyCode, List<String> changedFields, Map<String, Object> nonPersonalData) {}

    private static final Map<Class<?>, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(Person.class, "person");
        TABLES.put(Administrator.class, "administrator");
        TABLES.put(Client.class, "integration_client");
        TABLES.put(ClientMunicipality.class, "integration_client_municipality");
        TABLES.put(Coordinator.class, "coordinator");
        TABLES.put(Perspective.class, "perspective");
        TABLES.put(Organisation.class, "organisation");
        TABLES.put(Group.class, "lape_group");
        TABLES.put(Status.class, "group_status");
        TABLES.put(Municipality.class, "group_municipality");
        TABLES.put(RegionalGroup.class, "group_regional_group");
        TABLES.put(RelatedBody.class, "related_body");
        TABLES.put(Seat.class, "membership");
        TABLES.put(SeatPerspective.class, "membership_perspective");
        TABLES.put(Waiver.class, "waiver");
        TABLES.put(GapInvitation.class, "gap_invitation");
        TABLES.put(Goal.class, "goal");
        TABLES.put(GoalTheme.class, "goal_theme");
        TABLES.put(Action.class, "action");
        TABLES.put(Meeting.class, "meeting");
        TABLES.put(Attendance.class, "attendance");
        TABLES.put(AgendaItem.class, "agenda_item");
        TABLES.put(Hearing.class, "hearing");
        TABLES.put(HearingPerspective.class, "hearing_perspective");
        TABLES.put(Event.class, "event");
    }

    private final Map<Class<?>, List<Record>> rows = new LinkedHashMap<>();

    <T extends Record> T add(T row) {
        rows.computeIfAbsent(row.getClass(), none -> new ArrayList<>()).add(row);
        return row;
    }

    @SuppressWarnings("unchecked")
    <T extends Record> List<T> of(Class<T> type) {
        return (List<T>) Collections.unmodifiableList(rows.getOrDefault(type, List.of()));
    }

    /** Tables and the records to insert into them, in the order that foreign keys ask for. */
    Map<String, List<? extends Record>> byTable() {
        var ordered = new LinkedHashMap<String, List<? extends Record>>();
        TABLES.forEach((type, table) -> {
            if (rows.containsKey(type)) {
                ordered.put(table, List.copyOf(rows.get(type)));
            }
        });
        return ordered;
    }

    /** A version 7 UUID (RFC 9562) of a time, so that what is ordered by id is ordered by time, the same at each seeding. */
    static UUID id(Instant time, Random random) {
        var high = time.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12);
        var low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
