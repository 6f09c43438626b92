package fi.yhdyspinta.feed;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** What anyone may read of a group, a municipality or a county: two statements, however much it is. */
@ApplicationScoped
class NewsQueries {

    static final int MOST = 50;

    private static final String OF_GROUP = "gr.id = :place::uuid";
    private static final String OF_COUNTY = "gr.county_code = :place";
    private static final String OF_MUNICIPALITY = """
            EXISTS (SELECT FROM group_municipality gm WHERE gm.group_id = gr.id AND gm.period @> :today::date AND gm.municipality_code = :place)""";

    /** Areas have always been here: a feed without news has no other age than the beginning of time. */
    private static final String AREA = "SELECT name_fi, name_sv, name_en, timestamptz 'epoch' AS since FROM %s WHERE code = :place";

    /** A day on which something happened stands for its first moment. */
    private static final String NEWS = """
            SELECT 'DECIDED' AS kind, d.id AS subject, gr.name AS group_name, m.language, d.text AS title, d.child_impact AS more,
                NULL::date AS due_date, gr.demo, d.created_at AS happened_at
            FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN lape_group gr ON gr.id = d.group_id
            WHERE d.public AND %1$s
            UNION ALL
            SELECT 'AGREED', g.id, gr.name, g.language, g.title, g.description, g.due_date, g.demo,
                g.agreed_date::timestamp AT TIME ZONE 'Europe/Helsinki'
            FROM goal g JOIN lape_group gr ON gr.id = g.group_id
            WHERE g.status <> 'DRAFT' AND g.agreed_date IS NOT NULL AND %1$s
            UNION ALL
            SELECT g.status, g.id, gr.name, g.language, g.title, COALESCE(g.observed_effect, g.status_reason), NULL, g.demo,
                g.finished_date::timestamp AT TIME ZONE 'Europe/Helsinki'
            FROM goal g JOIN lape_group gr ON gr.id = g.group_id
            WHERE g.status IN ('ACHIEVED', 'DISCONTINUED') AND g.finished_date IS NOT NULL AND %1$s
            ORDER BY happened_at DESC, kind, subject LIMIT :most""";

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    NewsQueries(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A place with what happened there, the latest first. */
    record Told(LocalizedText name, Instant since, List<News> news) {}

    /** @throws ProblemException 404 */
    Told group(UUID id) {
        return told("SELECT name AS name_fi, NULL AS name_sv, NULL AS name_en, created_at AS since FROM lape_group WHERE id = :place::uuid", OF_GROUP, id.toString());
    }

    /** @throws ProblemException 404 */
    Told municipality(String code) {
        return told(AREA.formatted("municipality"), OF_MUNICIPALITY, code);
    }

    /** @throws ProblemException 404 */
    Told county(String code) {
        return told(AREA.formatted("county"), OF_COUNTY, code);
    }

    private Told told(String place, String where, String code) {
        return jdbi.withHandle(db -> {
            var news = db.createQuery(NEWS.formatted(where)).configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                    .bind("place", code).bind("today", clock.today()).bind("most", MOST).mapTo(News.class).list();
            return db.createQuery(place).bind("place", code)
                    .map((row, context) -> new Told(LocalizedText.read(row, "name"), row.getObject("since", OffsetDateTime.class).toInstant(), news))
                    .findOne().orElseThrow(ProblemException.notFound());
        });
    }
}
