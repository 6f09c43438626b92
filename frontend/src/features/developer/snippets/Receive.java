import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Receive {
    static final byte[] KEY = Base64.getDecoder().decode(System.getenv("WEBHOOK_SECRET").replaceFirst("^whsec_", ""));
    static final Set<String> HANDLED = ConcurrentHashMap.newKeySet();

    public static void main(String[] args) throws Exception {
        var port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8085"));
        var server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/", exchange -> {
            // The signature is of the bytes: they are verified before anything reads them as JSON.
            var body = exchange.getRequestBody().readAllBytes();
            var genuine = isGenuine(exchange.getRequestHeaders(), body);
            // The same event may come twice, always with the same id.
            if (genuine && HANDLED.add(exchange.getRequestHeaders().getFirst("webhook-id"))) {
                System.out.println("Genuine: " + new String(body, StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
            exchange.close();
        });
        server.start();
        System.out.println("Listening: " + server.getAddress());
    }

    static boolean isGenuine(Headers headers, byte[] body) {
        try {
            var id = headers.getFirst("webhook-id");
            var sentAt = Long.parseLong(headers.getFirst("webhook-timestamp"));
            var signatures = headers.getFirst("webhook-signature");
            // An old one may be somebody else sending it again.
            if (signatures == null || Math.abs(Instant.now().getEpochSecond() - sentAt) > 300) {
                return false;
            }
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            mac.update((id + "." + sentAt + ".").getBytes(StandardCharsets.UTF_8));
            var expected = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
            // While a secret is being exchanged there are two signatures; one of them fits.
            return Arrays.stream(signatures.split(" "))
                    .anyMatch(signature -> MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8), expected));
        } catch (GeneralSecurityException | NumberFormatException e) {
            return false;
        }
    }
}
