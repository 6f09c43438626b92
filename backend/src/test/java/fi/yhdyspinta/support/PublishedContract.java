package fi.yhdyspinta.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Reads the contract that a running service publishes. {@code ContractUpToDateTest} holds the committed one equal to it. */
public final class PublishedContract {

    private PublishedContract() {}

    /** @param service any address of the service */
    public static Contract of(URI service) {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = http.send(HttpRequest.newBuilder(service.resolve("/api/v1/openapi.json")).build(), BodyHandlers.ofString());
            return new Contract(new ObjectMapper().readTree(answer.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
