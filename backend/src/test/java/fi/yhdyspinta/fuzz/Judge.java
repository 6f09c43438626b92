package fi.yhdyspinta.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.support.Contract;
import fi.yhdyspinta.support.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what is wrong with an answer, whatever was asked. */
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 10_000;
    /** What only somebody who sees the inside knows. */
    private static final Pattern INSIDE = Pattern.compile("[a-z]Exception\\b|\\bfi\\.yhdyspinta\\b|\\bjava\\.(lang|util|io)|\\borg\\.(jboss|postgresql|jdbi)|\\bSELECT .* FROM\\b|SQLSTATE");
    /** Where a server may take the path for another one. */
    private static final Pattern AMBIGUOUS = Pattern.compile("//|/\\.{1,2}(/|$)|%2[eEfF]|%5[cC]|%00|;|\\\\|/$");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** There is no identity provider in these tests: what needs it is unavailable, and says so. */
    private static final Pattern NEEDS_IDENTITY_PROVIDER = Pattern.compile("IntegrationClient");
    /** What a read writes down: that it was read. */
    private static final Set<String> WRITTEN_BY_READS = Set.of("access_log");

    private final Contract contract;

    Judge(Contract contract) {
        this.contract = contract;
    }

    /** @param changed tables that the request changed */
    List<String> faults(FuzzedRequest request, Answer answer, Set<String> changed) {
        if (answer.status() == 0) {
            return List.of("No answer: " + answer.failure());
        }
        var faults = new ArrayList<String>();
        if (answer.millis() > PATIENCE_MILLIS) {
            faults.add("Answered only after " + answer.millis() + " ms");
        }
        var operation = AMBIGUOUS.matcher(request.path).find() ? Optional.<Operation>empty() : contract.operation(request.method, request.path);
        if (answer.status() >= 500 && !(answer.status() == 503 && operation.filter(of -> NEEDS_IDENTITY_PROVIDER.matcher(of.id()).find()).isPresent())) {
            faults.add("An error of ours: " + answer.status());
        }
        operation.ifPresent(of -> faults.addAll(ofDeclared(of, answer)));
        if (answer.refused()) {
            faults.addAll(ofProblem(request, answer));
            if (!changed.isEmpty()) {
                faults.add("Refused, and yet these tables changed: " + changed);
            }
        } else if (READING.contains(request.method) && !WRITTEN_BY_READS.containsAll(changed)) {
            faults.add("A read changed " + changed);
        }
        return faults;
    }

    private List<String> ofDeclared(Operation operation, Answer answer) {
        var declared = contract.resolve(operation.node().path("responses").path(String.valueOf(answer.status())));
        if (declared.isMissingNode()) {
            return List.of(operation.id() + " does not declare the status " + answer.status());
        }
        var content = declared.path("content");
        if (answer.body().length == 0) {
            return content.isMissingNode() ? List.of() : List.of("The body is missing");
        }
        if (!content.has(answer.mediaType())) {
            return List.of("The media type " + answer.mediaType() + " is not declared for " + answer.status());
        }
        return answer.mediaType().endsWith("json") && !answer.refused()
                ? read(answer).map(body -> contract.mistakes(content.get(answer.mediaType()).path("schema"), body)).orElse(List.of("The body is no JSON")) : List.of();
    }

    private List<String> ofProblem(FuzzedRequest request, Answer answer) {
        if (request.method.equals("HEAD")) {
            return List.of();
        }
        if (!answer.mediaType().equals("application/problem+json")) {
            return List.of("An error without problem details: " + answer.status() + " " + answer.mediaType());
        }
        var body = read(answer);
        if (body.isEmpty()) {
            return List.of("The problem is no JSON");
        }
        var inside = INSIDE.matcher(answer.text());
        return Stream.of(contract.mistakesOfProblem(body.get()).stream(),
                body.get().path("status").asInt() == answer.status() ? Stream.<String>empty() : Stream.of("The problem says another status"),
                inside.find() ? Stream.of("The problem tells of the inside: " + inside.group()) : Stream.<String>empty()).flatMap(s -> s).toList();
    }

    private static Optional<JsonNode> read(Answer answer) {
        try {
            return Optional.of(JSON.readTree(answer.text()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
