import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

public class Read {
    static final String API = "http://localhost:3000/api/v1";
    static final String MUNICIPALITY = "853";
    static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        var groups = read("/groups?municipality=" + MUNICIPALITY);
        System.out.println(groups);
        // The JDK reads no JSON; in a program of your own a library such as Jackson does.
        var id = Pattern.compile("\"items\":\\[\\{\"id\":\"([^\"]+)\"").matcher(groups);
        if (id.find()) {
            System.out.println(read("/groups/" + id.group(1) + "/coverage"));
        }
    }

    static String read(String path) throws IOException, InterruptedException {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(API + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        return answer.body();
    }
}
