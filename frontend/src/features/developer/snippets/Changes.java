import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

public class Changes {
    static final String API = "http://localhost:3000/api/v1";
    static final String TOKENS = "http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token";
    static final Path KEPT = Path.of("cursor.txt");
    static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        var token = fetchToken();
        // The first time from now on, later from where the last run ended.
        var from = Files.exists(KEPT) ? "cursor=" + Files.readString(KEPT) : "start=latest";
        for (var more = true; more; ) {
            var batch = send(HttpRequest.newBuilder(URI.create(API + "/changes?" + from))
                    .header("Authorization", "Bearer " + token), 5);
            System.out.println(batch);
            var cursor = batch.replaceFirst("(?s).*\"cursor\":\"([^\"]+)\".*", "$1");
            // Kept last, when all of it has been handled: whatever fails before comes again.
            Files.writeString(KEPT, cursor);
            from = "cursor=" + cursor;
            more = batch.contains("\"more\":true");
        }
    }

    static String fetchToken() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + environment("CLIENT_ID")
                + "&client_secret=" + environment("CLIENT_SECRET");
        var answer = send(HttpRequest.newBuilder(URI.create(TOKENS))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)), 5);
        return answer.replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    static String environment(String name) {
        return URLEncoder.encode(System.getenv(name), StandardCharsets.UTF_8);
    }

    static String send(HttpRequest.Builder request, int tries) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if ((answer.statusCode() == 429 || answer.statusCode() == 503) && tries > 1) {
            // Too fast, or a short outage: the answer says for how many seconds to wait.
            Thread.sleep(1000 * answer.headers().firstValueAsLong("Retry-After").orElse(30));
            return send(request, tries - 1);
        }
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.body());
        }
        return answer.body();
    }
}
