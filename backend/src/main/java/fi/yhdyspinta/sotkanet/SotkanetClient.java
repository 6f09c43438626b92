package fi.yhdyspinta.sotkanet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.sotkanet.SotkanetFailure.Kind;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * The REST interface of Sotkanet, asked one thing at a time. A failure that may pass is tried again after a growing pause;
 * when nearly everything fails, nothing is asked for a while.
 */
@ApplicationScoped
class SotkanetClient {

    private static final int LARGEST_ANSWER = 50_000_000;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final ObjectMapper json;
    private final String base;
    private final String userAgent;
    private final Duration patience;

    SotkanetClient(ObjectMapper json, @ConfigProperty(name = "yhdyspinta.sotkanet.url") String base,
            @ConfigProperty(name = "yhdyspinta.sotkanet.timeout") Duration patience,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "yhdyspinta.contact.url") String contact) {
        this.json = json;
        this.base = base;
        this.patience = patience;
        // a library's own name is refused there
        this.userAgent = "Yhdyspinta/" + version + " (" + contact + ")";
    }

    /** @param path from the base, with its query */
    @Retry(maxRetries = 2, delay = 2, delayUnit = ChronoUnit.SECONDS, jitter = 500, maxDuration = 180, durationUnit = ChronoUnit.SECONDS,
            retryOn = SotkanetFailure.Passing.class)
    @ExponentialBackoff(maxDelay = 30, maxDelayUnit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = 12, failureRatio = 0.9, delay = 60, delayUnit = ChronoUnit.SECONDS,
            failOn = SotkanetFailure.Passing.class)
    public JsonNode fetch(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("User-Agent", userAgent).header("Accept", "application/json")
                .timeout(patience).build();
        var answer = http.sendAsync(request, BodyHandlers.ofInputStream()).thenApplyAsync(SotkanetClient::read);
        try {
            return json.readTree(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new SotkanetFailure.Passing(Kind.UNAVAILABLE, "no whole answer in " + patience);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SotkanetFailure known ? known : new SotkanetFailure.Passing(Kind.UNAVAILABLE, String.valueOf(e.getCause()));
        } catch (JsonProcessingException e) {
            throw new SotkanetFailure.Passing(Kind.UNREADABLE, "the answer is not whole JSON");
        } catch (IOException e) {
            throw new SotkanetFailure.Passing(Kind.UNAVAILABLE, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SotkanetFailure(Kind.UNAVAILABLE, "interrupted");
        } finally {
            giveUp(answer);
        }
    }

    private static void giveUp(CompletableFuture<byte[]> answer) {
        answer.cancel(true);
    }

    private static byte[] read(HttpResponse<InputStream> response) {
        var status = response.statusCode();
        try (var body = response.body()) {
            if (status >= 500 || status == 429) {
                throw new SotkanetFailure.Passing(Kind.UNAVAILABLE, "status " + status);
            }
            if (status != 200) {
                throw new SotkanetFailure(Kind.REFUSED, "status " + status);
            }
            if (!response.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
                throw new SotkanetFailure.Passing(Kind.UNREADABLE, "the answer is not JSON");
            }
            var bytes = body.readNBytes(LARGEST_ANSWER + 1);
            if (bytes.length > LARGEST_ANSWER) {
                throw new SotkanetFailure(Kind.UNREADABLE, "the answer is larger than any that is known");
            }
            return bytes;
        } catch (IOException e) {
            throw new SotkanetFailure.Passing(Kind.UNAVAILABLE, e.toString());
        }
    }
}
