package fi.yhdyspinta.goal;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Goals of other groups that pursue the same: by the words of the same language, in any form of theirs, and by theme. */
@ApplicationScoped
class SimilarGoals {

    private static final Map<String, String> DICTIONARIES = Map.of("fi", "finnish", "sv", "swedish", "en", "english");

    /**
     * Any of the words; a title weighs more than a description. A rank grows without end, x / (0.1 + x) stays below one.
     * How goals stand is asked of the ten best alone.
     */
    private static final String SIMILAR = """
            WITH words AS (SELECT to_tsquery('simple', NULLIF(string_agg(quote_literal(lexeme), ' | '), '')) AS query
                FROM unnest(to_tsvector(:dictionary::regconfig, :text))),
            alike AS MATERIALIZED (
                SELECT c.id, c.changed_at, ts.shared, round((0.7 * (w.rank / (0.1 + w.rank))
                    + 0.3 * least(1, 0.5 * cardinality(ts.shared)))::numeric, 2) AS score
                FROM goal c CROSS JOIN words
                CROSS JOIN LATERAL (SELECT COALESCE(ts_rank(c.search, words.query), 0)::float8 AS rank) w
                CROSS JOIN LATERAL (SELECT ARRAY(SELECT gt.theme_code FROM goal_theme gt WHERE gt.goal_id = c.id
                    AND gt.theme_code = ANY (:themes) ORDER BY 1) AS shared) ts
                WHERE c.status <> 'DRAFT' AND c.language = :language AND (:leftOut::uuid IS NULL OR c.group_id <> :leftOut)
                  AND (c.search @@ words.query OR ts.shared <> '{}')
                ORDER BY score DESC, c.changed_at DESC, c.id LIMIT 10)
            """ + GoalRow.SELECT + ", alike.shared, alike.score " + GoalRow.FROM + """
            JOIN alike ON alike.id = g.id
            ORDER BY alike.score DESC, alike.changed_at DESC, g.id""";

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;

    SimilarGoals(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
    }

    SimilarDto.Listing to(GoalDto goal) {
        return to(new SimilarDto.Search(goal.title(), goal.description(), goal.themeCodes(), goal.language(), goal.groupId()));
    }

    SimilarDto.Listing to(SimilarDto.Search search) {
        var text = search.description() == null ? search.title() : search.title() + " " + search.description();
        var themes = search.themeCodes() == null ? List.<String>of() : search.themeCodes();
        return new SimilarDto.Listing(jdbi.withHandle(db -> GoalSight.bind(db.createQuery(SIMILAR), caller.get(), clock.today())
                .bind("text", text).bind("language", search.language()).bind("dictionary", DICTIONARIES.get(search.language()))
                .bindArray("themes", String.class, themes).bind("leftOut", search.groupId())
                .map((row, context) -> similar(row)).list()));
    }

    private SimilarDto similar(ResultSet row) throws SQLException {
        return new SimilarDto(GoalRow.summary(row, caller.get()), GoalRow.strings(row, "shared"), row.getDouble("score"));
    }

    /** The goals that were adopted from this one, as far as the caller may know of them. */
    SimilarDto.Refs adoptionsOf(UUID goalId) {
        return new SimilarDto.Refs(jdbi.withHandle(db -> GoalSight.bind(db.createQuery("""
                SELECT g.id AS own_goal, g.title AS own_title, g.group_id AS own_group, gr.name AS own_group_name
                FROM goal g JOIN lape_group gr ON gr.id = g.group_id
                WHERE g.adopted_from = :goal AND %s ORDER BY g.id DESC""".formatted(GoalSight.VISIBLE)), caller.get(), clock.today())
                .bind("goal", goalId).map((row, context) -> GoalRow.ref(row, "own")).list()));
    }
}
