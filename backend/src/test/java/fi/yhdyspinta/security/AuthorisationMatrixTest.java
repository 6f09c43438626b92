package fi.yhdyspinta.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Contract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Every operation of the contract is called by everyone, on what is their own, another's, and nobody's. */
@QuarkusTest
class AuthorisationMatrixTest extends ApiTest {

    private final AuthorisationMatrix matrix = new AuthorisationMatrix(Contract.committed());

    @Inject
    Jdbi jdbi;

    @Test
    void everyOperationHasItsRows() {
        var needed = matrix.rowsNeeded();
        var have = AuthorisationMatrix.rows().stream().map(AuthorisationMatrix.Row::name).toList();
        assertEquals(Set.of(), without(needed, have), "Add these rows to " + AuthorisationMatrix.FILE + ", as the design says");
        assertEquals(Set.of(), without(have, needed), "No operation has these rows any more");
        assertEquals(Set.copyOf(have).size(), have.size(), "A row stands twice");
    }

    private static Set<String> without(List<String> all, List<String> removed) {
        var left = new TreeSet<>(all);
        removed.forEach(left::remove);
        return left;
    }

    @Test
    void everyoneMayDoWhatTheDesignSaysAndNothingElse() {
        var world = new MatrixWorld(given, jdbi);
        var rows = AuthorisationMatrix.rows();
        rows.forEach(row -> assertEquals(world.callers(), List.copyOf(row.expected().keySet()), "columns"));
        var wrong = matrix.wrongCells(rows, world);
        assertEquals(List.of(), wrong, () -> wrong.size() + " cells differ:\n  " + String.join("\n  ", wrong) + "\n");
    }
}
