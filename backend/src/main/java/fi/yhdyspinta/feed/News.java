package fi.yhdyspinta.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something public that happened in a group.
 *
 * @param subject the decision or the goal
 * @param title text of the decision or title of the goal
 * @param more what it means for children, or what is aimed at; null when nobody has said
 * @param dueDate of a goal; null without one
 */
public record News(Kind kind, UUID subject, String groupName, String language, String title, String more, LocalDate dueDate, boolean demo,
        Instant happenedAt) {

    /** What happened. */
    public enum Kind {
        DECIDED, AGREED, ACHIEVED, DISCONTINUED
    }
}
