package fi.yhdyspinta.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes no recipient, and says so in words that repeat the address. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket server;

    RefusingServer(int port) throws IOException {
        server = new ServerSocket(port, 10, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var caller = server.accept();
                    Thread.ofVirtual().start(() -> converse(caller));
                } catch (IOException e) {
                    // closed
                }
            }
        });
    }

    private static void converse(Socket caller) {
        try (caller; var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            say(caller, "220 refusing");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                say(caller, line.startsWith("RCPT") ? "550 5.1.1 nobody here is " + line : line.startsWith("DATA") ? "503 5.5.1 no recipient" : "250 ok");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
