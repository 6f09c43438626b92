package fi.yhdyspinta.coordinator;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Changes of coordinators, by the administrator. The right to coordinate begins and ends with the period. */
@ApplicationScoped
class CoordinatorService {

    private final Jdbi jdbi;
    private final CoordinatorQueries queries;
    private final Officials officials;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    CoordinatorService(Jdbi jdbi, CoordinatorQueries queries, Officials officials, EntityTags tags, Events events,
            HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.officials = officials;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    CoordinatorDto add(String county, CoordinatorDto.Create coordinator) {
        var wanted = coordinator.write();
        refuseBackwards(wanted);
        return jdbi.withHandle(db -> {
            var person = officials.withEmail(coordinator.email(), coordinator.personName());
            refuseOverlap(db, null, county, person, wanted);
            var id = db.createQuery("""
                    INSERT INTO coordinator (person_id, county_code, name, phone, substitute, office_hours_fi,
                        office_hours_sv, office_hours_en, valid_from, valid_to)
                    VALUES (:person, :county, :personName, :phone, :substitute, :hours.fi, :hours.sv, :hours.en,
                        :validFromDate, :validToDate)
                    RETURNING id""")
                    .bind("person", person).bind("county", county).bindMethods(wanted)
                    .bindMethods("hours", LocalizedText.orEmpty(wanted.officeHours())).mapTo(UUID.class).one();
            events.append(Event.of("coordinator.added", id).inCounty(county).with("substitute", wanted.substitute())
                    .with("validFromDate", wanted.validFromDate().toString()).with("validToDate", day(wanted.validToDate())));
            return queries.coordinator(id).orElseThrow();
        });
    }

    @Transactional
    CoordinatorDto replace(UUID id, CoordinatorDto.Write wanted) {
        refuseBackwards(wanted);
        return jdbi.withHandle(db -> {
            var current = lock(db, id);
            var person = db.createQuery("""
                    SELECT p.id FROM person p JOIN coordinator c ON c.person_id = p.id WHERE c.id = :id FOR UPDATE OF p""")
                    .bind("id", id).mapTo(UUID.class).one();
            refuseOverlap(db, id, current.countyCode(), person, wanted);
            db.createUpdate("""
                    UPDATE coordinator SET name = :personName, phone = :phone, substitute = :substitute,
                        office_hours_fi = :hours.fi, office_hours_sv = :hours.sv, office_hours_en = :hours.en,
                        valid_from = :validFromDate, valid_to = :validToDate, version = version + 1
                    WHERE id = :id""")
                    .bind("id", id).bindMethods(wanted)
                    .bindMethods("hours", LocalizedText.orEmpty(wanted.officeHours())).execute();
            events.append(Event.of("coordinator.changed", id).inCounty(current.countyCode())
                    .changed(List.of("personName", "phone", "officeHours", "substitute", "validFromDate", "validToDate"))
                    .with("substitute", wanted.substitute()).with("validFromDate", wanted.validFromDate().toString())
                    .with("validToDate", day(wanted.validToDate())));
            return queries.coordinator(id).orElseThrow();
        });
    }

    @Transactional
    CoordinatorDto end(UUID id, LocalDate lastDate) {
        return jdbi.withHandle(db -> {
            var current = lock(db, id);
            if (current.validToDate() != null && current.validToDate().isBefore(clock.today())) {
                throw ProblemException.of(ProblemType.ALREADY_ENDED, "The coordinator stopped on " + current.validToDate());
            }
            if (lastDate.isBefore(current.validFromDate())) {
                throw ProblemException.invalid("/lastDate", "before-first-day", "must not be before the first day");
            }
            db.createUpdate("UPDATE coordinator SET valid_to = :lastDate, version = version + 1 WHERE id = :id")
                    .bind("id", id).bind("lastDate", lastDate).execute();
            events.append(Event.of("coordinator.ended", id).inCounty(current.countyCode())
                    .changed(List.of("validToDate")).with("validToDate", lastDate.toString()));
            return queries.coordinator(id).orElseThrow();
        });
    }

    private CoordinatorDto lock(Handle db, UUID id) {
        db.createQuery("SELECT id FROM coordinator WHERE id = :id FOR UPDATE").bind("id", id).mapTo(UUID.class).findOne();
        var current = queries.coordinator(id).orElseThrow(ProblemException.notFound());
        tags.requireMatch(current);
        return current;
    }

    private static void refuseBackwards(CoordinatorDto.Write wanted) {
        if (wanted.validToDate() != null && wanted.validToDate().isBefore(wanted.validFromDate())) {
            throw ProblemException.invalid("/validToDate", "before-first-day", "must not be before the first day");
        }
    }

    private static void refuseOverlap(Handle db, UUID itself, String county, UUID person, CoordinatorDto.Write wanted) {
        var overlaps = db.createQuery("""
                SELECT EXISTS (SELECT FROM coordinator WHERE county_code = :county AND person_id = :person
                    AND (:itself::uuid IS NULL OR id <> :itself)
                    AND period && daterange(:validFromDate::date, :validToDate::date, '[]'))""")
                .bind("county", county).bind("person", person).bind("itself", itself).bindMethods(wanted)
                .mapTo(boolean.class).one();
        if (overlaps) {
            var detail = "This person coordinates the county at that time already";
            throw ProblemException.of(ProblemType.CONFLICT, detail,
                    List.of(Problem.Error.at("/validFromDate", "period-overlaps", detail)));
        }
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
