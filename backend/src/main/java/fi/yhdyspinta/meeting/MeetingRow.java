package fi.yhdyspinta.meeting;

import fi.yhdyspinta.shared.HelsinkiClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A meeting, as far as what hangs on it takes after it. */
record MeetingRow(UUID id, UUID groupId, String groupName, String countyCode, String title, Instant startAt, Instant endAt,
        String language, MeetingDto.Status status, boolean demo) {

    /** The Helsinki day on which it begins: whose seat is valid then is invited. */
    LocalDate day() {
        return LocalDate.ofInstant(startAt, HelsinkiClock.HELSINKI);
    }
}
