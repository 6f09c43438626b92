package fi.yhdyspinta.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils a body: one value of it, its shape, or its bytes. */
final class BodySpoiler {

    /** Writes half of a surrogate pair as an escape, as a caller may. */
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final RandomGenerator random;
    private final HostileValues hostile;

    BodySpoiler(RandomGenerator random, HostileValues hostile) {
        this.random = random;
        this.hostile = hostile;
    }

    static byte[] write(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void spoil(FuzzedRequest request) {
        var json = request.headers.getOrDefault("Content-Type", "").equals("application/json");
        var what = random.nextInt(100);
        if (json && what < 75) {
            spoilValue(request);
        } else if (!json && what < 60) {
            spoilText(request);
        } else {
            spoilBytes(request);
        }
    }

    /** Where a value stands. @param name of the property, or null for a place in an array */
    private record Place(JsonNode parent, String name, int index) {

        void set(JsonNode value) {
            if (name != null) {
                ((ObjectNode) parent).set(name, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        JsonNode value() {
            return name != null ? parent.get(name) : parent.get(index);
        }

        @Override
        public String toString() {
            return name != null ? name : String.valueOf(index);
        }
    }

    private void spoilValue(FuzzedRequest request) {
        JsonNode body;
        try {
            body = JSON.readTree(request.body);
        } catch (IOException e) {
            spoilBytes(request);
            return;
        }
        var places = new ArrayList<Place>();
        collect(body, places);
        if (places.isEmpty() || random.nextInt(12) == 0) {
            spoilShape(request, body, places);
            return;
        }
        var place = hostile.any(places);
        var value = replacement(place.value());
        place.set(value);
        request.done.add("value of " + place + ": " + FuzzedRequest.brief(value.toString()));
        request.body = write(body);
    }

    private static void collect(JsonNode node, List<Place> places) {
        node.properties().forEach(property -> {
            places.add(new Place(node, property.getKey(), 0));
            collect(property.getValue(), places);
        });
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            places.add(new Place(node, null, i));
            collect(node.get(i), places);
        }
    }

    private JsonNode replacement(JsonNode old) {
        var kin = random.nextInt(10) < 7;
        if (old.isTextual() && kin) {
            return NODES.textNode(hostile.text(format(old.asText())));
        }
        if (old.isNumber() && kin) {
            return raw(hostile.number());
        }
        if (old.isArray() && kin) {
            var many = NODES.arrayNode();
            var one = old.isEmpty() ? NODES.textNode(hostile.text()) : old.get(0);
            for (var i = 0; i < hostile.any(List.of(1, 2, 101, 1_000)); i++) {
                many.add(one);
            }
            return random.nextInt(6) == 0 ? NODES.arrayNode().add(NODES.nullNode()) : many;
        }
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.arrayNode();
            case 3 -> NODES.objectNode();
            case 4 -> NODES.arrayNode().add(old.deepCopy()).addNull();
            case 5 -> NODES.objectNode().put("fi", hostile.text());
            case 6 -> raw(hostile.number());
            default -> NODES.textNode(hostile.text());
        };
    }

    private static String format(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? "date" : value.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? "date-time" : "";
    }

    private static JsonNode raw(String json) {
        return NODES.rawValueNode(new RawValue(json));
    }

    private void spoilShape(FuzzedRequest request, JsonNode body, List<Place> places) {
        var written = new String(write(body), StandardCharsets.UTF_8);
        var inner = written.startsWith("{") ? written.substring(1) : written + "}";
        var how = random.nextInt(9);
        request.done.add("shape " + how);
        request.body = (switch (how) {
            case 0 -> "[" + written + "]";
            case 1 -> "null";
            case 2 -> "{\"unknownOne\":" + hostile.number() + "," + inner;
            case 3 -> "{\"__proto__\":{},\"class\":\"java.lang.Runtime\",\"@type\":\"x\"" + (inner.equals("}") ? inner : "," + inner);
            case 4 -> places.isEmpty() ? "{\"a\":1,\"a\":2}" : "{\"" + places.getFirst() + "\":null," + inner;
            case 5 -> "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
            case 6 -> "{\"x\":".repeat(2_000) + "1" + "}".repeat(2_000);
            case 7 -> "\"" + "x".repeat(100) + "\"";
            default -> "{}";
        }).getBytes(StandardCharsets.UTF_8);
    }

    /** A cell of a table, or a word of a line. */
    private void spoilText(FuzzedRequest request) {
        var isBook = request.headers.getOrDefault("Content-Type", "").endsWith("sheet");
        if (isBook) {
            spoilBytes(request);
            return;
        }
        var text = new String(request.body, StandardCharsets.UTF_8);
        var cells = text.split("(?<=[;,:\n])|(?=[;,:\n])");
        var at = random.nextInt(cells.length);
        var value = random.nextInt(5) == 0 ? "\"" + hostile.text() + "\"" : random.nextInt(3) == 0 ? hostile.number() : hostile.text();
        request.done.add("cell " + at + ": " + FuzzedRequest.brief(value));
        cells[at] = value;
        request.body = String.join("", cells).getBytes(StandardCharsets.UTF_8);
    }

    private void spoilBytes(FuzzedRequest request) {
        var body = request.body;
        var how = random.nextInt(12);
        request.done.add("bytes " + how);
        request.body = switch (how) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 2 -> with(body, random.nextInt(body.length + 1), new byte[] {(byte) 0xff, (byte) 0xc0, (byte) 0xaf});
            case 3 -> with(body, random.nextInt(body.length + 1), new byte[] {0});
            case 4 -> with(body, 0, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
            case 5 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
            case 6 -> new String(body, StandardCharsets.UTF_8).getBytes(Charset.forName("UTF-32BE"));
            case 7 -> noise(random.nextInt(1, 2_000));
            case 8 -> with(body, body.length, body);
            case 9 -> with(body, random.nextInt(body.length + 1), "\"};,\n//*".substring(random.nextInt(7)).getBytes(StandardCharsets.UTF_8));
            case 10 -> large(body, random.nextInt(6) == 0 ? 2_100_000 : 120_000);
            default -> new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0};
        };
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] large(byte[] body, int length) {
        var large = new byte[length];
        for (var i = 0; i < length; i++) {
            large[i] = body.length == 0 ? (byte) 'x' : body[i % body.length];
        }
        return large;
    }

    private static byte[] with(byte[] body, int at, byte[] more) {
        var longer = Arrays.copyOf(body, body.length + more.length);
        System.arraycopy(more, 0, longer, at, more.length);
        System.arraycopy(body, at, longer, at + more.length, body.length - at);
        return longer;
    }
}
