package fi.yhdyspinta.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Port: who would be missing at a group's table, read in the transaction that has changed its seats. */
public interface ExpectedCoverage {

    /** Codes of the required items that nobody would represent on the day, in the order of the standard. */
    List<String> missingOn(UUID groupId, LocalDate day);
}
