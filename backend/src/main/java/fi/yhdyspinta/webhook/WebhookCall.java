package fi.yhdyspinta.webhook;

import fi.yhdyspinta.webhook.WebhookDeliveryDto.Failure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends one message over a connection of its own to an address that {@link AddressGuard} has let through, without any
 * proxy. Redirections are not followed; of the answer so much is read as is kept.
 */
@ApplicationScoped
class WebhookCall {

    private static final int KEPT_BYTES = 4096;
    private static final int HTTPS = 443;
    private static final Pattern PLACE = Pattern.compile("(.+?)(?::([0-9]{1,5}))?");
    private static final int HTTP = 80;

    private final AddressGuard guard;
    /** Their own: looking names up may take long, and must not take the threads that answer requests. As many as messages under way. */
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().name("webhook-", 0).daemon().factory());
    private final Vertx vertx;
    private final HttpClient client;
    private final Duration patience;

    WebhookCall(AddressGuard guard, Vertx vertx, @ConfigProperty(name = "yhdyspinta.webhook.timeout") Duration patience) {
        this.guard = guard;
        this.vertx = vertx;
        this.patience = patience;
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(64).setVerifyHost(true)
                .setConnectTimeout((int) Math.min(patience.toMillis(), 5_000)));
    }

    /** @param status null when there was none; @param failure null when the message arrived; @param retryAfter null when none was asked for */
    record Answer(Integer status, String body, Failure failure, Duration retryAfter, int millis) {}

    /** Where a call stands; the first end that it comes to is its end. */
    private final class Call {

        private final long began = System.nanoTime();
        private final Promise<Answer> end = Promise.promise();
        private final Buffer body = Buffer.buffer();
        private final AtomicReference<HttpClientRequest> request = new AtomicReference<>();
        private final AtomicReference<HttpClientResponse> response = new AtomicReference<>();

        void end(Failure failure) {
            var answered = response.get();
            var status = answered == null ? null : (Integer) answered.statusCode();
            var why = status == null ? failure : ofStatus(status);
            var text = answered == null ? null : body.getString(0, Math.min(body.length(), KEPT_BYTES), StandardCharsets.UTF_8.name()).replace("\0", "");
            var millis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            if (end.tryComplete(new Answer(status, text, why, answered == null ? null : wish(answered), millis)) && request.get() != null) {
                request.get().connection().close();
            }
        }
    }

    CompletionStage<Answer> send(String url, Map<String, String> headers, String message) {
        var call = new Call();
        var timer = vertx.setTimer(patience.toMillis(), late -> call.end(Failure.NO_ANSWER));
        call.end.future().onComplete(done -> vertx.cancelTimer(timer));
        threads.execute(() -> connect(call, url, headers, message));
        return call.end.future().toCompletionStage();
    }

    private void connect(Call call, String written, Map<String, String> headers, String message) {
        try {
            var url = URI.create(written);
            var plain = "http".equalsIgnoreCase(url.getScheme());
            var place = place(url);
            var port = place.group(2) != null ? Integer.parseInt(place.group(2)) : plain ? HTTP : HTTPS;
            var address = guard.addressOf(place.group(1), plain);
            client.request(options(url, address, port, plain)).compose(request -> send(call, request, url, headers, message))
                    .onFailure(failure -> call.end(whyNot(failure)));
        } catch (AddressGuard.Refused e) {
            call.end(Failure.ADDRESS_REFUSED);
        } catch (UnknownHostException e) {
            call.end(Failure.HOST_UNKNOWN);
        } catch (RuntimeException e) {
            call.end(Failure.NOT_CONNECTED);
        }
    }

    private static RequestOptions options(URI url, InetAddress address, int port, boolean plain) {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions().setMethod(HttpMethod.POST).setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(place(url).group(1)).setPort(port).setSsl(!plain).setFollowRedirects(false)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    private static Future<Void> send(Call call, HttpClientRequest request, URI url, Map<String, String> headers, String message) {
        call.request.set(request);
        if (call.end.future().isComplete()) {
            return request.connection().close();
        }
        headers.forEach(request::putHeader);
        request.putHeader("Host", url.getRawAuthority());
        return request.send(Buffer.buffer(message)).compose(response -> {
            call.response.set(response);
            response.handler(part -> {
                if (call.body.length() < KEPT_BYTES) {
                    call.body.appendBuffer(part);
                }
                if (call.body.length() >= KEPT_BYTES) {
                    call.end(null);
                }
            });
            response.exceptionHandler(lost -> call.end(null));
            response.endHandler(over -> call.end(null));
            return Future.succeededFuture();
        });
    }

    /** Host and port, also of an address whose host is no name that an address may have. */
    private static Matcher place(URI url) {
        var place = PLACE.matcher(url.getRawAuthority());
        if (!place.matches()) {
            throw new IllegalArgumentException("no host");
        }
        return place;
    }

    private static Failure ofStatus(int status) {
        return status / 100 == 2 ? null : status == 410 ? Failure.GONE : status / 100 == 3 ? Failure.REDIRECTED : Failure.REFUSED;
    }

    private static Duration wish(HttpClientResponse response) {
        var seconds = response.getHeader("Retry-After");
        return (response.statusCode() == 429 || response.statusCode() == 503) && seconds != null && seconds.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    private static Failure whyNot(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return Failure.TLS_FAILED;
            }
            if (cause instanceof ConnectException || cause instanceof io.netty.channel.ConnectTimeoutException) {
                return Failure.NOT_CONNECTED;
            }
        }
        return Failure.CONNECTION_LOST;
    }
}
