package fi.yhdyspinta.indicator;

import java.util.Arrays;
import java.util.Optional;

/** An area as a parameter names it: {@code MUNICIPALITY:853}, or {@code FI} for the country. */
record AreaCode(AreaType type, String code) {

    static Optional<AreaCode> parse(String text) {
        if (text.equals("FI")) {
            return Optional.of(new AreaCode(AreaType.COUNTRY, "FI"));
        }
        var colon = text.indexOf(':');
        return Arrays.stream(AreaType.values()).filter(type -> colon > 0 && type.name().equals(text.substring(0, colon)))
                .findFirst().map(type -> new AreaCode(type, text.substring(colon + 1)));
    }
}
