package fi.yhdyspinta.packaged;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Sends every request of REST Assured to the backend whose turn it is. */
final class Alternately implements Filter {

    /** A backend that never answers fails the test instead of holding it. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final List<BackendProcess> backends;
    private final List<Integer> served = new ArrayList<>();

    private Alternately(List<BackendProcess> backends) {
        this.backends = backends;
    }

    /** Before every other filter: those must see where the request goes. */
    static Alternately between(BackendProcess... backends) {
        var filter = new Alternately(List.of(backends));
        RestAssured.replaceFiltersWith(filter);
        RestAssured.config = RestAssured.config().httpClient(HttpClientConfig.httpClientConfig()
                .setParam("http.connection.timeout", PATIENCE_MILLIS).setParam("http.socket.timeout", PATIENCE_MILLIS));
        return filter;
    }

    @Override
    public synchronized Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext next) {
        var turn = served.size() % backends.size();
        served.add(turn);
        URI address = backends.get(turn).at("/");
        request.baseUri(address.toString()).port(address.getPort());
        return next.next(request, expected);
    }

    /** How many requests the backend has served. */
    synchronized long servedBy(int backend) {
        return served.stream().filter(turn -> turn == backend).count();
    }
}
