package fi.yhdyspinta.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.yhdyspinta.security.AuthorisationMatrix;
import fi.yhdyspinta.security.AuthorisationMatrix.Row;
import fi.yhdyspinta.security.MatrixWorld;
import fi.yhdyspinta.support.Contract;
import fi.yhdyspinta.support.Contract.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes requests as the contract wants them, about objects that are there. */
final class RequestMaker {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Other names of what a parameter of a path names. */
    private static final Map<String, String> NAMES = Map.of("ownerId", "membershipId", "responsibleId", "membershipId", "successorId", "membershipId",
            "deputyForId", "membershipId", "county", "countyCode", "group", "groupId", "municipality", "municipalityCode");
    private static final Map<String, String> TABLES = Map.of(
            "goal-imports", "Tavoite;Teemat;Vastuuhenkilö;Alkaa;Määräaika;Kustannus;Toimenpide;Toteuttaja;Toimenpiteen määräaika\nUusi;Muu;;1.1.2026;31.12.2099;1200,50;Tehdään;;1.2.2099\n",
            "member-imports", "Nimi;Sähköposti;Rooli;Näkökulmat;Alkaa;Päättyy;Nimeä ei näytetä\nOona Esimerkki;oona@test.example;Jäsen;NGO;1.8.2025;31.5.2029;\n",
            "observation-imports", "Aluekoodi;Vuosi;Sukupuoli;Arvo;Lukumäärä;Tila\n853;2024;Yhteensä;7,4;1674;\n",
            "observations", "indicatorId,areaType,areaCode,year,sex,value,absoluteCount,status\n{indicatorId},MUNICIPALITY,853,2024,TOTAL,7.4,1674,NORMAL\n");

    private final Contract contract;
    private final MatrixWorld world;
    private final List<String> objects;
    private final RandomGenerator random;

    RequestMaker(Contract contract, MatrixWorld world, RandomGenerator random) {
        this.contract = contract;
        this.world = world;
        this.random = random;
        objects = contract.operations().stream().flatMap(operation -> AuthorisationMatrix.parameters(contract, operation).stream()).distinct().toList();
    }

    /** @param row which objects the path names, and so who may */
    FuzzedRequest ordinary(Operation operation, Row row, String caller) {
        var request = new FuzzedRequest();
        request.method = operation.method();
        request.path = operation.path();
        var kinds = row.object().split("/");
        var parameters = AuthorisationMatrix.parameters(contract, operation);
        for (var i = 0; i < parameters.size(); i++) {
            var value = world.object(parameters.get(i), kinds[i]).toString();
            if (!request.path.contains("{" + parameters.get(i) + "}")) {
                request.query.add(parameters.get(i) + "=" + value);
            }
            request.path = request.path.replace("{" + parameters.get(i) + "}", value);
        }
        for (var reference : operation.node().path("parameters")) {
            var parameter = contract.resolve(reference);
            if (parameter.path("in").asText().equals("query") && (parameter.path("required").asBoolean() || random.nextInt(4) == 0)) {
                addQuery(request, parameter);
            }
        }
        Optional.ofNullable(world.caller(caller).token()).ifPresent(token -> request.headers.put("Authorization", "Bearer " + token));
        accept(request, operation);
        addBody(request, operation);
        return request;
    }

    private void addQuery(FuzzedRequest request, JsonNode parameter) {
        var name = parameter.path("name").asText();
        var value = parameter.has("example") && random.nextBoolean() && !objects.contains(NAMES.getOrDefault(name, name)) ? parameter.get("example")
                : value(name, parameter.path("schema"), 0);
        // an answer that is waited for says nothing more
        for (var one : name.equals("wait") ? List.of(JSON.numberNode(0)) : value.isArray() ? value : List.of(value)) {
            request.query.add(name + '=' + FuzzedRequest.encode(one.asText()));
        }
    }

