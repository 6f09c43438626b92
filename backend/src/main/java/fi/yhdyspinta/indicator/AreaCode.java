package fi.yhdyspinta.indicator;

import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An area as a parameter names it: {@code MUNICIPALITY:853}, or {@code FI} for the country. */
public record AreaCode(AreaType type, String code) {

    public static Optional<AreaCode> parse(String text) {
        if (text.equals("FI")) {
            return Optional.of(new AreaCode(AreaType.COUNTRY, "FI"));
        }
        var colon = text.indexOf(':');
        return Arrays.stream(AreaType.values()).filter(type -> colon > 0 && type.name().equals(text.substring(0, colon)))
                .findFirst().map(type -> new AreaCode(type, text.substring(colon + 1)));
    }

    /** @throws ProblemException 400 when the parameter is absent or names no kind of area */
    public static AreaCode required(String parameter, String text) {
        return Optional.ofNullable(text).flatMap(AreaCode::parse).orElseThrow(() -> unknown(parameter, text));
    }

    public static ProblemException unknown(String parameter, Object area) {
        return ProblemException.invalid(List.of(Problem.Error.inParameter(parameter, "no-such-area", (area == null ? "" : area + " is no area; ") + "write for example MUNICIPALITY:853")));
    }

    @Override
    public String toString() {
        return type + ":" + code;
    }
}
