package fi.yhdyspinta.organisation;

import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads of organisations: all of a county by name, or those that somebody may be typing. */
@ApplicationScoped
class OrganisationQueries {

    private static final String ORGANISATION = """
            SELECT id, name, sector, county_code, merged_into AS merged_into_id FROM organisation
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;

    OrganisationQueries(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    Optional<OrganisationDto> organisation(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(ORGANISATION + " WHERE id = :id").bind("id", id)
                .mapTo(OrganisationDto.class).findOne());
    }

    OrganisationDto.Page page(String county, PageRequest page) {
        var filter = "organisations " + county;
        var after = cursors.read(filter, page.cursor);
        var items = jdbi.withHandle(db -> db.createQuery(ORGANISATION + """
                WHERE county_code = :county AND merged_into IS NULL
                  AND (:name::text IS NULL OR (lower(name), id) > (lower(:name), :id::uuid))
                ORDER BY lower(name), id LIMIT :limit""")
                .bind("county", county).bind("name", after.map(List::getFirst).orElse(null))
                .bind("id", after.map(List::getLast).orElse(null)).bind("limit", page.limit + 1)
                .mapTo(OrganisationDto.class).list());
        if (items.size() <= page.limit) {
            return new OrganisationDto.Page(items, null);
        }
        var last = items.get(page.limit - 1);
        return new OrganisationDto.Page(items.subList(0, page.limit), cursors.after(filter, last.name(), last.id().toString()));
    }

    /** The best first: names that begin so, then names with a word that begins so, then names that look alike. */
    OrganisationDto.Page suggestions(String county, String typed, int limit) {
        return new OrganisationDto.Page(jdbi.withHandle(db -> db.createQuery(ORGANISATION + """
                , LATERAL (SELECT strpos(lower(name), lower(:typed)) AS place,
                                  word_similarity(lower(:typed), lower(name)) AS likeness) AS m
                WHERE county_code = :county AND merged_into IS NULL AND (m.place > 0 OR m.likeness > 0.5)
                ORDER BY CASE WHEN m.place = 1 THEN 0 WHEN strpos(' ' || lower(name), ' ' || lower(:typed)) > 0 THEN 1
                              WHEN m.place > 0 THEN 2 ELSE 3 END, m.likeness DESC, lower(name)
                LIMIT :limit""")
                .bind("county", county).bind("typed", typed.strip()).bind("limit", limit)
                .mapTo(OrganisationDto.class).list()), null);
    }
}
