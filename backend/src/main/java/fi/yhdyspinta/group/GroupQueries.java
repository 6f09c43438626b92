package fi.yhdyspinta.group;

import fi.yhdyspinta.group.GroupDto.Status;
import fi.yhdyspinta.perspective.GroupKind;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads of groups, one statement each. */
@ApplicationScoped
public class GroupQueries {

    /** A group with what holds today. Before its first day a group has the status that it starts with. */
    private static final String GROUP = """
            SELECT g.*,
                (SELECT s.status FROM group_status s WHERE s.group_id = g.id
                 ORDER BY s.valid_from <= :today DESC, CASE WHEN s.valid_from <= :today THEN :today - s.valid_from
                     ELSE s.valid_from - :today END LIMIT 1) AS status,
                ARRAY(SELECT gm.municipality_code::text FROM group_municipality gm
                      WHERE gm.group_id = g.id AND gm.period @> :today::date ORDER BY 1) AS municipality_codes
            FROM lape_group g""";

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final Cursors cursors;

    GroupQueries(Jdbi jdbi, HelsinkiClock clock, Cursors cursors) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.cursors = cursors;
    }

    GroupDto.Page page(GroupFilter filter) {
        var found = found(filter, cursors.read(filter.bound(), filter.cursor), filter.limit + 1);
        if (found.size() <= filter.limit) {
            return new GroupDto.Page(found, null);
        }
        var items = found.subList(0, filter.limit);
        return new GroupDto.Page(items, cursors.after(filter.bound(), items.getLast().name(), items.getLast().id().toString()));
    }

    /** All pages at once. */
    List<GroupDto.Summary> whole(GroupFilter filter) {
        return found(filter, Optional.empty(), null);
    }

    /** @param limit null for none */
    private List<GroupDto.Summary> found(GroupFilter filter, Optional<List<String>> after, Integer limit) {
        return jdbi.withHandle(db -> db.createQuery("SELECT * FROM (" + GROUP + """
                ) g WHERE (:county::text IS NULL OR g.county_code = :county)
                  AND (:kind::text IS NULL OR g.kind = :kind)
                  AND (:status::text IS NULL OR g.status = :status)
                  AND (:municipality::text IS NULL OR :municipality = ANY (g.municipality_codes))
                  AND (:region::text IS NULL OR EXISTS (SELECT FROM municipality m WHERE m.region_code = :region
                       AND (m.code = ANY (g.municipality_codes)
                            OR (g.municipality_codes = '{}' AND m.county_code = g.county_code))))
                  AND (:q::text IS NULL OR strpos(lower(g.name), lower(:q)) > 0
                       OR g.municipality_codes && ARRAY(SELECT m.code::text FROM municipality m
                           WHERE strpos(lower(m.name_fi), lower(:q)) > 0 OR strpos(lower(m.name_sv), lower(:q)) > 0))
                  AND (:afterName::text IS NULL OR (g.name, g.id) > (:afterName, :afterId))
                ORDER BY g.name, g.id LIMIT :limit""")
                .bind("today", clock.today())
                .bind("county", filter.county)
                .bind("kind", filter.kind)
                .bind("status", filter.status)
                .bind("municipality", filter.municipality)
                .bind("region", filter.region)
                .bind("q", filter.q)
                .bind("afterName", after.map(key -> key.get(0)).orElse(null))
                .bind("afterId", after.map(key -> UUID.fromString(key.get(1))).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> summary(row)).list());
    }

    public Optional<GroupDto> group(UUID id, Caller caller) {
        return jdbi.withHandle(db -> db.createQuery("SELECT g.*, r.id AS regional_group_id, r.name AS regional_group_name FROM ("
                + GROUP + """
                 WHERE g.id = :id) g
                LEFT JOIN group_regional_group l ON l.group_id = g.id AND l.period @> :today::date
                LEFT JOIN lape_group r ON r.id = l.regional_group_id""")
                .bind("id", id).bind("today", clock.today())
                .map((row, context) -> group(row, caller)).findOne());
    }

    /** Groups of a county, by name; ended ones too. */
    public List<GroupDto.Summary> ofCounty(String countyCode) {
        return jdbi.withHandle(db -> db.createQuery(GROUP + " WHERE g.county_code = :county ORDER BY g.name, g.id")
                .bind("today", clock.today()).bind("county", countyCode).map((row, context) -> summary(row)).list());
    }

    private static GroupDto.Summary summary(ResultSet row) throws SQLException {
        return new GroupDto.Summary(row.getObject("id", UUID.class), row.getString("name"),
                GroupKind.valueOf(row.getString("kind")), Status.valueOf(row.getString("status")), row.getString("county_code"),
                List.of((String[]) row.getArray("municipality_codes").getArray()), row.getString("working_language"),
                row.getBoolean("demo"));
    }

    private static GroupDto group(ResultSet row, Caller caller) throws SQLException {
        var s = summary(row);
        return new GroupDto(s.id(), s.name(), s.kind(), s.status(), s.countyCode(), s.municipalityCodes(),
                s.workingLanguage(), s.demo(), row.getString("mandate"), row.getString("local_features"),
                row.getObject("regional_group_id", UUID.class), row.getString("regional_group_name"),
                row.getObject("parent_group_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), permissions(s, caller));
    }

    private static GroupDto.Permissions permissions(GroupDto.Summary group, Caller caller) {
        var leads = caller.leads(group.id());
        var coordinates = caller.coordinates(group.countyCode());
        return new GroupDto.Permissions(caller.isPerson(), leads || coordinates, leads || coordinates, leads, coordinates);
    }
}
