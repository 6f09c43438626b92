package fi.yhdyspinta.launcher;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * Serves the built app the way nginx does in production: compressed files when the browser takes them, the same
 * security headers, the start page for every address of the app, and {@code /api} from the backend.
 */
final class WebServer {

    private final Server server;

    private WebServer(Server server) {
        this.server = server;
    }

    static WebServer start(int port, Path app, String backend, SecurityHeaders headers) throws Exception {
        Server server = new Server();
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setReuseAddress(true);
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        connector.setHost(address.getAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);

        ResourceHandler files = new ResourceHandler();
        files.setBaseResource(ResourceFactory.of(server).newResource(app));
        files.setPrecompressedFormats(CompressedContentFormat.BR, CompressedContentFormat.GZIP);
        files.setDirAllowed(false);
        files.setEtags(true);
        files.setAcceptRanges(false);
        server.setHandler(new Door(files, new ApiProxy(backend), headers));
        server.setStopTimeout(2_000);
        server.start();
        return new WebServer(server);
    }

    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            System.err.println("The web server did not stop cleanly: " + e.getMessage());
        }
    }

    /** Sends each request to the backend or to the files. */
    private static final class Door extends Handler.Sequence {

        private final ResourceHandler files;
        private final ApiProxy api;
        private final SecurityHeaders headers;

        Door(ResourceHandler files, ApiProxy api, SecurityHeaders headers) {
            super(files, api);
            this.files = files;
            this.api = api;
            this.headers = headers;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String path = Request.getPathInContext(request);
            if (path.equals("/api") || path.startsWith("/api/")) {
                return api.handle(request, response, callback);
            }
            boolean embed = path.startsWith("/embed/");
            (embed ? headers.embed() : headers.app()).forEach((name, value) -> response.getHeaders().put(name, value));
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, embed ? "public, max-age=300"
                    : path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
            boolean reads = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
            String file = fileOf(path);
            Request served = reads && !file.equals(path)
                    ? Request.serveAs(request, Request.newHttpURIFrom(request, file))
                    : request;
            if (!files.handle(served, response, callback)) {
                response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
                Response.writeError(request, response, callback, reads ? 404 : 405);
            }
            return true;
        }

        /** Addresses without a file's ending are pages: of the app its one page, of what others show each its own. */
        private static String fileOf(String path) {
            if (path.startsWith("/assets/") || path.lastIndexOf('.') > path.lastIndexOf('/')) {
                return path;
            }
            if (path.startsWith("/embed/")) {
                return path.endsWith("/") ? path + "index.html" : path + ".html";
            }
            return "/index.html";
        }
    }
}
