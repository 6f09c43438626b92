package fi.yhdyspinta.coverage;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Waivers of groups, read and written. */
@ApplicationScoped
class WaiverService {

    private static final int LONGEST_YEARS = 2;
    private static final String WAIVER = """
            SELECT id, group_id, item_code, reason, valid_from AS valid_from_date, review_date, ended_date FROM waiver""";

    private final Jdbi jdbi;
    private final GapItems items;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    WaiverService(Jdbi jdbi, GapItems items, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.items = items;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    List<WaiverDto> ofGroup(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery(WAIVER + " WHERE group_id = :group ORDER BY valid_from DESC, id DESC")
                .bind("group", groupId).mapTo(WaiverDto.class).list());
    }

    Optional<WaiverDto> find(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(WAIVER + " WHERE id = :id").bind("id", id).mapTo(WaiverDto.class).findOne());
    }

    @Transactional
    WaiverDto add(UUID groupId, WaiverDto.Create waiver) {
        var group = items.lock(groupId);
        var today = clock.today();
        var errors = new ArrayList<Problem.Error>();
        if (items.state(groupId, waiver.itemCode()).isEmpty()) {
            errors.add(GapItems.noSuchItem());
        }
        if (!waiver.reviewDate().isAfter(today) || waiver.reviewDate().isAfter(today.plusYears(LONGEST_YEARS))) {
            errors.add(Problem.Error.at("/reviewDate", "out-of-range", "must be after today and at most two years away"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        if (isWaived(groupId, waiver.itemCode())) {
            throw ProblemException.of(ProblemType.CONFLICT, "The item is left out already: end that waiver first");
        }
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO waiver (group_id, item_code, reason, valid_from, review_date)
                VALUES (:group, :itemCode, :reason, :today, :reviewDate) RETURNING id""")
                .bindMethods(waiver).bind("group", groupId).bind("today", today).mapTo(UUID.class).one());
        events.append(Event.of("waiver.added", id).inGroup(groupId, group.countyCode()).with("itemCode", waiver.itemCode())
                .with("reviewDate", waiver.reviewDate().toString()));
        return find(id).orElseThrow();
    }

    @Transactional
    WaiverDto end(UUID id) {
        var groupId = find(id).orElseThrow(ProblemException.notFound()).groupId();
        var group = items.lock(groupId);
        var waiver = find(id).orElseThrow();
        tags.requireMatch(waiver);
        var today = clock.today();
        if (waiver.endedDate() != null || !waiver.reviewDate().isAfter(today)) {
            throw ProblemException.of(ProblemType.ALREADY_ENDED);
        }
        jdbi.useHandle(db -> db.createUpdate("UPDATE waiver SET ended_date = :today, version = version + 1 WHERE id = :id")
                .bind("today", today).bind("id", id).execute());
        events.append(Event.of("waiver.ended", id).inGroup(groupId, group.countyCode()).with("itemCode", waiver.itemCode()));
        return find(id).orElseThrow();
    }

    private boolean isWaived(UUID groupId, String itemCode) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM waiver WHERE group_id = :group AND item_code = :item
                    AND period && daterange(:today, NULL, '[]'))""")
                .bind("group", groupId).bind("item", itemCode).bind("today", clock.today()).mapTo(boolean.class).one());
    }
}
