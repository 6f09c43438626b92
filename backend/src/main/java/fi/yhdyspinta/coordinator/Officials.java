package fi.yhdyspinta.coordinator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The person records of coordinators and administrators, matched by exact e-mail. */
@ApplicationScoped
class Officials {

    private final Jdbi jdbi;

    Officials(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The record with the e-mail, made if there is none, and locked: nobody else gives the person a task meanwhile. */
    UUID withEmail(String email, String name) {
        return jdbi.withHandle(db -> {
            db.createUpdate("INSERT INTO person (name, email) VALUES (:name, :email) ON CONFLICT (email) DO NOTHING")
                    .bind("name", name.strip()).bind("email", email).execute();
            return db.createQuery("SELECT id FROM person WHERE email = :email FOR UPDATE").bind("email", email)
                    .mapTo(UUID.class).one();
        });
    }
}
