package fi.yhdyspinta.goal;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Pages of goals, of a group, a county or the country; one statement each, however many goals there are. */
@ApplicationScoped
public class GoalList {

    /** A word is found in any of its forms, in the language that the goal is written in. */
    static final String FOUND = """
            (g.language = 'fi' AND g.search @@ websearch_to_tsquery('finnish', :q)
             OR g.language = 'sv' AND g.search @@ websearch_to_tsquery('swedish', :q)
             OR g.language = 'en' AND g.search @@ websearch_to_tsquery('english', :q))""";

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;
    private final Cursors cursors;

    GoalList(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller, Cursors cursors) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** Where goals are listed; null for no limit. */
    record Where(UUID groupId, String countyCode, String municipalityCode) {

        static final Where EVERYWHERE = new Where(null, null, null);
    }

    private enum Order {
        DUE("COALESCE(g.due_date, 'infinity')", "date", ">", ""),
        TITLE("g.title COLLATE \"fi-x-icu\"", "text", ">", ""),
        CHANGED("g.changed_at", "timestamptz", "<", " DESC");

        final String key;
        final String type;
        final String beyond;
        final String direction;

        Order(String key, String type, String beyond, String direction) {
            this.key = key;
            this.type = type;
            this.beyond = beyond;
            this.direction = direction;
        }

        static Order of(String sort) {
            return switch (sort) {
                case "title" -> TITLE;
                case "-changedAt" -> CHANGED;
                default -> DUE;
            };
        }
    }

    GoalDto.Page page(Where where, GoalFilter filter) {
        var found = found(where, filter, cursors.read(filter.bound(where), filter.cursor), filter.limit + 1);
        var more = found.size() > filter.limit;
        var items = more ? found.subList(0, filter.limit) : found;
        return new GoalDto.Page(items.stream().map(Map.Entry::getValue).toList(), more ? cursors.after(filter.bound(where),
                items.getLast().getKey(), items.getLast().getValue().id().toString()) : null);
    }

    /** All pages at once. */
    List<GoalDto.Summary> whole(Where where, GoalFilter filter) {
        return found(where, filter, Optional.empty(), null).stream().map(Map.Entry::getValue).toList();
    }

    /** @param limit null for none @return with the key that each is sorted by */
    private List<Map.Entry<String, GoalDto.Summary>> found(Where where, GoalFilter filter, Optional<List<String>> after, Integer limit) {
        var order = Order.of(filter.sort);
        var conditions = conditions(where, filter);
        after.ifPresent(key -> {
            conditions.put("(%s, g.id) %s (:afterKey::%s, :afterId)".formatted(order.key, order.beyond, order.type), Map.of());
        });
        var sql = GoalRow.SELECT + ", " + order.key + " AS sort_key " + GoalRow.FROM + " WHERE " + GoalSight.VISIBLE
                + String.join("", conditions.keySet().stream().map(c -> "\nAND " + c).toList())
                + "\nORDER BY %1$s%2$s, g.id%2$s LIMIT :limit".formatted(order.key, order.direction);
        return jdbi.withHandle(db -> {
            var query = GoalSight.bind(db.createQuery(sql), caller.get(), clock.today()).bind("limit", limit)
                    .bind("afterKey", after.map(List::getFirst).orElse(null))
                    .bind("afterId", after.map(key -> UUID.fromString(key.get(1))).orElse(null));
            conditions.values().forEach(bindings -> bindings.forEach(query::bind));
            return query.map((row, context) -> Map.entry(row.getString("sort_key"), GoalRow.summary(row, caller.get()))).list();
        });
    }

    /** All of the groups of a county that the caller may see, by group and title. */
    public List<GoalDto.Summary> ofCounty(String countyCode) {
        return jdbi.withHandle(db -> GoalSight.bind(db.createQuery(GoalRow.SELECT + GoalRow.FROM + " WHERE gr.county_code = :county AND " + GoalSight.VISIBLE
                + " ORDER BY gr.name COLLATE \"fi-x-icu\", g.title COLLATE \"fi-x-icu\", g.id"), caller.get(), clock.today())
                .bind("county", countyCode).map((row, context) -> GoalRow.summary(row, caller.get())).list());
    }

    /** Agreed goals that contribute to a regional one, by group and title. */
    List<GoalDto.Summary> contributionsTo(UUID goalId) {
        return jdbi.withHandle(db -> GoalSight.bind(db.createQuery(GoalRow.SELECT + GoalRow.FROM + """
                WHERE g.parent_goal_id = :parent AND g.status <> 'DRAFT'
                ORDER BY gr.name COLLATE "fi-x-icu", g.title COLLATE "fi-x-icu", g.id"""), caller.get(), clock.today())
                .bind("parent", goalId).map((row, context) -> GoalRow.summary(row, caller.get())).list());
    }

    /** Each condition with the values that it names. */
    private static Map<String, Map<String, Object>> conditions(Where where, GoalFilter filter) {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        if (where.groupId() != null) {
            all.put("g.group_id = :group", Map.of("group", where.groupId()));
        }
        if (where.countyCode() != null) {
            all.put("gr.county_code = :county", Map.of("county", where.countyCode()));
        }
        if (where.municipalityCode() != null) {
            all.put("""
                    EXISTS (SELECT FROM group_municipality gm WHERE gm.group_id = g.group_id
                        AND gm.period @> :today::date AND gm.municipality_code = :municipality)""",
                    Map.of("municipality", where.municipalityCode()));
        }
        if (!filter.status.isEmpty()) {
            all.put("g.status = ANY (:status)", Map.of("status", filter.status.stream().map(Enum::name).toArray(String[]::new)));
        }
        if (!filter.theme.isEmpty()) {
            all.put("EXISTS (SELECT FROM goal_theme gt WHERE gt.goal_id = g.id AND gt.theme_code = ANY (:themes))",
                    Map.of("themes", filter.theme.toArray(String[]::new)));
        }
        if (filter.indicator != null) {
            all.put("EXISTS (SELECT FROM goal_indicator gi WHERE gi.goal_id = g.id AND gi.indicator_id = :indicator)", Map.of("indicator", filter.indicator));
        }
        if (filter.owner != null) {
            all.put("g.owner_id = :owner AND (NOT owner.name_hidden OR g.group_id = ANY (:led))", Map.of("owner", filter.owner));
        }
        if (filter.mine) {
            all.put(GoalQueries.OWN, Map.of());
        }
        if (filter.late) {
            all.put("goal_is_late(g.status, g.due_date, :today)", Map.of());
        }
        if (filter.stale) {
            all.put("s.freshness = 'STALE'", Map.of());
        }
        if (!filter.missing.isEmpty()) {
            all.put("s.missing && :missing::text[]", Map.of("missing", filter.lacks()));
        }
        if (filter.q != null) {
            all.put(FOUND, Map.of("q", filter.q));
        }
        return all;
    }

    /** @throws ProblemException 404 */
    void requireGroup(UUID groupId) {
        require("SELECT EXISTS (SELECT FROM lape_group WHERE id = :of)", groupId);
    }

    /** @throws ProblemException 404 */
    void requireCounty(String countyCode) {
        require("SELECT EXISTS (SELECT FROM county WHERE code = :of)", countyCode);
    }

    private void require(String exists, Object of) {
        if (!jdbi.withHandle(db -> db.createQuery(exists).bind("of", of).mapTo(boolean.class).one())) {
            throw ProblemException.notFound().get();
        }
    }
}
