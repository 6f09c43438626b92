package fi.yhdyspinta.coverage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of an item in a group on a day; the first that fits. */
@Schema(name = "CoverageState", description = "WAIVED: left out for a reason. COVERED: somebody other than a deputy is there, "
        + "and will be in 60 days. EXPIRING: is there, but nobody is known to be in 60 days. DEPUTY_ONLY: only a deputy. "
        + "VACANT: was covered before. MISSING: never was. A gap is VACANT or MISSING")
public enum CoverageState {
    WAIVED, COVERED, EXPIRING, DEPUTY_ONLY, VACANT, MISSING;

    boolean isGap() {
        return this == VACANT || this == MISSING;
    }

    boolean isRepresented() {
        return this == COVERED || this == EXPIRING || this == DEPUTY_ONLY;
    }
}
