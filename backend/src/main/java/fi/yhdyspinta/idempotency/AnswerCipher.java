package fi.yhdyspinta.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stored answers may hold personal data or a one-time link: in the database and its backups they are encrypted
 * (AES-256-GCM), with a key that every replica derives from its configuration.
 */
@ApplicationScoped
class AnswerCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    AnswerCipher(@ConfigProperty(name = "yhdyspinta.cursor-secret") Optional<String> secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.orElseThrow(() -> new IllegalStateException("Set YHDYSPINTA_CURSOR_SECRET"))
                .getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        key = new SecretKeySpec(mac.doFinal("stored answers".getBytes(StandardCharsets.UTF_8)), "AES");
    }

    String encrypt(String answer) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, answer.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    }

    String decrypt(String stored) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(stored));
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored answer was encrypted with another YHDYSPINTA_CURSOR_SECRET", e);
        }
    }
}
