package fi.yhdyspinta.changes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a change of a kind looks like: made up, and the same each time. */
final class ChangeExample {

    private static final UUID EVENT = UUID.fromString("0193a7c2-0000-7000-8000-0000000000e1");
    private static final UUID OBJECT = UUID.fromString("0193a7c2-0000-7000-8000-0000000000b1");
    private static final UUID GROUP = UUID.fromString("0193a7c2-0000-7000-8000-0000000000a1");

    private ChangeExample() {}

    static ChangeDto of(EventType type) {
        var id = OBJECT.toString();
        var inGroup = switch (type.audience()) {
            case PUBLIC, COUNTY_EVENT -> false;
            default -> true;
        };
        return new ChangeDto(EVENT, type.type(), Instant.parse("2026-11-20T09:15:00Z"), type.objectType(), id,
                ChangeQueries.path(type, id), inGroup ? GROUP : null, "05", List.of(), ChangeDto.Actor.PERSON);
    }
}
