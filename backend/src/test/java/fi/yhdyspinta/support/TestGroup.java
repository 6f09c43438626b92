package fi.yhdyspinta.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A group that a test made, and the people it seats there. */
public record TestGroup(Given given, Jdbi jdbi, UUID id, String countyCode) {

    public TestGroup serving(String municipalityCode) {
        given.serves(id, municipalityCode);
        return this;
    }

    /** The group served the municipality until a day, and no group does since. */
    public void served(String municipalityCode, LocalDate lastDay) {
        given.serves(id, municipalityCode);
        jdbi.useHandle(db -> db.createUpdate("UPDATE group_municipality SET valid_to = :last WHERE municipality_code = :code")
                .bind("last", lastDay).bind("code", municipalityCode).execute());
    }

    public TestCaller withChair() {
        return withMember("CHAIR");
    }

    /** Somebody who chaired the group until a day, and has no seat since. */
    public TestCaller withFormerChair(LocalDate lastDay) {
        var email = Given.anEmail();
        var person = given.aPerson(email);
        aSeat(person, "CHAIR", LocalDate.of(2021, 8, 1), lastDay, false);
        return TestCaller.person(email, person);
    }

    public TestCaller withMember(String role, String... perspectives) {
        var email = Given.anEmail();
        var person = given.aPerson(email);
        aSeat(person, role, LocalDate.of(2021, 8, 1), null, false, perspectives);
        return TestCaller.person(email, person);
    }

    /** @return the membership's id */
    public UUID aSeat(UUID person, String role, LocalDate from, LocalDate to, boolean nameHidden, String... perspectives) {
        return jdbi.withHandle(db -> {
            var seat = db.createQuery("""
                    INSERT INTO membership (group_id, person_id, role, valid_from, valid_to, name_hidden)
                    VALUES (:group, :person, :role, :from, :to, :hidden) RETURNING id""")
                    .bind("group", id).bind("person", person).bind("role", role).bind("from", from).bind("to", to)
                    .bind("hidden", nameHidden).mapTo(UUID.class).one();
            for (var perspective : List.of(perspectives)) {
                db.createUpdate("INSERT INTO membership_perspective VALUES (:seat, :code)")
                        .bind("seat", seat).bind("code", perspective).execute();
            }
            return seat;
        });
    }
}
