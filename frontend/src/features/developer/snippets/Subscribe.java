import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

public class Subscribe {
    static final String API = "http://localhost:3000/api/v1";
    static final String TOKENS = "http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token";
    static final String MUNICIPALITY = "853";
    static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        // Without event types: all, also those that are added later.
        var made = send(HttpRequest.newBuilder(URI.create(API + "/webhooks"))
                .header("Authorization", "Bearer " + fetchToken()).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"url": "%s", "description": "Intranet", "municipalityCodes": ["%s"],
                         "eventTypes": ["goal.agreed", "goal.changed", "goal.achieved"]}"""
                        .formatted(System.getenv("WEBHOOK_URL"), MUNICIPALITY))));
        System.out.println("Webhook: " + made.replaceFirst("(?s).*\"webhook\":\\{\"id\":\"([^\"]+)\".*", "$1"));
        System.out.println("Secret, shown this once: " + made.replaceFirst("(?s).*\"secret\":\"([^\"]+)\".*", "$1"));
    }

    static String fetchToken() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + environment("CLIENT_ID")
                + "&client_secret=" + environment("CLIENT_SECRET");
        var answer = send(HttpRequest.newBuilder(URI.create(TOKENS))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        return answer.replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    static String environment(String name) {
        return URLEncoder.encode(System.getenv(name), StandardCharsets.UTF_8);
    }

    static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.body());
        }
        return answer.body();
    }
}
