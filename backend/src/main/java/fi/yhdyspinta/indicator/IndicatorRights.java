package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.IndicatorDto.Permissions;
import fi.yhdyspinta.indicator.IndicatorDto.Source;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.ScopeSource;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** To whom indicators belong, and whose small numbers a caller may see. */
@ApplicationScoped
public class IndicatorRights implements ScopeSource {

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    IndicatorRights(Jdbi jdbi, CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    /** A group's own belongs to the group, a county's to the county, a common one to nobody in particular. */
    @Override
    public Map<String, String> scopeQueries() {
        return Map.of("indicatorId", """
                SELECT i.group_id, COALESCE(i.county_code, g.county_code)::text AS county_code,
                    ARRAY(SELECT gm.municipality_code::text FROM group_municipality gm
                        WHERE gm.group_id = i.group_id AND gm.period @> :today::date) AS municipality_codes
                FROM indicator i LEFT JOIN lape_group g ON g.id = i.group_id WHERE i.id::text = :id""");
    }

    Permissions of(IndicatorDto.Summary indicator) {
        var who = caller.get();
        var keeps = indicator.groupId() != null ? who.leads(indicator.groupId())
                : indicator.countyCode() != null ? who.coordinates(indicator.countyCode()) : who.administrator();
        var sends = who.isClient() && who.account().scopes().contains("indicators:write") && !who.clientMunicipalities().isEmpty()
                && (indicator.groupId() == null || serves(indicator.groupId()));
        return new Permissions(keeps, indicator.source() != Source.SOTKANET && (keeps || sends));
    }

    /** Whether the group serves a municipality of the client. */
    private boolean serves(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM group_municipality gm WHERE gm.group_id = :group AND gm.period @> :today::date
                    AND gm.municipality_code = ANY (:clients::text[]))""")
                .bind("group", groupId).bind("today", clock.today()).bindArray("clients", String.class, caller.get().clientMunicipalities())
                .mapTo(boolean.class).one());
    }

    /**
     * Numbers of the areas that the caller may tell of: a client of its own municipalities, a group of those that it serves or
     * of its county, a county of its own; the administrator (null) of all.
     */
    Set<Integer> areasToTellOf(IndicatorDto.Summary indicator) {
        var who = caller.get();
        if (!who.isClient() && indicator.groupId() == null && indicator.countyCode() == null) {
            return null;
        }
        return areasOf(indicator.groupId(), indicator.countyCode());
    }

    private Set<Integer> areasOf(UUID groupId, String countyCode) {
        var who = caller.get();
        return jdbi.withHandle(db -> db.createQuery("""
                WITH own AS (
                    SELECT m.code, m.county_code, EXISTS (SELECT FROM group_municipality gm WHERE gm.group_id = :group
                        AND gm.municipality_code = m.code AND gm.period @> :today::date) AS served
                    FROM municipality m WHERE m.code = ANY (:clients::text[]) OR NOT :isClient AND m.county_code
                        = COALESCE(:county, (SELECT g.county_code FROM lape_group g WHERE g.id = :group)))
                SELECT am.area_number FROM own JOIN area_municipality am ON am.municipality_code = own.code
                WHERE CASE WHEN :isClient THEN am.type = 'MUNICIPALITY'
                    WHEN :group::uuid IS NULL OR NOT EXISTS (SELECT FROM own WHERE served) THEN am.type IN ('MUNICIPALITY', 'SUBREGION', 'COUNTY')
                    ELSE am.type = 'MUNICIPALITY' AND own.served END""")
                .bindArray("clients", String.class, who.clientMunicipalities()).bind("isClient", who.isClient())
                .bind("group", groupId).bind("county", countyCode).bind("today", clock.today())
                .mapTo(Integer.class).set());
    }

    /** What a client, of its own municipalities, or the administrator, of all, may tell of in one go; Sotkanet's is told by Sotkanet. */
    Tellable tellable() {
        var who = caller.get();
        var numbers = jdbi.withHandle(db -> db.createQuery("""
                SELECT i.id, i.number FROM indicator i WHERE i.source <> 'SOTKANET'
                  AND (i.group_id IS NULL AND (:isClient OR i.county_code IS NULL)
                    OR EXISTS (SELECT FROM group_municipality gm WHERE gm.group_id = i.group_id AND gm.period @> :today::date
                        AND gm.municipality_code = ANY (:clients::text[])))""")
                .bindArray("clients", String.class, who.clientMunicipalities()).bind("isClient", who.isClient()).bind("today", clock.today())
                .reduceRows(new HashMap<UUID, Integer>(), (found, row) -> {
                    found.put(row.getColumn("id", UUID.class), row.getColumn("number", Integer.class));
                    return found;
                }));
        return new Tellable(numbers, null, who.isClient() ? areasOf(null, null) : null);
    }

    /** Numbers of the areas whose small counts the caller may see: those of the groups that the caller is a member of. */
    public List<Integer> insideAreas() {
        if (caller.get().ownGroups().isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT a.number FROM group_municipality gm JOIN area a ON a.type = 'MUNICIPALITY' AND a.code = gm.municipality_code
                WHERE gm.group_id = ANY (:groups::uuid[]) AND gm.period @> :today::date
                UNION
                SELECT a.number FROM lape_group g JOIN area a ON a.type = 'COUNTY' AND a.code = g.county_code
                WHERE g.id = ANY (:groups::uuid[]) AND g.kind = 'REGIONAL'
                ORDER BY 1""")
                .bindArray("groups", UUID.class, caller.get().ownGroups()).bind("today", clock.today())
                .mapTo(Integer.class).list());
    }
}
