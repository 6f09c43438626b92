package fi.yhdyspinta.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.security.AuthorisationMatrix;
import fi.yhdyspinta.security.AuthorisationMatrix.Row;
import fi.yhdyspinta.security.MatrixWorld;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Contract;
import fi.yhdyspinta.support.Contract.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract is sent malformed, huge, wrong and injected values by every caller. The same seed makes
 * the same requests: {@code -Dfuzz.seed=1 -Dfuzz.requests=50000 -Dfuzz.only=createGoal} tries others.
 */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@Tag("fuzz")
class FuzzTest extends ApiTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122L);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 10_000);
    private static final String ONLY = System.getProperty("fuzz.only", ".*");
    /** Making everything anew costs as much as many requests: for one operation so often at most. */
    private static final int NEW_WORLDS = 2;
    private static final int SHOWN = 40;

    private final Contract contract = Contract.committed();
    private final Judge judge = new Judge(contract);
    private final Map<String, List<Row>> rows = AuthorisationMatrix.rows().stream().collect(Collectors.groupingBy(Row::operationId));
    private final Map<String, String> faults = new TreeMap<>();
    private final Map<String, Set<Integer>> answers = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int sent;
    private int renewals;

    @Inject
    Jdbi jdbi;

    private Wire wire;
    private ChangeWatch watch;
    private MatrixWorld world;

    @Test
    void whateverIsSentIsAnsweredAsTheContractSaysAndARefusalChangesNothing() {
        var operations = contract.operations().stream().filter(operation -> operation.id().matches(ONLY)).toList();
        System.out.printf("Fuzzing with the seed %d%n", SEED);
        renew();
        watch = new ChangeWatch(jdbi);
        try (var open = new Wire(RestAssured.port)) {
            wire = open;
            var began = System.nanoTime();
            var each = (REQUESTS - operations.size() * world.callers().size()) / operations.size() + 1;
            operations.forEach(operation -> fuzz(operation, Math.max(each, 15)));
            System.out.printf("%d requests in %d s: %s%n", sent, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began), statuses);
        }
        assertEquals("", faults.values().stream().limit(SHOWN).collect(Collectors.joining("\n")), () -> faults.size() + " kinds of faults, seed " + SEED);
        assertTrue(sent >= REQUESTS || !ONLY.equals(".*"), "as many were sent as was wanted");
        assertEquals(Set.of(), neverReached(operations), "No request came through the door of these");
    }

    /** First everybody once, then those who may. When an object is gone, or somebody's right, all is made anew. */
    private void fuzz(Operation operation, int byThoseWhoMay) {
        var random = new Random(SEED ^ operation.id().hashCode());
        renewals = 0;
        for (var caller : world.callers()) {
            shoot(operation, any(rows.get(operation.id()), random), caller, random);
        }
        var allowed = rows.get(operation.id()).stream().flatMap(row -> row.expected().entrySet().stream().filter(cell -> cell.getValue().equals("allow"))
                .map(cell -> Map.entry(row, cell.getKey()))).toList();
        for (var i = 0; i < byThoseWhoMay; i++) {
            var chosen = any(allowed, random);
            shoot(operation, chosen.getKey(), chosen.getValue(), random);
        }
    }

    private void shoot(Operation operation, Row row, String caller, RandomGenerator random) {
        var request = new RequestMaker(contract, world, random).ordinary(operation, row, caller);
        new RequestSpoiler(contract, random).spoil(request, operation);
        if (operation.node().path("parameters").toString().contains("IfMatch") && random.nextInt(10) > 0) {
            request.headers.putIfAbsent("If-Match", "\"x\"");
        }
        var answer = send(operation, request, caller);
        if (answer.status() == 412) {
            request.headers.put("If-Match", currentTag(answer));
            answer = send(operation, request, caller);
        }
        var taken = request.done.stream().noneMatch(done -> done.startsWith("path") || done.startsWith("header") || done.startsWith("method"));
        if (taken && row.expected().get(caller).equals("allow") && List.of(401, 403, 404).contains(answer.status()) && renewals < NEW_WORLDS) {
            renewals++;
            renew();
        }
    }

    private Answer send(Operation operation, FuzzedRequest request, String caller) {
        var answer = wire.send(request);
        var changed = watch.changed();
        var found = judge.faults(request, answer, changed);
        if (!changed.isEmpty() && !found.isEmpty()) {
            changed.retainAll(changesAgain(request));
            found = judge.faults(request, answer, changed);
        }
        sent++;
        statuses.merge(answer.status(), 1, Integer::sum);
        answers.computeIfAbsent(operation.id(), id -> new TreeSet<>()).add(answer.status());
        for (var fault : found) {
            faults.putIfAbsent(operation.id() + " " + answer.status() + " " + fault, "%s by %s: %s%n  %s%n    answer: %s%n"
                    .formatted(operation.id(), caller, fault, request, FuzzedRequest.brief(answer.text())));
        }
        return answer;
    }

    /** What a job in the background changed in the meantime, or a first sign-in, is not changed again by the same request. */
    private Set<String> changesAgain(FuzzedRequest request) {
        while (!watch.changed().isEmpty()) {
            Thread.onSpinWait();
        }
        wire.send(request);
        return watch.changed();
    }

    /** The tag of what the refusal says is stored now. */
    private static String currentTag(Answer answer) {
        var json = new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        try {
            return EntityTags.of(json.writeValueAsBytes(json.readTree(answer.text()).path("current")));
        } catch (JsonProcessingException e) {
            return "\"x\"";
        }
    }

    private Set<String> neverReached(List<Operation> operations) {
        return operations.stream().map(Operation::id).filter(id -> answers.get(id).stream().allMatch(status -> List.of(401, 403, 404, 405).contains(status)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void renew() {
        world = new MatrixWorld(given, jdbi);
        if (watch != null) {
            watch.changed();
        }
    }

    private static <T> T any(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }
}
