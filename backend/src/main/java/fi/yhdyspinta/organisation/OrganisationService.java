package fi.yhdyspinta.organisation;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Changes of organisations, by the coordinator of their county. */
@ApplicationScoped
class OrganisationService {

    private final Jdbi jdbi;
    private final OrganisationQueries queries;
    private final EntityTags tags;
    private final Events events;

    OrganisationService(Jdbi jdbi, OrganisationQueries queries, EntityTags tags, Events events) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.tags = tags;
        this.events = events;
    }

    @Transactional
    OrganisationDto add(String county, OrganisationDto.Write organisation) {
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO organisation (county_code, name, sector) VALUES (:county, :name, :sector)
                ON CONFLICT (county_code, lower(name)) WHERE merged_into IS NULL DO NOTHING RETURNING id""")
                .bind("county", county).bindMethods(organisation).mapTo(UUID.class).findOne())
                .orElseThrow(OrganisationService::nameTaken);
        events.append(Event.of("organisation.added", id).inCounty(county)
                .with("name", organisation.name()).with("sector", organisation.sector()));
        return queries.organisation(id).orElseThrow();
    }

    @Transactional
    OrganisationDto replace(UUID id, OrganisationDto.Write organisation) {
        return jdbi.withHandle(db -> {
            var current = lock(db, List.of(id)).getFirst();
            tags.requireMatch(current);
            refuseMerged(current);
            var taken = db.createQuery("""
                    SELECT EXISTS (SELECT FROM organisation WHERE county_code = :county AND lower(name) = lower(:name)
                        AND merged_into IS NULL AND id <> :id)""")
                    .bind("county", current.countyCode()).bind("name", organisation.name()).bind("id", id)
                    .mapTo(boolean.class).one();
            if (taken) {
                throw nameTaken();
            }
            db.createUpdate("UPDATE organisation SET name = :name, sector = :sector, version = version + 1 WHERE id = :id")
                    .bindMethods(organisation).bind("id", id).execute();
            events.append(Event.of("organisation.changed", id).inCounty(current.countyCode())
                    .changed(List.of("name", "sector")).with("name", organisation.name()).with("sector", organisation.sector()));
            return queries.organisation(id).orElseThrow();
        });
    }

    /** Every seat, also of the past, names the organisation that stays; each group's history tells it. */
    @Transactional
    OrganisationDto merge(UUID id, UUID into) {
        if (id.equals(into)) {
            throw noSuchTarget();
        }
        return jdbi.withHandle(db -> {
            var both = lock(db, List.of(id, into));
            var merged = both.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow(ProblemException.notFound());
            tags.requireMatch(merged);
            refuseMerged(merged);
            var target = both.stream().filter(o -> o.id().equals(into) && o.mergedIntoId() == null
                    && o.countyCode().equals(merged.countyCode())).findFirst().orElseThrow(OrganisationService::noSuchTarget);
            db.createUpdate("UPDATE organisation SET merged_into = :into, version = version + 1 WHERE id = :id OR merged_into = :id")
                    .bind("id", id).bind("into", into).execute();
            tell(db, merged, target, moveSeats(db, id, into));
            return queries.organisation(into).orElseThrow();
        });
    }

    /** How many seats of a group moved. */
    private record Moved(UUID groupId, String countyCode, int seats) {}

    private static List<Moved> moveSeats(Handle db, UUID from, UUID into) {
        return db.createQuery("""
                WITH moved AS (UPDATE membership SET organisation_id = :into, version = version + 1
                               WHERE organisation_id = :from RETURNING group_id)
                SELECT g.id AS group_id, g.county_code, count(*) AS seats
                FROM moved JOIN lape_group g ON g.id = moved.group_id GROUP BY g.id ORDER BY g.id""")
                .bind("from", from).bind("into", into).mapTo(Moved.class).list();
    }

    private void tell(Handle db, OrganisationDto merged, OrganisationDto target, List<Moved> groups) {
        var event = Event.of("organisation.merged", merged.id()).changed(List.of("mergedIntoId"))
                .with("name", merged.name()).with("intoOrganisationId", target.id()).with("intoName", target.name());
        events.append(event.inCounty(merged.countyCode()));
        groups.forEach(group -> events.append(event.inGroup(group.groupId(), group.countyCode()).with("seats", group.seats())));
    }

    /** In the order of ids, so that two merges never wait for each other. */
    private List<OrganisationDto> lock(Handle db, List<UUID> ids) {
        db.createQuery("SELECT id FROM organisation WHERE id IN (<ids>) ORDER BY id FOR UPDATE").bindList("ids", ids)
                .mapTo(UUID.class).list();
        return ids.stream().flatMap(id -> queries.organisation(id).stream()).toList();
    }

    private static void refuseMerged(OrganisationDto organisation) {
        if (organisation.mergedIntoId() != null) {
            throw ProblemException.of(ProblemType.ALREADY_ENDED, "The organisation has been merged into another");
        }
    }

    private static ProblemException noSuchTarget() {
        return ProblemException.invalid("/intoOrganisationId", "no-such-organisation",
                "must be another organisation of the county that has not been merged itself");
    }

    private static ProblemException nameTaken() {
        var detail = "An organisation of the county has this name already";
        return ProblemException.of(ProblemType.CONFLICT, detail, List.of(Problem.Error.at("/name", "name-taken", detail)));
    }
}
