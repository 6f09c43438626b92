package fi.yhdyspinta.packaged;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the bench compares with: the least that answers with an indicator's observations of a year as JSON, on Vert.x and its
 * PostgreSQL client alone. It knows no callers, limits, entity tags, filters or small counts.
 */
public final class BareServer extends AbstractVerticle {

    private static final String INDICATOR = """
            SELECT id, number, provider_fi, provider_sv, provider_en, licence, updated_date, synthetic FROM indicator WHERE id = $1""";
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<Integer, String[]> areas = new HashMap<>();
    private final Object[] municipalities;
    private final String observations = System.getenv("OBSERVATIONS");
    private final Pool database;

    private BareServer(Pool database, RowSet<Row> areas) {
        this.database = database;
        areas.forEach(area -> this.areas.put(area.getInteger(0), new String[] {area.getString(1), area.getString(2)}));
        municipalities = this.areas.entrySet().stream().filter(area -> area.getValue()[0].equals("MUNICIPALITY")).map(Map.Entry::getKey).sorted()
                .map(Integer::shortValue).toArray(Short[]::new);
    }

    /** Tells its port on its first line. */
    public static void main(String[] arguments) {
        var vertx = Vertx.vertx();
        // of all event loops together as many connections as the other side has callers
        var database = PgBuilder.pool().with(new PoolOptions().setMaxSize(Integer.parseInt(System.getenv("CONNECTIONS"))).setShared(true))
                .connectingTo(PgConnectOptions.fromUri(System.getenv("DATABASE")).setCachePreparedStatements(true)).using(vertx).build();
        database.query("SELECT number, type, code FROM area").execute()
                .compose(areas -> vertx.deployVerticle(() -> new BareServer(database, areas), new DeploymentOptions().setInstances(2)))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer().requestHandler(this::answer).listen(Integer.parseInt(System.getenv("PORT")), "127.0.0.1")
                .onSuccess(server -> System.out.println("Listening on: http://127.0.0.1:" + server.actualPort())).<Void>mapEmpty().onComplete(started);
    }

    private void answer(HttpServerRequest request) {
        var id = UUID.fromString(request.path().split("/")[4]);
        var year = Short.parseShort(request.getParam("fromYear"));
        database.preparedQuery(INDICATOR).execute(Tuple.of(id)).compose(found -> {
            var indicator = found.iterator().next();
            return database.preparedQuery(observations)
                    .execute(Tuple.of(indicator.getInteger(1), year, year, "{TOTAL}", municipalities, 2_001))
                    .map(rows -> json(indicator, rows));
        }).onSuccess(json -> request.response().putHeader("Content-Type", "application/json;charset=UTF-8").end(json))
                .onFailure(failure -> request.response().setStatusCode(500).end(String.valueOf(failure)));
    }

    private Buffer json(Row indicator, RowSet<Row> rows) {
        var bytes = new ByteArrayOutputStream(1 << 15);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("indicatorId", indicator.getUUID(0).toString());
            json.writeObjectFieldStart("attribution");
            var source = ", Sotkanet, THL, " + indicator.getString(5);
            json.writeStringField("fi", indicator.getString(2) + source);
            json.writeStringField("sv", indicator.getString(3) + source);
            json.writeStringField("en", indicator.getString(4) + source);
            json.writeEndObject();
            json.writeStringField("updatedDate", indicator.getLocalDate(6).toString());
            json.writeBooleanField("synthetic", indicator.getBoolean(7));
            json.writeArrayFieldStart("items");
            for (var row : rows) {
                write(json, row);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private void write(JsonGenerator json, Row row) throws IOException {
        var area = areas.get(row.getInteger(2));
        json.writeStartObject();
        json.writeStringField("areaType", area[0]);
        json.writeStringField("areaCode", area[1]);
        json.writeNumberField("year", row.getInteger(0));
        json.writeStringField("sex", row.getString(1));
        json.writeStringField("status", row.getString(3));
        if (row.getDouble(4) != null) {
            json.writeNumberField("value", row.getDouble(4));
        }
        if (row.getLong(5) != null) {
            json.writeNumberField("absoluteCount", row.getLong(5));
        }
        json.writeEndObject();
    }
}
