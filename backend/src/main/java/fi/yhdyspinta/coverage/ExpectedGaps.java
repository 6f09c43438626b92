package fi.yhdyspinta.coverage;

import fi.yhdyspinta.member.ExpectedCoverage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells the roll-over to a new term which gaps it would open. */
@ApplicationScoped
class ExpectedGaps implements ExpectedCoverage {

    private final Jdbi jdbi;

    ExpectedGaps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<String> missingOn(UUID groupId, LocalDate day) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT item_code FROM coverage_states(:on, NULL, :group)
                WHERE level = 'REQUIRED' AND state IN ('VACANT', 'MISSING') ORDER BY item_position, item_code""")
                .bind("on", day).bind("group", groupId).mapTo(String.class).list());
    }
}
