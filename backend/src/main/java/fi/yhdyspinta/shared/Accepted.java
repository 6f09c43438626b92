package fi.yhdyspinta.shared;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** In which of its forms the caller accepts an answer. */
public final class Accepted {

    private Accepted() {}

    /** The type that the caller would rather have; the first for who takes any, or none of them. */
    public static String of(HttpHeaders headers, String... types) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> Arrays.stream(types).filter(type -> accepted.isCompatible(MediaType.valueOf(type)))).findFirst().orElse(types[0]);
    }
}
