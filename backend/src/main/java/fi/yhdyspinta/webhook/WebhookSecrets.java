package fi.yhdyspinta.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import fi.yhdyspinta.shared.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Secrets of webhooks, and the signatures that are made with them. */
@ApplicationScoped
class WebhookSecrets {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final Seal seal;
    private final SecureRandom random = new SecureRandom();

    WebhookSecrets(@ConfigProperty(name = "yhdyspinta.cursor-secret") Optional<String> secret) {
        seal = new Seal(secret.orElseThrow(() -> new IllegalStateException("Set YHDYSPINTA_CURSOR_SECRET")), "webhook secrets");
    }

    String make() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    String seal(String secret) {
        return seal.close(secret);
    }

    /**
     * The header webhook-signature: one signature for each secret that is valid.
     *
     * @throws GeneralSecurityException when a secret was sealed with another key of the service
     */
    String signatures(List<String> sealed, UUID message, Instant sentAt, String body) throws GeneralSecurityException {
        var signatures = new ArrayList<String>();
        for (var one : sealed) {
            try {
                signatures.add(new Webhook(seal.open(one)).sign(message.toString(), sentAt.getEpochSecond(), body));
            } catch (EmptyWebhookSecretException | WebhookSigningException e) {
                throw new GeneralSecurityException(e);
            }
        }
        return String.join(" ", signatures);
    }
}
