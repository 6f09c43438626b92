package fi.yhdyspinta.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller may tell observations of.
 *
 * @param numbers the indicators by their ids
 * @param only the one that the path names, which a line need not name again; null when each line names its own
 * @param areas numbers of the areas; null for all
 */
record Tellable(Map<UUID, Integer> numbers, UUID only, Set<Integer> areas) {

    static Tellable one(UUID id, int number, Set<Integer> areas) {
        return new Tellable(Map.of(id, number), id, areas);
    }

    Optional<Integer> number(UUID named) {
        var id = named == null ? only : named;
        return Optional.ofNullable(id).map(numbers::get);
    }

    boolean has(Areas.Area area) {
        return areas == null || areas.contains(area.number());
    }
}
