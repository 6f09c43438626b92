package fi.yhdyspinta.fuzz;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends what other clients would refuse to send. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 15;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxHeaderSize(100_000).setMaxInitialLineLength(100_000));
    private final int port;

    Wire(int port) {
        this.port = port;
    }

    Answer send(FuzzedRequest request) {
        var began = System.nanoTime();
        try {
            var options = new RequestOptions().setHost("localhost").setPort(port).setMethod(HttpMethod.valueOf(request.method)).setURI(request.target());
            return client.request(options).compose(sent -> {
                request.headers.forEach((name, value) -> sent.headers().set(name, value));
                // listens before it sends: the answer may be there sooner than this thread goes on
                var answered = sent.response().compose(answer -> answer.body()
                        .map(body -> new Answer(answer.statusCode(), answer.headers(), body.getBytes(), null, since(began))));
                return (request.body == null ? sent.end() : sent.end(Buffer.buffer(request.body))).transform(end -> answered);
            }).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return Answer.none(String.valueOf(e.getCause()), since(began));
        } catch (TimeoutException e) {
            return Answer.none("no answer in " + PATIENCE_SECONDS + " s", since(began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long since(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }
}
