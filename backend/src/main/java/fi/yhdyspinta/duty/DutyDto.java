package fi.yhdyspinta.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that waits for the caller. */
@Schema(name = "Duty", description = "Something that waits for the caller, and why it is here")
public record DutyDto(
        @Schema(required = true, description = "What there is to do; new kinds may come. ACTION: do it or say how far it is. NAME_RESPONSIBLE: nobody does "
                + "the action any more. GOAL: reach it. GOAL_UPDATE: tell how it goes. NAME_OWNER: nobody owns the goal any more. AGREE_GOAL: the draft is "
                + "concrete. ANSWER_INVITATION: say whether you come. MEETING: you said that you come, or come as a deputy. CLOSE_MEETING: its time is over. "
                + "AGENDA_PROPOSAL: a member proposes something. REVIEW_DECISION: its review date is near. ANSWER_HEARING: say what changed",
                examples = "ACTION") String kind,
        @Schema(required = true, description = "LATE, DUE_SOON (within seven days), WAITING (no day, but somebody waits) or UPCOMING", examples = "DUE_SOON") Section section,
        @Schema(required = true, description = "Why it is the caller's: RESPONSIBLE for the action, OWNER of the goal, LEAD of the group, or its MEMBER", examples = "RESPONSIBLE") Reason reason,
        @Schema(required = true, description = "Title of the goal, action, meeting, proposal, decision or hearing", examples = "Avataan ryhmä myös etänä") String title,
        @Schema(description = "The Helsinki day by which it is to be done, when there is one", examples = "2026-12-15") LocalDate dueDate,
        @Schema(description = "When the meeting begins, of meetings", examples = "2026-12-01T07:00:00Z") Instant startAt,
        @Schema(required = true, description = "The group", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c12") UUID groupId,
        @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
        @Schema(description = "The goal, of goals and actions", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c21") UUID goalId,
        @Schema(description = "The action, of actions", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c22") UUID actionId,
        @Schema(description = "The meeting, of meetings", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c23") UUID meetingId,
        @Schema(description = "The proposal, of proposals", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c24") UUID agendaProposalId,
        @Schema(description = "The decision, of decisions", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c25") UUID decisionId,
        @Schema(description = "The hearing, of hearings", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c26") UUID hearingId) {

    /** How pressing it is, the most pressing first. */
    public enum Section {
        LATE, DUE_SOON, WAITING, UPCOMING
    }

    /** What makes it the caller's. */
    public enum Reason {
        RESPONSIBLE, OWNER, LEAD, MEMBER
    }

    /** All that waits. */
    @Schema(name = "DutyList", description = "What waits for the caller: the late first, then what is due soon, what waits for an answer, and what is coming; at most 500")
    record Items(@Schema(required = true, description = "The duties") List<DutyDto> items) {}

    /** How much waits in a group, without telling for whom. */
    @Schema(name = "DutyCounts", description = "How much waits in a group, without persons")
    record Counts(
            @Schema(required = true, description = "The group", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c12") UUID groupId,
            @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
            @Schema(required = true, description = "Agreed goals past their due date", examples = "1") int lateGoals,
            @Schema(required = true, description = "Unfinished actions of agreed goals past their due date", examples = "2") int lateActions,
            @Schema(required = true, description = "Unfinished actions of agreed goals due within seven days", examples = "3") int actionsDueSoon,
            @Schema(required = true, description = "Agreed goals of which nothing has been told for more than 60 days", examples = "2") int goalsToUpdate,
            @Schema(required = true, description = "Agreed goals that nobody owns any more", examples = "0") int goalsWithoutOwner,
            @Schema(required = true, description = "Hearings that have not been answered", examples = "1") int hearingsToAnswer) {}

    /** All groups of the caller. */
    @Schema(name = "DutyCountsList", description = "How much waits in each group of the caller")
    record CountsList(@Schema(required = true, description = "The groups by name") List<Counts> items) {}
}
