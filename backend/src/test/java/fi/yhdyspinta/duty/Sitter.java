package fi.yhdyspinta.duty;

import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody with a seat. */
record Sitter(TestCaller caller, UUID seat) {

    /** @param lastDay of the seat; null when it goes on */
    static Sitter in(TestGroup group, LocalDate lastDay, Given given) {
        var email = Given.anEmail();
        var seat = group.aSeat(given.aPerson(email), "MEMBER", LocalDate.of(2021, 8, 1), lastDay, false, "NGO");
        return new Sitter(TestCaller.person(email), seat);
    }
}
