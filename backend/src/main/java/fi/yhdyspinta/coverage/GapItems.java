package fi.yhdyspinta.coverage;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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

    /** The state of an item today; empty when it does not apply to the group. */
    Optional<CoverageState> state(UUID groupId, String itemCode) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT state FROM coverage_states(:today, NULL, :group) WHERE item_code = :item""")
                .bind("today", clock.today()).bind("group", groupId).bind("item", itemCode).mapTo(CoverageState.class).findOne());
    }

    /** An item that the standard of the group's kind has in its county, whether or not it applies today. */
    UUID require(UUID groupId, String itemCode) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT i.id FROM lape_group g JOIN standard_item i ON i.group_kind = g.kind
                    AND COALESCE(i.county_code, g.county_code) = g.county_code
                WHERE g.id = :group AND i.code = :item""")
                .bind("group", groupId).bind("item", itemCode).mapTo(UUID.class).findOne()).orElseThrow(ProblemException.notFound());
    }

    static Problem.Error noSuchItem() {
        return Problem.Error.at("/itemCode", "no-such-item", "must be an item of the standard that applies to the group");
    }
}
