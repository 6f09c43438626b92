package fi.yhdyspinta.duty;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A goal or an action whose day is near or past, and the one person who is reminded of it.
 *
 * @param objectId the action, or the goal itself
 * @param actionId null of goals
 * @param language of the person, or of the group when the person has not told
 */
public record Reminder(UUID objectId, UUID personId, DutyDto.Section section, Recipient recipient, String title, LocalDate dueDate,
        UUID groupId, String groupName, UUID goalId, UUID actionId, String email, String language) {

    /** Why it is this person: the first of these who sits there on the day and can be written to. */
    public enum Recipient {
        RESPONSIBLE, OWNER, CHAIR, COORDINATOR
    }
}
