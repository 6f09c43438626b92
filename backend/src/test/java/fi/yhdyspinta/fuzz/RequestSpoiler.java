package fi.yhdyspinta.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import fi.yhdyspinta.support.Contract;
import fi.yhdyspinta.support.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Spoils a request in one to three ways; now and then in none. */
final class RequestSpoiler {

    /** Without those that a proxy in front overwrites: only it is believed what they say. */
    private static final List<String> HEADERS = List.of("Accept", "Accept-Language", "Accept-Charset", "Authorization", "Content-Type", "Content-Encoding", "Content-Language",
            "Cookie", "Idempotency-Key", "If-Match", "If-None-Match", "If-Modified-Since", "Origin", "Prefer", "Range", "Referer",
            "traceparent", "tracestate", "baggage", "User-Agent", "X-CSRF", "X-HTTP-Method-Override", "X-Requested-With");
    private static final List<String> HEADER_VALUES = List.of("", " ", "*", "*/*", "x", "\"", "\"x\"", "W/\"x\"", "*,*", ",", ";", ";q=", "application/json;q=0", "text/html", "a/b/c",
            "application/json; charset=utf-16", "application/json; charset=nonsense", "application/json;;;", "text/csv", "multipart/form-data", "application/x-www-form-urlencoded",
            "application/xml", "image/png, */*;q=0.001", "gzip", "fi", "sv-FI;q=2", "xx-yy-zz-@@", "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic YTpi", "q_session_bff=x",
            "q_session_bff=" + "x".repeat(2_000), "00-00000000000000000000000000000000-0000000000000000-00", "ff-x-y-z", "bytes=0-1", "bytes=5-1", "::1", "999.999.999.999",
            "unknown, 127.0.0.1", "for=\"[::1", "http://", "null", "https://evil.example", "DELETE", "-1", "9999999999999999999", "Tue, 99 Foo 2026 99:99:99 GMT", "ä", "\u00ff\u00fe",
            "' OR 1=1 --", "<script>", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}", "x".repeat(201), "x".repeat(9_000));
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "X");

    private final Contract contract;
    private final RandomGenerator random;
    private final HostileValues hostile;
    private final BodySpoiler bodies;

    RequestSpoiler(Contract contract, RandomGenerator random) {
        this.contract = contract;
        this.random = random;
        hostile = new HostileValues(random);
        bodies = new BodySpoiler(random, hostile);
    }

    void spoil(FuzzedRequest request, Operation operation) {
        if (random.nextInt(12) == 0) {
            return;
        }
        var ways = random.nextInt(10) < 7 ? 1 : random.nextInt(2, 4);
        for (var i = 0; i < ways; i++) {
            var way = random.nextInt(100);
            if (request.body != null && request.body.length > 0 && way < 65) {
                bodies.spoil(request);
            } else if (way < 78) {
                spoilQuery(request, operation);
            } else if (way < 89) {
                spoilPath(request);
            } else if (way < 98) {
                spoilHeader(request);
            } else {
                request.method = hostile.any(METHODS);
                request.done.add("method " + request.method);
            }
        }
    }

    private void spoilQuery(FuzzedRequest request, Operation operation) {
        var known = StreamSupport.stream(operation.node().path("parameters").spliterator(), false).map(contract::resolve)
                .filter(parameter -> parameter.path("in").asText().equals("query")).toList();
        var name = known.isEmpty() || random.nextInt(12) == 0 ? hostile.any(List.of("unknown", "", "limit", "cursor", "on", "%zz", "a[]", "language", "x".repeat(300)))
                : hostile.any(known).path("name").asText();
        var schema = known.stream().filter(parameter -> parameter.path("name").asText().equals(name)).findFirst().map(parameter -> parameter.path("schema"));
        var value = random.nextInt(8) == 0 ? hostile.encoded() : FuzzedRequest.encode(cut(schema.map(this::queryValue).orElseGet(hostile::text)));
        // not to wait for what does not come
        var spoiled = name + (random.nextInt(20) == 0 ? "" : "=" + (name.equals("wait") && value.matches("[1-9]|1\\d|2[0-5]") ? "0" : value));
        if (random.nextInt(4) > 0) {
            request.query.removeIf(one -> one.startsWith(name + "="));
        }
        IntStream.range(0, random.nextInt(15) == 0 ? Math.min(150, 20_000 / (1 + spoiled.length())) : 1).forEach(i -> request.query.add(spoiled));
        request.done.add("query " + FuzzedRequest.brief(spoiled));
    }

    private String queryValue(JsonNode schema) {
        var one = contract.resolve(schema.has("allOf") ? schema.get("allOf").get(0) : schema);
        return switch (one.path("type").asText()) {
            case "integer", "number" -> random.nextInt(3) > 0 ? hostile.number() : hostile.text();
            case "array" -> queryValue(one.path("items"));
            default -> hostile.text(one.path("format").asText());
        };
    }

    private void spoilPath(FuzzedRequest request) {
        var segments = new ArrayList<>(List.of(request.path.split("/", -1)));
        // the prefix stays; most often what named an object goes
        var objects = IntStream.range(3, segments.size()).filter(i -> segments.get(i).matches(".*\\d.*|[A-Z_]+|unknown-.*")).boxed().toList();
        var at = objects.isEmpty() || random.nextInt(6) == 0 ? random.nextInt(Math.min(3, segments.size() - 1), segments.size()) : hostile.any(objects);
        var value = random.nextInt(4) == 0 ? hostile.encoded() : FuzzedRequest.encode(cut(hostile.text()));
        segments.set(at, random.nextInt(8) == 0 ? segments.get(at) + value : value);
        request.path = String.join("/", segments);
        if (random.nextInt(20) == 0) {
            request.path += hostile.any(List.of("/", "//", "/.", "/..", ";x=1", ".json", "/x", "%00"));
        }
        request.done.add("path " + FuzzedRequest.brief(request.path));
    }

    private void spoilHeader(FuzzedRequest request) {
        var name = hostile.any(HEADERS);
        var value = hostile.any(HEADER_VALUES);
        request.headers.put(name, value);
        request.done.add("header " + name + ": " + FuzzedRequest.brief(value));
    }

    /** An address beyond what servers take at all says nothing about ours. */
    private static String cut(String value) {
        return value.length() > 2_500 ? value.substring(0, 2_500) : value;
    }
}
