package fi.yhdyspinta.changes;

import fi.yhdyspinta.changes.EventType.Audience;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads numbered events in their order; two statements a page, however long the history is. */
@ApplicationScoped
class ChangeFeed {

    /** How far one page looks, so that a rare kind costs no more than a common one: the page may be empty, its cursor goes on. */
    private static final int REACH = 5_000;

    private final Jdbi jdbi;
    private final ChangeQueries changes;
    private final Cursors cursors;
    private final CurrentCaller caller;

    ChangeFeed(Jdbi jdbi, ChangeQueries changes, Cursors cursors, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** @throws ProblemException 410 when what comes after the cursor is not kept any more, 400 for a kind that there is not */
    ChangeDto.Batch page(ChangeFilter filter) {
        requireKnown(filter.type);
        var cursor = cursors.read(filter.bound(), filter.cursor);
        var bounds = changes.bounds();
        if (cursor.isEmpty() && filter.start.equals("latest")) {
            return page(filter, List.of(), bounds.lastNumber(), false);
        }
        var after = cursor.map(key -> Long.parseLong(key.getFirst())).orElse(bounds.forgottenNumber());
        if (after < bounds.forgottenNumber()) {
            throw ProblemException.of(ProblemType.CURSOR_EXPIRED, "What came after the cursor is not kept any more. Read /changes?start=latest for a new "
                    + "cursor, then everything that you keep a copy of, then go on from the new cursor");
        }
        var upTo = Math.min(bounds.lastNumber(), after + REACH);
        var found = changes.between(caller.get(), filter.wanted(), after, upTo, filter.limit + 1);
        var full = found.size() > filter.limit;
        var items = full ? found.subList(0, filter.limit) : found;
        return page(filter, items, full ? items.getLast().number() : upTo, full || upTo < bounds.lastNumber());
    }

    /** Forgets the numbers of what happened before an instant; the events themselves stay, as the history of their groups. */
    int forget(Instant before) {
        return jdbi.inTransaction(db -> {
            var upTo = db.createQuery("""
                    UPDATE event_feed SET forgotten_number = GREATEST(forgotten_number, COALESCE((SELECT min(n.number) - 1 FROM event_number n
                        JOIN event ev ON ev.id = n.event_id WHERE ev.occurred_at >= :before), last_number))
                    RETURNING forgotten_number""").bind("before", before.atOffset(ZoneOffset.UTC)).mapTo(Long.class).one();
            return db.createUpdate("DELETE FROM event_number WHERE number <= :upTo").bind("upTo", upTo).execute();
        });
    }

    private ChangeDto.Batch page(ChangeFilter filter, List<ChangeQueries.Numbered> items, long reached, boolean more) {
        return new ChangeDto.Batch(items.stream().map(ChangeQueries.Numbered::change).toList(), cursors.after(filter.bound(), String.valueOf(reached)), more);
    }

    private static void requireKnown(List<String> types) {
        var errors = new ArrayList<Problem.Error>();
        for (var type : types) {
            if (!ChangeQueries.TYPES.containsKey(type) || ChangeQueries.TYPES.get(type).audience() == Audience.NOBODY) {
                errors.add(Problem.Error.inParameter("type", "no-such-event-type", type + " is no kind of event; see /event-types"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
