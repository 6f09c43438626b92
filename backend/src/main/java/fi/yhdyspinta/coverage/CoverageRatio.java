package fi.yhdyspinta.coverage;

import fi.yhdyspinta.perspective.StandardLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Required items that are represented, of those that are required and not waived. */
@Schema(name = "CoverageRatio", description = "Required items that somebody represents, of those required and not waived")
public record CoverageRatio(
        @Schema(required = true, description = "Covered, expiring or with a deputy only", examples = "13") int represented,
        @Schema(required = true, description = "Required and not waived", examples = "14") int required) {

    static final CoverageRatio NONE = new CoverageRatio(0, 0);

    CoverageRatio plus(StandardLevel level, CoverageState state) {
        return level != StandardLevel.REQUIRED || state == CoverageState.WAIVED ? this
                : new CoverageRatio(represented + (state.isRepresented() ? 1 : 0), required + 1);
    }

    CoverageRatio plus(CoverageRatio other) {
        return new CoverageRatio(represented + other.represented, required + other.required);
    }

    /** Null when nothing is required: there is no ratio then. */
    CoverageRatio orNull() {
        return required == 0 ? null : this;
    }
}
