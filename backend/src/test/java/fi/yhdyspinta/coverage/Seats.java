package fi.yhdyspinta.coverage;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;

/** Seats new people at a test's table, and reads what became of the items. */
record Seats(TestGroup group) {

    static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);
    static final LocalDate LONG_AGO = LocalDate.of(2021, 8, 1);

    /** Somebody whose seat began long ago. */
    UUID until(LocalDate last, String role, String... perspectives) {
        return seat(role, LONG_AGO, last, perspectives);
    }

    UUID seat(String role, LocalDate from, LocalDate to, String... perspectives) {
        return group.aSeat(group.given().aPerson(Given.anEmail()), role, from, to, false, perspectives);
    }

    UUID hidden(LocalDate from, LocalDate to, String... perspectives) {
        return group.aSeat(group.given().aPerson(Given.anEmail()), "MEMBER", from, to, true, perspectives);
    }

    /** The seat's organisation, which is new in the county. */
    UUID from(String organisation, UUID seat) {
        return group.jdbi().withHandle(db -> db.createQuery("""
                WITH o AS (INSERT INTO organisation (county_code, name, sector) VALUES (:county, :name, 'NGO') RETURNING id)
                UPDATE membership SET organisation_id = o.id FROM o WHERE membership.id = :seat RETURNING o.id""")
                .bind("county", group.countyCode()).bind("name", organisation).bind("seat", seat).mapTo(UUID.class).one());
    }

    UUID waiver(String item, LocalDate from, LocalDate review) {
        return group.jdbi().withHandle(db -> db.createQuery("""
                INSERT INTO waiver (group_id, item_code, reason, valid_from, review_date)
                VALUES (:group, :item, 'Hoidetaan muualla', :from, :review) RETURNING id""")
                .bind("group", group.id()).bind("item", item).bind("from", from).bind("review", review).mapTo(UUID.class).one());
    }

    /** The group has a status only for these days. */
    void status(String status, LocalDate from, LocalDate to) {
        group.jdbi().useHandle(db -> {
            db.createUpdate("DELETE FROM group_status WHERE group_id = :group").bind("group", group.id()).execute();
            db.createUpdate("INSERT INTO group_status (group_id, status, valid_from, valid_to) VALUES (:group, :status, :from, :to)")
                    .bind("group", group.id()).bind("status", status).bind("from", from).bind("to", to).execute();
        });
    }

    ValidatableResponse coverage(TestCaller reader, LocalDate on) {
        return reader.get("/groups/{group}/coverage?on={on}", group.id(), on.toString()).then().statusCode(200);
    }

    String state(String item, LocalDate on) {
        return coverage(TestCaller.ANONYMOUS, on).extract().path("items.find { it.code == '" + item + "' }.state");
    }

    String state(String item) {
        return state(item, TODAY);
    }
}
