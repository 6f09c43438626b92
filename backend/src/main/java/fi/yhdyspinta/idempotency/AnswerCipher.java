package fi.yhdyspinta.idempotency;

import fi.yhdyspinta.shared.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stored answers may hold personal data or a one-time link: in the database and its backups they are encrypted. */
@ApplicationScoped
class AnswerCipher {

    private final Seal seal;

    AnswerCipher(@ConfigProperty(name = "yhdyspinta.cursor-secret") Optional<String> secret) {
        seal = new Seal(secret.orElseThrow(() -> new IllegalStateException("Set YHDYSPINTA_CURSOR_SECRET")), "stored answers");
    }

    String encrypt(String answer) {
        return seal.close(answer);
    }

    String decrypt(String stored) {
        try {
            return seal.open(stored);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored answer was encrypted with another YHDYSPINTA_CURSOR_SECRET", e);
        }
    }
}
