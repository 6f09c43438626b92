package fi.yhdyspinta.integration;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Integration clients, read and written by the administrator. Rights are read anew with every request of a client. */
@ApplicationScoped
class IntegrationClientService {

    private static final String CLIENT = """
            SELECT c.client_id, c.name, c.contact_email, c.active,
                ARRAY(SELECT m.municipality_code::text FROM integration_client_municipality m
                      WHERE m.client_id = c.client_id ORDER BY 1) AS municipality_codes
            FROM integration_client c
            """;

    private final Jdbi jdbi;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    IntegrationClientService(Jdbi jdbi, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    List<IntegrationClientDto> all() {
        return jdbi.withHandle(db -> db.createQuery(CLIENT + "ORDER BY c.client_id")
                .map((row, context) -> client(row)).list());
    }

    Optional<IntegrationClientDto> find(String clientId) {
        return jdbi.withHandle(db -> db.createQuery(CLIENT + "WHERE c.client_id = :id").bind("id", clientId)
                .map((row, context) -> client(row)).findOne());
    }

    @Transactional
    IntegrationClientDto add(IntegrationClientDto.Create client) {
        return jdbi.withHandle(db -> {
            var wanted = client.write();
            refuseUnknownMunicipalities(db, wanted, List.of());
            var added = db.createUpdate("""
                    INSERT INTO integration_client (client_id, name, contact_email, active)
                    VALUES (:id, :name, :contactEmail, :active) ON CONFLICT DO NOTHING""")
                    .bind("id", client.clientId()).bindMethods(wanted).execute();
            if (added == 0) {
                var detail = "A client with this id is registered already";
                throw ProblemException.of(ProblemType.CONFLICT, detail, List.of(Problem.Error.at("/clientId", "id-taken", detail)));
            }
            return actFor(db, "integration-client.added", client.clientId(), wanted);
        });
    }

    @Transactional
    IntegrationClientDto replace(String clientId, IntegrationClientDto.Write wanted) {
        return jdbi.withHandle(db -> {
            db.createQuery("SELECT client_id FROM integration_client WHERE client_id = :id FOR UPDATE").bind("id", clientId)
                    .mapTo(String.class).findOne();
            var current = find(clientId).orElseThrow(ProblemException.notFound());
            tags.requireMatch(current);
            refuseUnknownMunicipalities(db, wanted, current.municipalityCodes());
            db.createUpdate("""
                    UPDATE integration_client SET name = :name, contact_email = :contactEmail, active = :active,
                        version = version + 1 WHERE client_id = :id""")
                    .bind("id", clientId).bindMethods(wanted).execute();
            return actFor(db, "integration-client.changed", clientId, wanted);
        });
    }

    private IntegrationClientDto actFor(Handle db, String event, String clientId, IntegrationClientDto.Write wanted) {
        db.createUpdate("DELETE FROM integration_client_municipality WHERE client_id = :id").bind("id", clientId).execute();
        db.createUpdate("""
                INSERT INTO integration_client_municipality (client_id, municipality_code)
                SELECT DISTINCT :id, code FROM unnest(:codes::text[]) AS code""")
                .bind("id", clientId).bindArray("codes", String.class, wanted.municipalityCodes()).execute();
        events.append(Event.of(event, clientId).changed(List.of("name", "contactEmail", "municipalityCodes", "active"))
                .with("municipalityCodes", wanted.municipalityCodes()).with("active", wanted.active()));
        return find(clientId).orElseThrow();
    }

    /** @param kept municipalities that the client has already: one that has ended since may stay */
    private void refuseUnknownMunicipalities(Handle db, IntegrationClientDto.Write wanted, List<String> kept) {
        var allowed = new HashSet<>(db.createQuery("""
                SELECT code FROM municipality WHERE code = ANY (:codes::text[])
                    AND (valid_to IS NULL OR valid_to >= :today OR code = ANY (:kept::text[]))""")
                .bindArray("codes", String.class, wanted.municipalityCodes()).bindArray("kept", String.class, kept)
                .bind("today", clock.today()).mapTo(String.class).list());
        var errors = new ArrayList<Problem.Error>();
        for (var i = 0; i < wanted.municipalityCodes().size(); i++) {
            if (!allowed.contains(wanted.municipalityCodes().get(i))) {
                errors.add(Problem.Error.at("/municipalityCodes/" + i, "no-such-municipality", "must be a municipality of today"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static IntegrationClientDto client(ResultSet row) throws SQLException {
        return new IntegrationClientDto(row.getString("client_id"), row.getString("name"), row.getString("contact_email"),
                List.of((String[]) row.getArray("municipality_codes").getArray()), row.getBoolean("active"));
    }
}
