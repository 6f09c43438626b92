package fi.yhdyspinta.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Runs a POST and stores its answer in one transaction, or answers again what was stored. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final AnswerCipher cipher;
    private final CurrentCaller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotencyInterceptor(Jdbi jdbi, ObjectMapper json, AnswerCipher cipher, CurrentCaller caller,
            @Context HttpHeaders headers, @Context UriInfo uri) {
        this.jdbi = jdbi;
        this.json = json;
        this.cipher = cipher;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
    }

    private record Stored(byte[] requestHash, int status, String headers, String body) {}

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > 200) {
            throw ProblemException.invalid(List.of(Problem.Error.inParameter(HEADER, "size", "must have 1 to 200 characters")));
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (var db = jdbi.open()) {
                return answerOnce(call, key, db);
            }
        });
    }

    private Object answerOnce(InvocationContext call, String key, Handle db) throws Exception {
        var request = hash(call);
        var owner = caller.get().actor();
        var alone = db.createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:owner || ' ' || :key, 0))")
                .bind("owner", owner).bind("key", key).mapTo(boolean.class).one();
        if (!alone) {
            throw ProblemException.of(ProblemType.REQUEST_IN_PROGRESS);
        }
        var stored = find(db, owner, key);
        if (stored.isPresent()) {
            return again(stored.get(), request);
        }
        var answer = call.proceed();
        store(db, owner, key, request, (RestResponse<?>) answer);
        return answer;
    }

    private static Optional<Stored> find(Handle db, String owner, String key) {
        return db.createQuery("""
                SELECT request_hash, status, headers::text, body FROM idempotent_request
                WHERE caller = :owner AND idempotency_key = :key""")
                .bind("owner", owner).bind("key", key).mapTo(Stored.class).findOne();
    }

    private RestResponse<Object> again(Stored stored, byte[] request) throws JsonProcessingException {
        if (!MessageDigest.isEqual(stored.requestHash(), request)) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        var answer = RestResponse.ResponseBuilder.<Object>create(stored.status());
        json.readValue(stored.headers(), new TypeReference<Map<String, String>>() {}).forEach(answer::header);
        if (stored.body() != null) {
            answer.entity(cipher.decrypt(stored.body())).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return answer.build();
    }

    private void store(Handle db, String owner, String key, byte[] request, RestResponse<?> answer)
            throws JsonProcessingException {
        var location = answer.getHeaders().getFirst(HttpHeaders.LOCATION);
        db.createUpdate("""
                INSERT INTO idempotent_request (caller, idempotency_key, request_hash, status, headers, body)
                VALUES (:owner, :key, :hash, :status, :headers::jsonb, :body)""")
                .bind("owner", owner)
                .bind("key", key)
                .bind("hash", request)
                .bind("status", answer.getStatus())
                .bind("headers", json.writeValueAsString(location == null ? Map.of()
                        : Map.of(HttpHeaders.LOCATION, location.toString())))
                .bind("body", answer.getEntity() == null ? null : cipher.encrypt(json.writeValueAsString(answer.getEntity())))
                .execute();
    }

    /** What makes two requests the same: the address and the body. */
    private byte[] hash(InvocationContext call) throws JsonProcessingException {
        var request = uri.getRequestUri().getRawPath() + '?' + uri.getRequestUri().getRawQuery()
                + json.writeValueAsString(call.getParameters());
        try {
            return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