    private void accept(FuzzedRequest request, Operation operation) {
        var forms = operation.node().path("responses").properties().stream().filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> contract.resolve(answer.getValue()).path("content").properties().stream()).map(Map.Entry::getKey).toList();
        if (!forms.isEmpty()) {
            request.headers.put("Accept", random.nextInt(8) == 0 ? "*/*" : forms.get(random.nextInt(forms.size())));
        }
    }

    private void addBody(FuzzedRequest request, Operation operation) {
        var media = contract.resolve(operation.node().path("requestBody")).path("content").properties().stream().toList();
        if (media.isEmpty()) {
            return;
        }
        var chosen = media.get(random.nextInt(media.size()));
        request.headers.put("Content-Type", chosen.getKey());
        request.body = switch (chosen.getKey()) {
            case "application/json" -> BodySpoiler.write(value("", chosen.getValue().path("schema"), 0));
            case "application/x-ndjson" -> lines(chosen.getValue().path("schema"));
            default -> TABLES.entrySet().stream().filter(table -> request.path.contains("/" + table.getKey())).map(Map.Entry::getValue).findFirst().orElseThrow()
                    .replace("{indicatorId}", object("indicatorId").asText()).getBytes(StandardCharsets.UTF_8);
        };
        if (chosen.getKey().endsWith("sheet")) {
            request.body = Workbooks.of(new String(request.body, StandardCharsets.UTF_8));
        }
    }

    private byte[] lines(JsonNode schema) {
        return Stream.generate(() -> new String(BodySpoiler.write(value("", schema, 0)), StandardCharsets.UTF_8) + "\n").limit(random.nextInt(1, 4))
                .reduce("", String::concat).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode object(String parameter) {
        var kinds = MatrixWorld.kinds(parameter);
        return TextNode.valueOf(String.valueOf(world.object(parameter, random.nextInt(3) > 0 ? kinds.getFirst() : kinds.get(random.nextInt(kinds.size())))));
    }

    /** A value that the schema allows; an object has what it must have and half of the rest. */
    private JsonNode value(String name, JsonNode schema, int depth) {
        var one = contract.resolve(schema);
        var named = NAMES.getOrDefault(name, name);
        if (one.path("type").asText().equals("string") && objects.contains(named)) {
            return object(named);
        }
        if (one.has("allOf")) {
            return value(name, one.get("allOf").get(0), depth);
        }
        if (one.has("enum")) {
            return one.get("enum").get(random.nextInt(one.get("enum").size()));
        }
        return switch (one.path("type").asText()) {
            case "object" -> {
                var object = JSON.objectNode();
                var required = one.path("required").toString();
                one.path("properties").properties().stream()
                        .filter(property -> required.contains('"' + property.getKey() + '"') || depth < 5 && random.nextBoolean())
                        .forEach(property -> object.set(property.getKey(), value(property.getKey(), property.getValue(), depth + 1)));
                yield object;
            }
            case "array" -> {
                var array = JSON.arrayNode();
                var singular = name.replaceFirst("s$", "");
                Stream.generate(() -> value(singular, one.path("items"), depth + 1)).limit(random.nextInt(0, 3)).forEach(array::add);
                yield array;
            }
            case "integer" -> JSON.numberNode(one.path("examples").path(0).asInt(Math.max(one.path("minimum").asInt(1), one.path("default").asInt(1))));
            case "number" -> JSON.numberNode(one.path("examples").path(0).asDouble(1));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> text(one);
        };
    }

    private JsonNode text(JsonNode schema) {
        if (schema.path("examples").size() > 0) {
            return schema.get("examples").get(0);
        }
        var choices = schema.path("pattern").asText();
        return TextNode.valueOf(schema.has("default") ? schema.get("default").asText() : switch (schema.path("format").asText()) {
            case "date" -> "2026-12-01";
            case "date-time" -> "2026-12-01T10:00:00Z";
            case "uuid" -> "0193a7c2-0000-7000-8000-000000000001";
            default -> choices.matches("[\\w|-]+") ? choices.split("\\|")[0] : "sana";
        });
    }
}
