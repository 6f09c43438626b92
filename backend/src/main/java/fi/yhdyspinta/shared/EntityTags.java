package fi.yhdyspinta.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Strong entity tags (RFC 9110): a hash of the representation itself, so one tag covers the caller's view, the
 * language and, where the answer depends on the day, the day.
 */
@RequestScoped
public class EntityTags {

    private final ObjectMapper json;
    private final HttpHeaders headers;

    EntityTags(ObjectMapper json, @Context HttpHeaders headers) {
        this.json = json;
        this.headers = headers;
    }

    /** The quoted tag of a representation. */
    public static String of(byte[] representation) {
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash(representation), 16)) + '"';
    }

    /** The tag of an answer, from all that it depends on. */
    public static String ofAll(Object... whatMatters) {
        return of(List.of(whatMatters).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The answer with its tag, which is known before it is made: who has it already does not wait for it again. */
    @SuppressWarnings("unchecked") // an answer is only read
    public static <T> RestResponse<T> answer(HttpHeaders headers, String tag, Supplier<RestResponse<? extends T>> make) {
        var known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var answer = known != null && matches(known, tag) ? RestResponse.<T>notModified() : (RestResponse<T>) make.get();
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        return answer;
    }

    /** The whole hash, as others compute it too. */
    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(hash(content));
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Lets a change go on only when the caller has read what is stored now. Call it inside the transaction, after the
     * rows are locked.
     *
     * @param current the representation that a GET would answer to this caller
     * @throws ProblemException 428 without If-Match, 412 with the current representation when it does not match
     */
    public void requireMatch(Object current) {
        var expected = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (expected == null || expected.isBlank()) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!matches(expected, of(write(current)))) {
            throw ProblemException.stale(current);
        }
    }

    private byte[] write(Object representation) {
        try {
            return json.writeValueAsBytes(representation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a header lists the tag. A proxy that compresses marks tags weak: the mark is not compared. */
    static boolean matches(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip).map(t -> t.startsWith("W/") ? t.substring(2) : t).anyMatch(tag::equals);
    }
}
