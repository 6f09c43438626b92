package fi.yhdyspinta.security;

import fi.yhdyspinta.support.Contract;
import fi.yhdyspinta.support.Contract.Operation;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Who may do what, as the design says it, tried on the service. The table stands in {@code authorisation-matrix.csv}: a
 * row for each operation and object, a column for each caller, in the cell {@code allow} or the status of the refusal.
 */
public final class AuthorisationMatrix {

    static final Path FILE = Path.of("src/test/resources/authorisation-matrix.csv");

    /** @param object whose object it is, for each parameter of the operation in the order of the path, or {@code -} */
    public record Row(String operationId, String object, Map<String, String> expected) {

        String name() {
            return operationId + " " + object;
        }
    }

    private final Contract contract;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    AuthorisationMatrix(Contract contract) {
        this.contract = contract;
    }

    public static List<Row> rows() {
        try {
            var lines = Files.readAllLines(FILE).stream().map(line -> List.of(line.split(",", -1))).toList();
            var callers = lines.getFirst().subList(2, lines.getFirst().size());
            return lines.stream().skip(1).map(cells -> new Row(cells.get(0), cells.get(1), IntStream.range(0, callers.size())
                    .boxed().collect(Collectors.toMap(callers::get, i -> cells.get(i + 2), (a, b) -> b, LinkedHashMap::new)))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the rows that the table must have. */
    List<String> rowsNeeded() {
        return contract.operations().stream().flatMap(operation -> objects(parameters(operation)).stream()
                .map(object -> operation.id() + " " + object)).toList();
    }

    /** One parameter: each kind of object. Two: each kind of the first, then of the second in what is one's own. */
    private static List<String> objects(List<String> parameters) {
        if (parameters.isEmpty()) {
            return List.of("-");
        }
        var first = MatrixWorld.kinds(parameters.getFirst());
        if (parameters.size() == 1) {
            return first;
        }
        var second = MatrixWorld.kinds(parameters.get(1));
        var objects = new ArrayList<>(first.stream().map(kind -> kind + "/" + second.getFirst()).toList());
        second.stream().skip(1).forEach(kind -> objects.add(first.getFirst() + "/" + kind));
        return objects;
    }

    /** The parameters that name an object: those of the path, and a county that is asked for. */
    private List<String> parameters(Operation operation) {
        return parameters(contract, operation);
    }

    /** The parameters whose objects a row names, in its order. */
    public static List<String> parameters(Contract contract, Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false).map(contract::resolve)
                .filter(p -> p.path("in").asText().equals("path") || p.path("name").asText().equals("county"))
                .sorted(Comparator.comparingInt(p -> operation.path().indexOf("{" + p.path("name").asText() + "}")))
                .map(p -> p.path("name").asText()).toList();
    }

    /** Every cell in which the service does otherwise than the table says, in words; what is read is read before it is changed. */
    List<String> wrongCells(List<Row> rows, MatrixWorld world) {
        return rows.stream().collect(Collectors.partitioningBy(this::isRead)).entrySet().stream()
                .sorted(Map.Entry.<Boolean, List<Row>>comparingByKey().reversed())
                .map(these -> these.getValue().parallelStream().flatMap(row -> wrongCells(row, world)).toList())
                .flatMap(List::stream).toList();
    }

    private Stream<String> wrongCells(Row row, MatrixWorld world) {
        return row.expected().entrySet().stream().flatMap(cell -> {
            var got = answer(operation(row), row.object(), world, cell.getKey());
            return got.equals(cell.getValue()) ? Stream.empty() : Stream.of("%s, %s, object %s: expected %s, got %s"
                    .formatted(row.operationId(), cell.getKey(), row.object(), cell.getValue(), got));
        });
    }

    private String answer(Operation operation, String object, MatrixWorld world, String caller) {
        var answer = send(operation, object, world, caller, media(operation).findFirst());
        var status = answer.statusCode();
        var problem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        return status >= 400 && !problem ? status + " without a problem"
                : status == 401 || status == 403 || status == 404 || status >= 500 ? String.valueOf(status) : "allow";
    }

    /** What the caller is answered, once in each form that the operation offers. */
    List<HttpResponse<String>> answers(Row row, MatrixWorld world, String caller) {
        var media = media(operation(row)).map(Optional::of).toList();
        return (media.isEmpty() ? List.of(Optional.<String>empty()) : media).stream()
                .map(form -> send(operation(row), row.object(), world, caller, form)).toList();
    }

    boolean isRead(Row row) {
        return operation(row).method().equals("GET");
    }

    private Operation operation(Row row) {
        return contract.operations().stream().filter(o -> o.id().equals(row.operationId())).findFirst().orElseThrow();
    }

    private static Stream<String> media(Operation operation) {
        return operation.node().path("responses").path("200").path("content").properties().stream().map(Map.Entry::getKey);
    }

    private HttpResponse<String> send(Operation operation, String object, MatrixWorld world, String caller, Optional<String> media) {
        var kinds = object.split("/");
        var parameters = parameters(operation);
        var path = operation.path();
        var query = List.of("importMembers", "importGoals").contains(operation.id()) ? "?digest=x" : "";
        for (var i = 0; i < parameters.size(); i++) {
            var value = world.object(parameters.get(i), kinds[i]).toString();
            var template = "{" + parameters.get(i) + "}";
            query = path.contains(template) ? query : "?" + parameters.get(i) + "=" + value;
            path = path.replace(template, value);
        }
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path + query));
        media.ifPresent(form -> request.header("Accept", form));
        if (world.caller(caller).token() != null) {
            request.header("Authorization", "Bearer " + world.caller(caller).token());
        }
        try {
            return http.send(shaped(request, operation), AuthorisationMatrix::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As text; of archives, which office files are too, what is packed in them. */
    private static HttpResponse.BodySubscriber<String> read(HttpResponse.ResponseInfo answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.statusCode() == 200 && (type.contains("zip") || type.contains("openxmlformats"))
                ? BodySubscribers.mapping(BodySubscribers.ofByteArray(), AuthorisationMatrix::unpacked) : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] archive) {
        var text = new StringBuilder();
        try (var zip = ZipFile.builder().setByteArray(archive).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * A request that comes through the door and changes as little as it can: what needs If-Match gets a good body and no
     * If-Match, everything else an empty body.
     */
    private HttpRequest shaped(HttpRequest.Builder request, Operation operation) {
        var media = contract.resolve(operation.node().path("requestBody")).path("content").properties().stream().findFirst();
        var needsMatch = operation.node().path("parameters").toString().contains("IfMatch");
        var body = media.map(content -> !content.getKey().endsWith("json") ? "x"
                : needsMatch ? contract.example(content.getValue().path("schema")).toString() : "{}");
        media.ifPresent(content -> request.header("Content-Type", content.getKey()));
        return request.method(operation.method(), body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody())).build();
    }
}
