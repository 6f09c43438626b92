package fi.yhdyspinta.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a server's log, for the person who wants to know why it stopped. */
final class LastWords {

    private static final int LINES = 25;
    private static final int WIDTH = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LastWords() {
    }

    static String of(Path log) {
        try {
            // read as bytes: a log cut in the middle of a letter is still worth reading
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            String end = lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                    .map(LastWords::readable)
                    .collect(Collectors.joining("\n"));
            String hint = end.contains("Migrations have failed validation")
                    ? "\nThe data is of another version of the service: make reset forgets it."
                    : "";
            return "Last lines of %s:%n%s%s".formatted(log, end, hint);
        } catch (IOException e) {
            return "Its log " + log + " cannot be read: " + e.getMessage();
        }
    }

    /** The backend writes JSON: level, message and the innermost cause are what a person reads. */
    static String readable(String line) {
        if (!line.startsWith("{")) {
            return shortened(line);
        }
        try {
            JsonNode entry = JSON.readTree(line);
            StringBuilder text = new StringBuilder(entry.path("level").asText()).append(' ')
                    .append(entry.path("message").asText());
            JsonNode cause = entry.path("exception");
            while (cause.path("causedBy").has("exception")) {
                cause = cause.path("causedBy").path("exception");
            }
            if (cause.has("message")) {
                text.append(": ").append(cause.path("message").asText());
            }
            return shortened(text.toString());
        } catch (JsonProcessingException e) {
            return shortened(line);
        }
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
    }
}
