package fi.yhdyspinta.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opaque signed cursors for keyset pages. A cursor is bound to the filter and order it was made for. */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 12;
    private static final String SEPARATOR = "\u001f";

    private final byte[] secret;

    Cursors(@ConfigProperty(name = "yhdyspinta.cursor-secret") Optional<String> secret) {
        this.secret = secret.orElseThrow(() -> new IllegalStateException("Set YHDYSPINTA_CURSOR_SECRET"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @param filter everything that the page depends on besides its position: operation, filters, order */
    public String after(Object filter, String... key) {
        var payload = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        var signature = sign(filter, payload);
        var bytes = Arrays.copyOf(signature, SIGNATURE_BYTES + payload.length);
        System.arraycopy(payload, 0, bytes, SIGNATURE_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key to go on after, or empty for the first page. @throws ProblemException 400 for a foreign cursor */
    public Optional<List<String>> read(Object filter, String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            var payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
            var signature = Arrays.copyOf(sign(filter, payload), SIGNATURE_BYTES);
            if (MessageDigest.isEqual(signature, Arrays.copyOf(bytes, SIGNATURE_BYTES))) {
                return Optional.of(List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
            }
        } catch (IllegalArgumentException e) {
            // Not a cursor of ours: answered below like a cursor of another list.
        }
        throw ProblemException.invalid(List.of(Problem.Error.inParameter("cursor", "invalid-cursor",
                "The cursor is not one that this list with these filters gave; go on with the same filters, or begin without it")));
    }

    private byte[] sign(Object filter, byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(String.valueOf(filter).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
