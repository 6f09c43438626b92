package fi.yhdyspinta.privacy;

import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads of erasure requests. */
@ApplicationScoped
class ErasureQueries {

    private static final String REQUEST = "SELECT number, requested_at, executed_at FROM erasure_request ";

    private final Jdbi jdbi;
    private final Cursors cursors;

    ErasureQueries(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    List<ErasureRequestDto> of(UUID person) {
        return jdbi.withHandle(db -> db.createQuery(REQUEST + "WHERE person_id = :person ORDER BY number")
                .bind("person", person).mapTo(ErasureRequestDto.class).list());
    }

    Optional<ErasureRequestDto> request(long number) {
        return jdbi.withHandle(db -> db.createQuery(REQUEST + "WHERE number = :number")
                .bind("number", number).mapTo(ErasureRequestDto.class).findOne());
    }

    /** @param executed null for all */
    ErasureRequestDto.Page page(Boolean executed, PageRequest page) {
        var filter = "erasure-requests " + executed;
        var after = cursors.read(filter, page.cursor).map(key -> Long.valueOf(key.getFirst())).orElse(0L);
        var items = jdbi.withHandle(db -> db.createQuery(REQUEST + """
                WHERE number > :after AND (:executed::boolean IS NULL OR (executed_at IS NOT NULL) = :executed)
                ORDER BY number LIMIT :limit""")
                .bind("after", after).bind("executed", executed).bind("limit", page.limit + 1)
                .mapTo(ErasureRequestDto.class).list());
        if (items.size() <= page.limit) {
            return new ErasureRequestDto.Page(items, null);
        }
        var last = items.get(page.limit - 1);
        return new ErasureRequestDto.Page(items.subList(0, page.limit), cursors.after(filter, String.valueOf(last.number())));
    }
}
