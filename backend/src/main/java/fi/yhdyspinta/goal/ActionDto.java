package fi.yhdyspinta.goal;

import fi.yhdyspinta.goal.GoalSeatDto.SeatState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is done for a goal, as the caller sees it today. */
@Schema(name = "Action")
public record ActionDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Goal that it serves") UUID goalId,
        @Schema(required = true, description = "Group") UUID groupId,
        @Schema(required = true, description = "Title", examples = "Kootaan kohtaamispaikkojen aukioloajat yhdelle sivulle") String title,
        @Schema(description = "More about it", examples = "Myös järjestöjen ja seurakuntien paikat") String description,
        @Schema(description = "Who does it; absent without one and for callers who may not know") GoalSeatDto responsible,
        @Schema(required = true, description = "Whether somebody does it") SeatState responsibleState,
        @Schema(description = "Day by which it is done") LocalDate dueDate,
        @Schema(required = true, description = "True from the day after the due date, while the goal is agreed and the action is not done") boolean late,
        @Schema(required = true, description = "How far it is") Status status,
        @Schema(description = "When blocked: what stands in the way", examples = "Tilan vuokrasopimus puuttuu") String blockedBy,
        @Schema(description = "When blocked: who can unblock it", examples = "Tilapalvelut") String unblocker,
        @Schema(description = "When cancelled: why", examples = "Hoidetaan osana perhekeskusta") String cancelReason,
        @Schema(description = "When done: on which day") LocalDate doneDate,
        @Schema(required = true, description = "Whether it comes again") Recurrence recurrence,
        @Schema(description = "When it comes again: last year's") UUID previousActionId,
        @Schema(description = "When it comes again: next year's, made when this was done") UUID nextActionId,
        @Schema(required = true, description = "Place in the order of the goal, from 1", examples = "1") int position,
        @Schema(required = true, description = "What the caller may do with it") Permissions permissions) {

    @Schema(name = "ActionStatus", description = "Not begun, being done, done, waiting for somebody, or given up")
    public enum Status { TODO, DOING, DONE, BLOCKED, CANCELLED }

    @Schema(name = "ActionRecurrence", description = "Once, or every year: when it is done, next year's is made")
    public enum Recurrence { NONE, YEARLY }

    @Schema(name = "ActionPermissions", description = "What the caller may do with the action today")
    public record Permissions(
            @Schema(required = true, description = "Change it") boolean write,
            @Schema(required = true, description = "Say how far it is") boolean changeStatus) {}

    @Schema(name = "ActionList", description = "All actions of a goal, whole")
    public record Listing(@Schema(required = true, description = "In their order") List<ActionDto> items) {}

    @Schema(name = "ActionWrite", description = "An action; how far it is is told apart")
    public record Write(
            @Schema(required = true, description = "Title", examples = "Kootaan kohtaamispaikkojen aukioloajat yhdelle sivulle") @NotBlank @Size(max = 200) String title,
            @Schema(description = "More about it", examples = "Myös järjestöjen ja seurakuntien paikat") @Size(max = 2000) String description,
            @Schema(description = "Membership of the group, valid today, that does it") UUID responsibleId,
            @Schema(description = "Day by which it is done") LocalDate dueDate,
            @Schema(description = "Whether it comes again; NONE when absent, YEARLY needs a due date") Recurrence recurrence) {

        public Write {
            recurrence = recurrence == null ? Recurrence.NONE : recurrence;
        }

        Write doneBy(UUID responsible) {
            return new Write(title, description, responsible, dueDate, recurrence);
        }
    }

    @Schema(name = "ActionStatusChange", description = "How far an action is")
    public record StatusChange(
            @Schema(required = true, description = "How far it is") @NotNull Status status,
            @Schema(description = "With BLOCKED, required: what stands in the way", examples = "Tilan vuokrasopimus puuttuu") @Size(min = 1, max = 1000) String blockedBy,
            @Schema(description = "With BLOCKED, required: who can unblock it", examples = "Tilapalvelut") @Size(min = 1, max = 200) String unblocker,
            @Schema(description = "With CANCELLED, required: why", examples = "Hoidetaan osana perhekeskusta") @Size(min = 1, max = 2000) String reason) {}

    @Schema(name = "ActionOrder", description = "The order of the actions of a goal")
    public record Order(
            @Schema(required = true, description = "All actions of the goal, each once, in the wanted order", examples = "[\"0193a7c2-0000-7000-8000-000000000001\"]") @NotNull @Size(max = 200) List<@NotNull UUID> actionIds) {}
}
