package fi.yhdyspinta.coverage;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which items of the standard a group can act on. */
@ApplicationScoped
class GapItems {

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    GapItems(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A group whose gaps nobody else acts on until the transaction ends. */
    record LockedGroup(UUID id, String countyCode, String name, String mandate) {}

    LockedGroup lock(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT id, county_code, name, mandate FROM lape_group WHERE id = :id FOR NO KEY UPDATE""")
                .bind("id", groupId).mapTo(LockedGroup.class).findOne()).orElseThrow(ProblemException.notFound());
    }

    boolean applies(UUID groupId, String itemCode) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM coverage_states(:today, NULL, :group) WHERE item_code = :item)""")
                .bind("today", clock.today()).bind("group", groupId).bind("item", itemCode).mapTo(boolean.class).one());
    }

    static Problem.Error noSuchItem() {
        return Problem.Error.at("/itemCode", "no-such-item", "must be an item of the standard that applies to the group");
    }
}
