package fi.yhdyspinta.member;

import java.time.LocalDate;

/**
 * The council term (valtuustokausi): four years from 1 June of the year of the municipal elections, which were held in
 * 2025. Source: Municipalities Act (410/2015) section 15 and Election Act (714/1998) section 144.
 */
public record CouncilTerm(LocalDate startDate) {

    private static final LocalDate KNOWN_START = LocalDate.of(2025, 6, 1);
    private static final int YEARS = 4;

    /** The first term that begins after the day. */
    public static CouncilTerm after(LocalDate day) {
        var start = KNOWN_START;
        while (!start.isAfter(day)) {
            start = start.plusYears(YEARS);
        }
        return new CouncilTerm(start);
    }

    public LocalDate endDate() {
        return startDate.plusYears(YEARS).minusDays(1);
    }
}
