package fi.yhdyspinta.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened. Holds ids and names of changed fields; values only of fields that hold no personal data.
 *
 * @param type {@code object.verb}, for example {@code membership.ended}
 */
public record Event(String type, String objectType, String objectId, UUID groupId, String countyCode,
        List<String> changedFields, Map<String, Object> values) {

    /** @param type {@code object.verb}; its first part names the type of the object */
    public static Event of(String type, Object objectId) {
        return new Event(type, type.substring(0, type.indexOf('.')), objectId.toString(), null, null, List.of(), Map.of());
    }

    public Event inGroup(UUID group, String county) {
        return new Event(type, objectType, objectId, group, county, changedFields, values);
    }

    public Event inCounty(String county) {
        return new Event(type, objectType, objectId, groupId, county, changedFields, values);
    }

    public Event changed(List<String> fields) {
        return new Event(type, objectType, objectId, groupId, countyCode, List.copyOf(fields), values);
    }

    /** A value of a field that holds no personal data; null is left out. */
    public Event with(String field, Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Event(type, objectType, objectId, groupId, countyCode, changedFields, more);
    }
}
