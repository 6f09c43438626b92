package fi.yhdyspinta.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** The files of an archive that was answered. */
record Unpacked(Map<String, byte[]> files) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Unpacked of(Response answer) {
        var bytes = answer.then().statusCode(200).contentType("application/zip").extract().asByteArray();
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Unpacked(files);
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    JsonNode json(String name) {
        try {
            return JSON.readTree(files.get(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the headings first. */
    List<List<String>> table(String name, char separator) {
        var text = text(name);
        try (var csv = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return csv.stream().map(line -> line.getFields()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean says(String words) {
        return files.values().stream().anyMatch(file -> new String(file, StandardCharsets.UTF_8).contains(words));
    }
}
