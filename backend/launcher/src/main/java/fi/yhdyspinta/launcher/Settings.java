package fi.yhdyspinta.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/**
 * Where everything runs, as the environment says.
 *
 * @param root folder of the checkout
 * @param home folder that keeps the data and the logs
 * @param webPort port of the app
 * @param apiPort port of the backend
 * @param idpPort port of Keycloak
 * @param dbPort port of PostgreSQL
 * @param demo whether demo users, demo clients and demo data exist
 * @param fresh whether to begin with empty data
 * @param firstAdminEmail who is made administrator at first sign-in
 * @param embedAncestors sites that may show our widgets in a frame
 * @param sandboxPort port of the sandbox, 0 when none is wanted
 * @param sandboxApiPort port of its backend
 */
record Settings(
        Path root, Path home, int webPort, int apiPort, int idpPort, int dbPort, boolean demo, boolean fresh,
        String firstAdminEmail, String embedAncestors, int sandboxPort, int sandboxApiPort) {

    /** Reads the environment; a port of 0 means any free one. */
    static Settings from(Map<String, String> environment, Path root) {
        boolean sandbox = !environment.getOrDefault("YHDYSPINTA_SANDBOX_PORT", "").isBlank();
        return new Settings(
                root,
                root.resolve(environment.getOrDefault("YHDYSPINTA_HOME", ".local")),
                port(environment, "YHDYSPINTA_WEB_PORT", 3000),
                port(environment, "YHDYSPINTA_API_PORT", 8080),
                port(environment, "YHDYSPINTA_IDP_PORT", 8180),
                port(environment, "YHDYSPINTA_DB_PORT", 5439),
                Boolean.parseBoolean(environment.getOrDefault("YHDYSPINTA_DEMO", "true")),
                Boolean.parseBoolean(environment.getOrDefault("YHDYSPINTA_FRESH", "false")),
                environment.getOrDefault("YHDYSPINTA_FIRST_ADMIN_EMAIL", "admin@demo.yhdyspinta.example"),
                environment.getOrDefault("YHDYSPINTA_EMBED_ANCESTORS", "*"),
                sandbox ? port(environment, "YHDYSPINTA_SANDBOX_PORT", 0) : 0,
                sandbox ? freePort() : 0);
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return usual;
        }
        int port = value.matches("\\d{1,5}") ? Integer.parseInt(value) : -1;
        if (port < 0 || port > 65535) {
            throw new LaunchFailure("%s is \"%s\": give a port number from 1 to 65535, or 0 for any free one."
                    .formatted(variable, value));
        }
        return port == 0 ? freePort() : port;
    }

    /** Below the range from which the system takes ports for outgoing calls: a server may bind a minute later. */
    private static int freePort() {
        return new Random().ints(20_000, 30_000)
                .limit(1_000)
                .filter(port -> !isAnswered(port) && canListen(port))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("No free port is to be had on this machine."));
    }

    String publicUrl() {
        return "http://localhost:" + webPort;
    }

    String apiUrl() {
        return "http://localhost:" + apiPort;
    }

    boolean hasSandbox() {
        return sandboxPort != 0;
    }

    String sandboxUrl() {
        return "http://localhost:" + sandboxPort;
    }

    String sandboxApiUrl() {
        return "http://localhost:" + sandboxApiPort;
    }

    String idpUrl() {
        return "http://localhost:" + idpPort;
    }

    String realmUrl() {
        return idpUrl() + "/realms/yhdyspinta";
    }

    Path log(String name) {
        return home.resolve("logs").resolve(name + ".log");
    }

    /** Refuses in one sentence when any of the ports is taken. */
    void requireFreePorts() {
        requireFree(webPort, "the app", "YHDYSPINTA_WEB_PORT");
        requireFree(apiPort, "the backend", "YHDYSPINTA_API_PORT");
        requireFree(idpPort, "Keycloak", "YHDYSPINTA_IDP_PORT");
        requireFree(dbPort, "PostgreSQL", "YHDYSPINTA_DB_PORT");
        if (hasSandbox()) {
            requireFree(sandboxPort, "the sandbox", "YHDYSPINTA_SANDBOX_PORT");
        }
    }

    private static void requireFree(int port, String what, String variable) {
        if (isAnswered(port) || !canListen(port)) {
            throw new LaunchFailure("Port %d, meant for %s, is used by another program: stop that, or choose another port, for example %s=%d make run."
                    .formatted(port, what, variable, port + 1000));
        }
    }

    private static boolean isAnswered(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
