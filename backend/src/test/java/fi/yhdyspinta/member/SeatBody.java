package fi.yhdyspinta.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a chair sends, made piece by piece. */
final class SeatBody extends HashMap<String, Object> {

    private static final long serialVersionUID = 1;

    static SeatBody of(String name, String role, String... perspectives) {
        var body = new SeatBody();
        body.putAll(Map.of("personName", name, "role", role, "perspectiveCodes", List.of(perspectives),
                "validFromDate", "2025-06-01"));
        return body;
    }

    SeatBody with(String property, Object value) {
        put(property, value);
        return this;
    }

    SeatBody without(String property) {
        remove(property);
        return this;
    }
}
