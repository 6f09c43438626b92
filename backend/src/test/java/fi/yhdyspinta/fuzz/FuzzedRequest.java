package fi.yhdyspinta.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request as it goes over the wire, and what was done to it; it is spoiled in place. */
final class FuzzedRequest {

    String method;
    /** Encoded, as sent. */
    String path;
    /** Each {@code name=value}, encoded, as sent. */
    final List<String> query = new ArrayList<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    byte[] body;
    final List<String> done = new ArrayList<>();

    String target() {
        return query.isEmpty() ? path : path + '?' + String.join("&", query);
    }

    /** Enough to send it again by hand, except for the access token. */
    @Override
    public String toString() {
        var shown = new LinkedHashMap<>(headers);
        shown.replaceAll((name, value) -> name.equals("Authorization") ? "…" : brief(value));
        return method + ' ' + brief(target()) + ' ' + shown + (body == null ? "" : "\n    body (" + body.length + " bytes): "
                + brief(new String(body, StandardCharsets.UTF_8))) + (done.isEmpty() ? "" : "\n    spoiled: " + String.join("; ", done));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String brief(String text) {
        return text.length() > 700 ? text.substring(0, 700) + "… (" + text.length() + ")" : text;
    }
}
