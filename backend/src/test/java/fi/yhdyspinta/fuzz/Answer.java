package fi.yhdyspinta.fuzz;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;

/** What came back. @param status 0 when nothing did */
record Answer(int status, MultiMap headers, byte[] body, String failure, long millis) {

    static Answer none(String failure, long millis) {
        return new Answer(0, MultiMap.caseInsensitiveMultiMap(), new byte[0], failure, millis);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String mediaType() {
        var type = headers.get("Content-Type");
        return type == null ? "" : type.split(";")[0].strip();
    }

    boolean refused() {
        return status >= 400;
    }
}
