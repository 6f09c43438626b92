package fi.yhdyspinta.goal;

import fi.yhdyspinta.event.AccessLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers of reads: one that names people is logged, and no cache keeps it. */
@ApplicationScoped
class Answer {

    private final AccessLog accessLog;

    Answer(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    <T> RestResponse<T> of(String operation, Object objectId, T body, Stream<GoalSeatDto> people) {
        return naming(operation, objectId, body, names(people));
    }

    RestResponse<String> file(String operation, Object objectId, RestResponse<String> file, Stream<GoalSeatDto> people) {
        return accessLog.guarded(operation, objectId, file, names(people));
    }

    private static List<String> names(Stream<GoalSeatDto> people) {
        return people.filter(Objects::nonNull).map(GoalSeatDto::personName).toList();
    }

    /** @param names of the people in the answer; null for those whose name is not told */
    <T> RestResponse<T> naming(String operation, Object objectId, T body, Collection<String> names) {
        return accessLog.answer(operation, objectId, body, names);
    }
}
