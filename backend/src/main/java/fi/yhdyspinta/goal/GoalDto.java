package fi.yhdyspinta.goal;

import fi.yhdyspinta.goal.GoalSeatDto.SeatState;
import fi.yhdyspinta.shared.Paged;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A goal as the caller sees it today. Days are Helsinki days. */
@Schema(name = "Goal")
public record GoalDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Group whose goal it is") UUID groupId,
        @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
        @Schema(required = true, description = "County of the group", examples = "05") String countyCode,
        @Schema(required = true, description = "Title", examples = "Perhekeskus jokaisen perheen ulottuvilla") String title,
        @Schema(description = "What is aimed at and why", examples = "Matkaa lähimpään kohtaamispaikkaan on enintään 30 minuuttia") String description,
        @Schema(required = true, description = "Language that it is written in: fi, sv or en", examples = "fi") String language,
        @Schema(required = true, description = "Codes of /themes", examples = "[\"FAMILY_CENTRE\"]") List<String> themeCodes,
        @Schema(required = true, description = "Where on its path it is") Status status,
        @Schema(description = "Who owns it; absent without one and for callers who may not know") GoalSeatDto owner,
        @Schema(required = true, description = "Whether it has an owner") SeatState ownerState,
        @Schema(description = "First day") LocalDate startDate,
        @Schema(description = "Day by which it is to be reached") LocalDate dueDate,
        @Schema(required = true, description = "True from the day after the due date; a finished goal is never late") boolean late,
        @Schema(description = "Day on which it was agreed") LocalDate agreedDate,
        @Schema(description = "Day on which it was achieved or discontinued") LocalDate finishedDate,
        @Schema(description = "How it goes, as the latest update says") Health health,
        @Schema(description = "Day of the latest update") LocalDate lastUpdateDate,
        @Schema(description = "How fresh that is, counted from the agreement without any; only of goals that are agreed and not finished") Freshness freshness,
        @Schema(description = "What will show that it is reached", examples = "Asiakaskyselyn keskiarvo on vähintään 4") String measure,
        @Schema(description = "Estimated cost in euros", examples = "12000.00") BigDecimal estimatedCost,
        @Schema(description = "Who pays", examples = "Turun kaupunki") String funder,
        @Schema(description = "What has been seen to change", examples = "Jonot lyhenivät kolmanneksella") String observedEffect,
        @Schema(description = "Why it was discontinued or reopened", examples = "Rahoitus päättyi") String statusReason,
        @Schema(description = "The regional goal that it contributes to") Ref parent,
        @Schema(description = "The goal that it was adopted from") Ref adoptedFrom,
        @Schema(required = true, description = "True for invented demonstration data") boolean demo,
        @Schema(required = true, description = "When it was recorded here") Instant createdAt,
        @Schema(required = true, description = "Its actions by status") ActionCounts actionCounts,
        @Schema(required = true, description = "What it lacks to be concrete, the gravest first; nothing when it is finished") List<Missing> missing,
        @Schema(required = true, description = "What the caller may do with it") Permissions permissions) {

    @Schema(name = "GoalStatus", description = "Where on its path a goal is")
    public enum Status { DRAFT, AGREED, IN_PROGRESS, ACHIEVED, DISCONTINUED }

    @Schema(name = "GoalHealth", description = "As planned, needs attention, or not reached like this")
    public enum Health { ON_TRACK, AT_RISK, OFF_TRACK }

    @Schema(name = "GoalFreshness", description = "Told of within 60 days, within 120 days, or longer ago")
    public enum Freshness { FRESH, AGING, STALE }

    @Schema(name = "GoalMissing", description = "What a goal may lack; UPDATE is a fresh one")
    public enum Missing { OWNER, DUE_DATE, ACTION, RESPONSIBLE, INDICATOR, UPDATE }

    @Schema(name = "GoalRef", description = "Another goal")
    public record Ref(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Title", examples = "Perhekeskus jokaisen perheen ulottuvilla") String title,
            @Schema(required = true, description = "Group whose goal it is") UUID groupId,
            @Schema(required = true, description = "Name of the group", examples = "Varsinais-Suomen LAPE-ohjausryhmä") String groupName) {}

    @Schema(name = "GoalActionCounts", description = "How many actions a goal has in each status")
    public record ActionCounts(
            @Schema(required = true, description = "Not begun", examples = "2") int todo,
            @Schema(required = true, description = "Being done", examples = "1") int doing,
            @Schema(required = true, description = "Done", examples = "3") int done,
            @Schema(required = true, description = "Waiting for somebody", examples = "0") int blocked,
            @Schema(required = true, description = "Given up", examples = "0") int cancelled,
            @Schema(required = true, description = "Not done by the due date", examples = "1") int late) {}

    @Schema(name = "GoalPermissions", description = "What the caller may do with the goal today")
    public record Permissions(
            @Schema(required = true, description = "Change it and its actions") boolean write,
            @Schema(required = true, description = "Agree, start, achieve, discontinue, reopen") boolean changeState,
            @Schema(required = true, description = "Tell of its progress now") boolean reportProgress,
            @Schema(required = true, description = "Adopt it as a draft of a group of one's own") boolean adopt,
            @Schema(required = true, description = "Read the history of changes") boolean readHistory) {}

    @Schema(name = "GoalSummary", description = "A goal in a list")
    public record Summary(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Group whose goal it is") UUID groupId,
            @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
            @Schema(required = true, description = "County of the group", examples = "05") String countyCode,
            @Schema(required = true, description = "Title", examples = "Perhekeskus jokaisen perheen ulottuvilla") String title,
            @Schema(required = true, description = "Language that it is written in: fi, sv or en", examples = "fi") String language,
            @Schema(required = true, description = "Codes of /themes", examples = "[\"FAMILY_CENTRE\"]") List<String> themeCodes,
            @Schema(required = true, description = "Where on its path it is") Status status,
            @Schema(description = "Who owns it; absent without one and for callers who may not know") GoalSeatDto owner,
            @Schema(required = true, description = "Whether it has an owner") SeatState ownerState,
            @Schema(description = "First day") LocalDate startDate,
            @Schema(description = "Day by which it is to be reached") LocalDate dueDate,
            @Schema(required = true, description = "True from the day after the due date; a finished goal is never late") boolean late,
            @Schema(description = "Day on which it was agreed") LocalDate agreedDate,
            @Schema(description = "Day on which it was achieved or discontinued") LocalDate finishedDate,
            @Schema(description = "How it goes, as the latest update says") Health health,
            @Schema(description = "Day of the latest update") LocalDate lastUpdateDate,
            @Schema(description = "How fresh that is; only of goals that are agreed and not finished") Freshness freshness,
            @Schema(description = "The regional goal that it contributes to") UUID parentGoalId,
            @Schema(description = "Estimated cost in euros", examples = "12000.00") BigDecimal estimatedCost,
            @Schema(required = true, description = "True for invented demonstration data") boolean demo,
            @Schema(required = true, description = "When it was last changed") Instant changedAt,
            @Schema(required = true, description = "Its actions by status") ActionCounts actionCounts,
            @Schema(required = true, description = "What it lacks to be concrete, the gravest first") List<Missing> missing) {}

    @Schema(name = "GoalPage", description = "One page of goals")
    public record Page(
            @Schema(required = true, description = "In the order that was asked for") List<Summary> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
