package fi.yhdyspinta.packaged;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * As many requests as a server answers to some connections, each of which asks again as soon as it is answered. It shares the
 * machine with the server, so it does as little as it can: requests are ready, answers are counted and not looked into.
 */
final class HttpLoad {

    private final URI server;
    private final List<byte[]> requests;
    private final int status;

    /** @param headers lines of the header, each with its line end. @param status that every answer must have */
    HttpLoad(URI server, List<String> paths, String headers, int status) {
        this.server = server;
        this.status = status;
        requests = paths.stream().map(path -> ("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAccept: application/json\r\n"
                + headers + "\r\n").getBytes(StandardCharsets.US_ASCII)).toList();
    }

    /** @param millis half of the answers came within this. @param serverMillis what one answer cost the server in time of a processor, where that is known */
    record Result(int answers, double perSecond, double millis, double serverMillis) {

        Result costing(Duration processor) {
            return new Result(answers, perSecond, millis, processor.toNanos() / 1e6 / answers);
        }
    }

    Result run(int connections, double seconds) throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + (long) (seconds * 1e9);
        var began = System.nanoTime();
        try (var callers = Executors.newFixedThreadPool(connections)) {
            var all = IntStream.range(0, connections).mapToObj(n -> callers.submit(() -> ask(end))).toList();
            var nanos = new long[0];
            for (var one : all) {
                var more = one.get();
                var before = nanos.length;
                nanos = Arrays.copyOf(nanos, before + more.length);
                System.arraycopy(more, 0, nanos, before, more.length);
            }
            var took = (System.nanoTime() - began) / 1e9;
            Arrays.sort(nanos);
            return new Result(nanos.length, nanos.length / took, nanos[nanos.length / 2] / 1e6, Double.NaN);
        }
    }

    private long[] ask(long end) throws IOException {
        var took = new long[1 << 10];
        var count = 0;
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(60));
            var in = socket.getInputStream();
            var buffer = new byte[1 << 16];
            for (var now = System.nanoTime(); now < end; count++) {
                socket.getOutputStream().write(requests.get(ThreadLocalRandom.current().nextInt(requests.size())));
                readAnswer(in, buffer);
                var answered = System.nanoTime();
                if (count == took.length) {
                    took = Arrays.copyOf(took, 2 * count);
                }
                took[count] = answered - now;
                now = answered;
            }
        }
        return Arrays.copyOf(took, count);
    }

    private void readAnswer(InputStream in, byte[] buffer) throws IOException {
        var read = 0;
        var end = -1;
        while (end < 0) {
            var more = in.read(buffer, read, buffer.length - read);
            if (more < 0) {
                throw new EOFException("The server has hung up");
            }
            end = headerEnd(buffer, Math.max(0, read - 3), read + more);
            read += more;
        }
        var header = new String(buffer, 0, end, StandardCharsets.US_ASCII);
        if (!header.startsWith("HTTP/1.1 " + status)) {
            throw new IOException("Not what was expected: " + header);
        }
        for (var left = length(header) - (read - end); left > 0;) {
            var more = in.read(buffer, 0, Math.min(left, buffer.length));
            if (more < 0) {
                throw new EOFException("The server has hung up");
            }
            left -= more;
        }
    }

    private static int headerEnd(byte[] buffer, int from, int to) {
        for (var n = from; n + 3 < to; n++) {
            if (buffer[n] == '\r' && buffer[n + 1] == '\n' && buffer[n + 2] == '\r' && buffer[n + 3] == '\n') {
                return n + 4;
            }
        }
        return -1;
    }

    private int length(String header) throws IOException {
        var name = "\r\ncontent-length: ";
        var at = header.toLowerCase(Locale.ROOT).indexOf(name);
        if (at < 0 && status != 304) {
            throw new IOException("No length is told: " + header);
        }
        return at < 0 || status == 304 ? 0 : Integer.parseInt(header.substring(at + name.length(), header.indexOf('\r', at + name.length())));
    }
}
