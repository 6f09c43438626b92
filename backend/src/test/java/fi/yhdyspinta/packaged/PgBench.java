package fi.yhdyspinta.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, which is not among the binaries that tests run PostgreSQL from. */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("(?m)^latency average = ([0-9.]+) ms");

    private final Path program;
    private final Path script;
    private final List<String> database;

    private PgBench(Path program, Path script, List<String> database) {
        this.program = program;
        this.script = script;
        this.database = database;
    }

    /** @return empty when it is not installed, which is said loudly */
    static Optional<Path> find() {
        var found = Stream.concat(Stream.of(System.getenv("PATH").split(":")).map(Path::of), debianFolders())
                .map(folder -> folder.resolve("pgbench")).filter(Files::isExecutable).findFirst();
        if (found.isEmpty()) {
            System.out.println("""

                    !! pgbench was not found, neither on the PATH nor in /usr/lib/postgresql: THERE IS NO COMPARISON WITH POSTGRESQL ITSELF.
                    !! It comes with PostgreSQL's client or contrib package, for example Debian's: apt-get install postgresql-contrib""");
        }
        return found;
    }

    private static Stream<Path> debianFolders() {
        try {
            var versions = Path.of("/usr/lib/postgresql");
            if (!Files.isDirectory(versions)) {
                return Stream.empty();
            }
            try (var all = Files.list(versions)) {
                return all.map(version -> version.resolve("bin")).toList().stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PgBench of(Path program, int port, String database, String script) throws IOException {
        var file = Files.createTempFile("bench", ".sql");
        file.toFile().deleteOnExit();
        Files.writeString(file, script);
        return new PgBench(program, file, List.of("-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "postgres", database));
    }

    /** Transactions a second, and how long one takes. */
    HttpLoad.Result run(int connections, double seconds) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-f", script.toString(),
                "-c", String.valueOf(connections), "-j", "1", "-T", String.valueOf(Math.round(seconds))));
        command.addAll(database);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
        var rate = number(RATE, output);
        return new HttpLoad.Result((int) (rate * seconds), rate, number(LATENCY, output), Double.NaN);
    }

    private static double number(Pattern pattern, String output) throws IOException {
        var found = pattern.matcher(output);
        if (!found.find()) {
            throw new IOException(output);
        }
        return Double.parseDouble(found.group(1));
    }
}
