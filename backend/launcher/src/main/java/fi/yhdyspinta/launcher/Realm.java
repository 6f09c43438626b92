package fi.yhdyspinta.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The realm that Keycloak imports: the production realm, and in demo mode the demo users, clients and settings laid
 * over it. Secrets and addresses stay placeholders that Keycloak fills from its environment.
 */
final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {
    }

    static String render(Path folder, boolean demo) throws IOException {
        ObjectNode realm = read(folder.resolve("yhdyspinta-realm.json"));
        if (demo) {
            overlay(realm, read(folder.resolve("demo-overlay.json")));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(file));
    }

    /** Objects merge, lists of things known by clientId merge by it, other lists grow, single values are replaced. */
    static void overlay(ObjectNode base, ObjectNode over) {
        for (Map.Entry<String, JsonNode> entry : over.properties()) {
            JsonNode old = base.get(entry.getKey());
            JsonNode added = entry.getValue();
            if (old instanceof ObjectNode oldObject && added instanceof ObjectNode addedObject) {
                overlay(oldObject, addedObject);
            } else if (old instanceof ArrayNode oldList && added instanceof ArrayNode addedList) {
                addedList.forEach(item -> addOrMerge(oldList, item));
            } else {
                base.set(entry.getKey(), added);
            }
        }
    }

    private static void addOrMerge(ArrayNode list, JsonNode item) {
        for (JsonNode present : list) {
            if (item.has("clientId") && item.get("clientId").equals(present.get("clientId"))) {
                overlay((ObjectNode) present, (ObjectNode) item);
                return;
            }
        }
        list.add(item);
    }
}
