package fi.yhdyspinta.choice;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** The areas whose numbers are a group's own concern. */
@ApplicationScoped
class GroupAreas {

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    GroupAreas(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Schema(name = "GroupArea", description = "An area that a group works for")
    public record GroupArea(
            @Schema(required = true, description = "Kind of area") AreaType areaType,
            @Schema(required = true, description = "Code of the area", examples = "853") String areaCode) {}

    /** The municipalities that the group serves today, the largest first; of a group that serves none, its county. */
    List<GroupArea> of(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT 'MUNICIPALITY' AS area_type, m.code AS area_code, m.population FROM group_municipality gm
                JOIN municipality m ON m.code = gm.municipality_code WHERE gm.group_id = :group AND gm.period @> :today::date
                UNION ALL
                SELECT 'COUNTY', g.county_code, NULL FROM lape_group g WHERE g.id = :group AND NOT EXISTS (
                    SELECT FROM group_municipality gm WHERE gm.group_id = g.id AND gm.period @> :today::date)
                ORDER BY population DESC NULLS LAST, area_code""")
                .bind("group", groupId).bind("today", clock.today())
                .map((row, context) -> new GroupArea(AreaType.valueOf(row.getString("area_type")), row.getString("area_code"))).list());
    }
}
