package fi.yhdyspinta.architecture;

import static fi.yhdyspinta.architecture.OurClasses.httpMethod;
import static fi.yhdyspinta.architecture.OurClasses.name;
import static fi.yhdyspinta.architecture.OurClasses.operations;
import static fi.yhdyspinta.architecture.OurClasses.reaches;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.RequiresIfMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** What every operation must have, found in the compiled classes; a failure names the method and says what to add. */
class OperationRulesTest {

    /** Operations that are not GET and yet change nothing that is kept. */
    private static final Set<String> CHANGE_NOTHING = Set.of("signOut", "previewInvitation", "previewMemberImport", "previewGoalImport", "previewObservationImport", "searchSimilarGoals");

    private static void everyOperation(List<JavaMethod> of, Predicate<JavaMethod> holds, String otherwise) {
        assertTrue(!of.isEmpty(), "no operations were found");
        assertEquals(List.of(), of.stream().filter(holds.negate()).map(OurClasses::name).toList(), otherwise);
    }

    private static String id(JavaMethod method) {
        return method.getAnnotationOfType(Operation.class).operationId();
    }

    private static boolean callsRequireMatch(JavaMethod method) {
        return reaches(method, EntityTags.class, "requireMatch");
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        everyOperation(operations(), m -> m.isAnnotatedWith(Access.class),
                "Without @Access nobody may call it: add @Access(Right.…), and a row in authorisation-matrix.csv.");
    }

    /** Whoever gives an operation another right must meet a cell of the matrix that says otherwise. */
    @Test
    void theMatrixTellsEveryRightFromTheOthers() throws IOException {
        var rows = Files.readAllLines(Path.of("src/test/resources/authorisation-matrix.csv")).stream().skip(1)
                .map(line -> line.split(",", 2)).collect(groupingBy(cells -> cells[0], mapping(cells -> cells[1], toList())));
        var rights = operations().stream().collect(groupingBy(m -> rows.getOrDefault(id(m), List.of()), mapping(
                m -> m.getAnnotationOfType(Access.class).value() + " " + m.getAnnotationOfType(Access.class).scope(), toSet())));
        rights.forEach((cells, same) -> assertEquals(1, same.size(), same + " have the same cells: " + cells));
        everyOperation(operations(), m -> rows.get(id(m)).stream().allMatch(cells -> cells.split(",")[1].equals("401")
                        != (m.getAnnotationOfType(Access.class).value() == Right.PUBLIC)),
                "Anonymous callers get 401 in every row of an operation, unless it is PUBLIC.");
    }

    @Test
    void everyOperationHasAUniqueIdASummaryAndOneTag() {
        everyOperation(operations(), m -> m.isAnnotatedWith(Operation.class) && id(m).matches("[a-z]+[A-Z][A-Za-z]*|signIn|signOut")
                && !m.getAnnotationOfType(Operation.class).summary().isBlank(),
                "Add @Operation(operationId = \"verbNoun\", summary = \"…\").");
        everyOperation(operations(), m -> m.isAnnotatedWith(Tag.class) != m.getOwner().isAnnotatedWith(Tag.class),
                "Give the resource class (or the method, not both) one @Tag(name = …).");
        var seen = new HashSet<String>();
        everyOperation(operations(), m -> seen.add(id(m)), "The operationId is taken by another method.");
    }

    @Test
    void aPostThatIsSentTwiceActsOnce() {
        everyOperation(operations("POST"), m -> m.isAnnotatedWith(Idempotent.class), "Add @Idempotent to every POST.");
        everyOperation(operations("POST"), m -> m.getRawReturnType().isEquivalentTo(RestResponse.class),
                "A POST returns RestResponse<…>: the stored answer holds its status and headers.");
        everyOperation(operations("GET", "PUT", "DELETE"), m -> !m.isAnnotatedWith(Idempotent.class), "Only a POST takes @Idempotent.");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotRead() {
        var exempt = (Predicate<JavaMethod>) m -> m.isAnnotatedWith(RequiresIfMatch.class)
                && !m.getAnnotationOfType(RequiresIfMatch.class).value();
        everyOperation(operations("PUT", "DELETE"), exempt.or(OperationRulesTest::callsRequireMatch),
                "PUT and DELETE check If-Match: lock the rows, then call EntityTags.requireMatch(current).");
        everyOperation(operations("PUT", "DELETE"), exempt.negate().or(m -> !callsRequireMatch(m)),
                "It calls EntityTags.requireMatch, so remove @RequiresIfMatch(false).");
        everyOperation(operations("POST"), m -> callsRequireMatch(m) == m.isAnnotatedWith(RequiresIfMatch.class),
                "Put @RequiresIfMatch on a POST exactly when it calls EntityTags.requireMatch.");
        everyOperation(operations("GET"), m -> !callsRequireMatch(m), "A GET needs no If-Match.");
    }

    @Test
    void everyChangeLeavesATrace() {
        everyOperation(operations("POST", "PUT", "DELETE"),
                m -> CHANGE_NOTHING.contains(id(m)) || reaches(m, Events.class, "append", "appendBySystem"),
                "Append an event in the transaction of the change: events.append(Event.of(…)).");
        everyOperation(operations("GET"), m -> !reaches(m, Events.class, "append", "appendBySystem"), "A GET changes nothing.");
        var known = new ArrayList<>(operations().stream().map(OperationRulesTest::id).toList());
        assertTrue(known.contains("signOut"), "operations are found by their id");
    }

    @Test
    void aFailureCanBeUnderstood() {
        var first = operations().getFirst();
        assertEquals(httpMethod(first) + " " + id(first) + " (" + first.getOwner().getSimpleName() + "." + first.getName() + ")", name(first));
    }
}
