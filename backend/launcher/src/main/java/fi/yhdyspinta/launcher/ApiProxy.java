package fi.yhdyspinta.launcher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Forwards a request to the backend. What the browser claims about the way it came is thrown away and told anew: the
 * backend builds the sign-in address from it.
 */
final class ApiProxy extends ProxyHandler.Reverse {

    private static final Set<String> TOLD_ANEW = Set.of(
            "forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port",
            "x-forwarded-prefix", "x-forwarded-ssl", "x-real-ip");
    private static final byte[] UNAVAILABLE = """
            {"type":"/api/v1/problems/unavailable","title":"The service is temporarily unavailable","status":503,\
            "detail":"The service is starting or stopped. Try again in a moment.","code":"unavailable"}"""
            .getBytes(StandardCharsets.UTF_8);

    ApiProxy(String backend) {
        super(request -> HttpURI.from(backend + request.getHttpURI().getPathQuery()));
    }

    @Override
    protected void configureHttpClient(HttpClient client) {
        super.configureHttpClient(client);
        client.setConnectTimeout(3_000);
        client.setUserAgentField(null);
        client.setMaxConnectionsPerDestination(256);
    }

    @Override
    protected void addProxyHeaders(Request request, org.eclipse.jetty.client.Request forwarded) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        String remote = Request.getRemoteAddr(request);
        int port = Request.getServerPort(request);
        String scheme = request.getHttpURI().getScheme();
        forwarded.headers(headers -> {
            TOLD_ANEW.forEach(headers::remove);
            headers.put("X-Forwarded-For", remote);
            headers.put("X-Forwarded-Host", host);
            headers.put("X-Forwarded-Port", String.valueOf(port));
            headers.put("X-Forwarded-Proto", scheme == null ? "http" : scheme);
        });
    }

    @Override
    protected void onServerToProxyResponseFailure(Request request, org.eclipse.jetty.client.Request forwarded,
            org.eclipse.jetty.client.Response answer, Response response, Callback callback, Throwable failure) {
        if (response.isCommitted()) {
            callback.failed(failure);
            return;
        }
        response.reset();
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.RETRY_AFTER, "5");
        response.setStatus(503);
        response.write(true, ByteBuffer.wrap(UNAVAILABLE), callback);
    }
}
