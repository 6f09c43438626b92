package fi.yhdyspinta.coordinator;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who administers the service, read and written by administrators themselves. There is always one. */
@ApplicationScoped
class AdministratorService {

    private static final String ADMINISTRATOR = """
            SELECT p.id, p.name, p.email, a.granted_at FROM administrator a JOIN person p ON p.id = a.person_id
            """;

    private final Jdbi jdbi;
    private final Officials officials;
    private final EntityTags tags;
    private final Events events;

    AdministratorService(Jdbi jdbi, Officials officials, EntityTags tags, Events events) {
        this.jdbi = jdbi;
        this.officials = officials;
        this.tags = tags;
        this.events = events;
    }

    List<AdministratorDto> all() {
        return jdbi.withHandle(db -> db.createQuery(ADMINISTRATOR + "ORDER BY a.granted_at, p.id")
                .map((row, context) -> administrator(row)).list());
    }

    Optional<AdministratorDto> find(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(ADMINISTRATOR + "WHERE p.id = :id").bind("id", id)
                .map((row, context) -> administrator(row)).findOne());
    }

    @Transactional
    AdministratorDto add(AdministratorDto.Create administrator) {
        var person = officials.withEmail(administrator.email(), administrator.personName());
        var added = jdbi.withHandle(db -> db.createUpdate("""
                INSERT INTO administrator (person_id) VALUES (:person) ON CONFLICT DO NOTHING""")
                .bind("person", person).execute());
        if (added == 0) {
            var detail = "This person administers the service already";
            throw ProblemException.of(ProblemType.CONFLICT, detail, List.of(Problem.Error.at("/email", "already-administrator", detail)));
        }
        events.append(Event.of("administrator.added", person));
        return find(person).orElseThrow();
    }

    @Transactional
    void remove(UUID id) {
        jdbi.useHandle(db -> {
            var administrators = db.createQuery("SELECT person_id FROM administrator ORDER BY person_id FOR UPDATE")
                    .mapTo(UUID.class).list();
            tags.requireMatch(find(id).orElseThrow(ProblemException.notFound()));
            if (administrators.size() == 1) {
                throw ProblemException.of(ProblemType.LAST_ADMINISTRATOR, "Add another administrator first");
            }
            db.createUpdate("DELETE FROM administrator WHERE person_id = :id").bind("id", id).execute();
            events.append(Event.of("administrator.removed", id));
        });
    }

    private static AdministratorDto administrator(ResultSet row) throws SQLException {
        return new AdministratorDto(row.getObject("id", UUID.class), row.getString("name"), row.getString("email"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant());
    }
}
