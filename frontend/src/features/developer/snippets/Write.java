import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

public class Write {
    static final String API = "http://localhost:3000/api/v1";
    static final String TOKENS = "http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token";
    static final String MUNICIPALITY = "853";
    static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        var token = fetchToken();
        var groups = send(HttpRequest.newBuilder(URI.create(API + "/groups?municipality=" + MUNICIPALITY))).body();
        var group = groups.replaceFirst("(?s).*\"items\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");

        // A draft. However often the same key comes with the same goal, the goal is made once.
        var made = send(request("/groups/" + group + "/goals", token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"title": "Every family knows where to ask", "themeCodes": ["FAMILY_CENTRE"]}""")));
        var location = made.headers().firstValue("Location").orElseThrow();
        var goal = location.substring(location.lastIndexOf("/goals/"));

        // A change names the version that it is based on: if somebody was faster, it is refused with 412 and theirs.
        var changed = send(request(goal, token).header("If-Match", version(made)).PUT(BodyPublishers.ofString("""
                {"title": "Every family knows where to ask", "themeCodes": ["FAMILY_CENTRE"],
                 "measure": "A survey of families"}""")));

        // Only a draft can be thrown away.
        send(request(goal, token).header("If-Match", version(changed)).DELETE());
        System.out.println("Written, changed and thrown away: " + goal);
    }

    static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(API + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    static String version(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    static String fetchToken() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + environment("CLIENT_ID")
                + "&client_secret=" + environment("CLIENT_SECRET");
        var answer = send(HttpRequest.newBuilder(URI.create(TOKENS))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        return answer.body().replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    static String environment(String name) {
        return URLEncoder.encode(System.getenv(name), StandardCharsets.UTF_8);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.body());
        }
        return answer;
    }
}
