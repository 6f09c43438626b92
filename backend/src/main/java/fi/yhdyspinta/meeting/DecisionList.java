package fi.yhdyspinta.meeting;

import fi.yhdyspinta.shared.Cursors;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decisions of a group, newest first; one statement, however many there are. */
@ApplicationScoped
public class DecisionList {

    private static final String WORDS = "CASE m.language WHEN 'sv' THEN 'swedish' WHEN 'en' THEN 'english' ELSE 'finnish' END::regconfig";

    /** Of a decision {@code d}: no decision of a closed meeting replaces it. */
    static final String NOT_REPLACED = """
            NOT EXISTS (SELECT FROM decision later JOIN meeting lm ON lm.id = later.meeting_id
                WHERE later.supersedes_id = d.id AND lm.status = 'CLOSED')""";

    private final DecisionQueries queries;
    private final Meetings meetings;
    private final Cursors cursors;

    DecisionList(DecisionQueries queries, Meetings meetings, Cursors cursors) {
        this.queries = queries;
        this.meetings = meetings;
        this.cursors = cursors;
    }

    /** All of a group that the caller may see, newest first. */
    public List<DecisionDto> whole(UUID groupId) {
        return queries.rows("d.group_id = :group ORDER BY m.start_at DESC, d.id DESC", query -> query.bind("group", groupId)).stream()
                .map(DecisionQueries.Row::decision).toList();
    }

    DecisionDto.Page page(UUID groupId, DecisionFilter filter) {
        var bound = filter.bound(groupId);
        var found = found(groupId, filter, cursors.read(bound, filter.cursor), filter.limit + 1);
        var more = found.size() > filter.limit;
        var items = more ? found.subList(0, filter.limit) : found;
        return new DecisionDto.Page(items.stream().map(DecisionQueries.Row::decision).toList(),
                more ? cursors.after(bound, items.getLast().startAt().toString(), items.getLast().decision().id().toString()) : null);
    }

    /** All pages at once. */
    List<DecisionDto> whole(UUID groupId, DecisionFilter filter) {
        return found(groupId, filter, Optional.empty(), null).stream().map(DecisionQueries.Row::decision).toList();
    }

    /** @param limit null for none */
    private List<DecisionQueries.Row> found(UUID groupId, DecisionFilter filter, Optional<List<String>> after, Integer limit) {
        var sql = "d.group_id = :group"
                + (filter.q == null ? "" : " AND to_tsvector(%1$s, d.text) @@ websearch_to_tsquery(%1$s, :q)".formatted(WORDS))
                + (filter.from == null ? "" : " AND (m.start_at AT TIME ZONE 'Europe/Helsinki')::date >= :from")
                + (filter.to == null ? "" : " AND (m.start_at AT TIME ZONE 'Europe/Helsinki')::date <= :to")
                + (filter.review == null ? "" : " AND d.review_date <= :today AND " + NOT_REPLACED)
                + (after.isEmpty() ? "" : " AND (m.start_at, d.id) < (:afterAt, :afterId)")
                + " ORDER BY m.start_at DESC, d.id DESC LIMIT :limit";
        var found = queries.rows(sql, query -> query.bind("group", groupId).bind("q", filter.q).bind("from", filter.from)
                .bind("to", filter.to).bind("limit", limit)
                .bind("afterAt", after.map(key -> OffsetDateTime.parse(key.getFirst())).orElse(null))
                .bind("afterId", after.map(key -> UUID.fromString(key.get(1))).orElse(null)));
        if (found.isEmpty()) {
            meetings.home(groupId);
        }
        return found;
    }
}
