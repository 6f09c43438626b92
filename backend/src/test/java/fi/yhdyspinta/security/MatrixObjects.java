package fi.yhdyspinta.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The objects that parameters can name: by parameter and by whose they are. */
final class MatrixObjects {

    private final Jdbi jdbi;
    private final Map<String, Map<String, Object>> objects = new LinkedHashMap<>();

    MatrixObjects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Object of(String parameter, String kind) {
        return objects.get(parameter).get(kind);
    }

    Map<String, Object> all(String parameter) {
        return objects.get(parameter);
    }

    void put(String parameter, Map<String, Object> kinds) {
        objects.put(parameter, new LinkedHashMap<>(kinds));
    }

    void add(String parameter, String kind, Object value) {
        objects.get(parameter).put(kind, value);
    }

    void putRows(String parameter, String insert, Object ofA, Object ofB) {
        putRows(parameter, insert, "id", ofA, ofB);
    }

    void putRows(String parameter, String insert, String key, Object ofA, Object ofB) {
        put(parameter, row(insert, key, ofA), row(insert, key, ofB));
    }

    void put(String parameter, Object own, Object foreign) {
        put(parameter, Map.of("own", own, "foreign", foreign, "unknown", UUID.randomUUID()));
    }

    Object row(String insert, String key, Object of) {
        return jdbi.withHandle(db -> db.createQuery(insert + " RETURNING " + key).bind("of", of).map((row, context) -> row.getObject(1)).one());
    }

    Object only(String query) {
        return jdbi.withHandle(db -> db.createQuery(query).map((row, context) -> row.getObject(1)).one());
    }
}
