package fi.yhdyspinta.choice;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A group that chooses what to follow, and its chair. */
final class ChoiceTable {

    static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);

    final TestGroup group;
    final TestCaller chair;
    private final Jdbi jdbi;

    ChoiceTable(Given given, Jdbi jdbi) {
        this(given, jdbi, given.aGroup());
    }

    ChoiceTable(Given given, Jdbi jdbi, TestGroup group) {
        this.jdbi = jdbi;
        this.group = group;
        chair = group.withChair();
    }

    /** A common one. */
    UUID anIndicator() {
        return anIndicatorOf(null);
    }

    UUID anIndicatorOf(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO indicator (source, theme_code, name_fi, unit, decimals, direction, provider_fi, licence, group_id)
                VALUES ('INTEGRATION', 'OTHER', 'Mittari ' || uuidv7(), 'PERCENT', 1, 'LOWER_IS_BETTER', 'Kunta', 'CC BY 4.0', :group) RETURNING id""")
                .bind("group", groupId).mapTo(UUID.class).one());
    }

    Response add(UUID indicator, String kind, String rationale) {
        return chair.post("/groups/{id}/indicator-choices", Map.of("indicatorId", indicator, "kind", kind, "rationale", rationale,
                "decidedDate", TODAY.toString()), group.id());
    }

    String follows(UUID indicator) {
        return add(indicator, "CHOSEN", "Nousi esiin nuorten kuulemisessa").then().statusCode(201).extract().path("id");
    }

    Response replace(String choice, Map<String, ?> body) {
        return chair.put("/indicator-choices/{id}", chair.etag("/indicator-choices/{id}", choice), body, choice);
    }

    Response target(String choice, int fromYear, double from, int toYear, double to) {
        return chair.put("/indicator-choices/{id}/target", chair.etag("/indicator-choices/{id}", choice),
                Map.of("baselineYear", fromYear, "baselineValue", from, "targetYear", toYear, "targetValue", to), choice);
    }

    Response end(String choice) {
        return chair.delete("/indicator-choices/{id}", chair.etag("/indicator-choices/{id}", choice), choice);
    }

    /** As if it had been made some days ago. */
    void began(String choice, int daysAgo) {
        jdbi.useHandle(db -> db.execute("UPDATE indicator_choice SET valid_from = ? WHERE id = ?::uuid", TODAY.minusDays(daysAgo), choice));
    }

    /** Of a closed meeting of the group. */
    UUID aDecision() {
        return jdbi.inTransaction(db -> {
            var meeting = db.createQuery("""
                    INSERT INTO meeting (group_id, title, start_at, end_at, language)
                    VALUES (:group, 'Kokous', '2026-03-01T12:00Z', '2026-03-01T14:00Z', 'fi') RETURNING id""").bind("group", group.id()).mapTo(UUID.class).one();
            db.execute("INSERT INTO agenda_item (meeting_id, group_id, position, type, title) VALUES (?, ?, 1, 'DECIDE', 'Mittarit')", meeting, group.id());
            db.execute("UPDATE meeting SET status = 'OPEN', opened_at = start_at WHERE id = ?", meeting);
            var decision = db.createQuery("""
                    INSERT INTO decision (group_id, meeting_id, agenda_item_id, text, child_impact)
                    SELECT group_id, meeting_id, id, 'Seurataan', 'Lapset hyötyvät' FROM agenda_item WHERE meeting_id = :meeting RETURNING id""")
                    .bind("meeting", meeting).mapTo(UUID.class).one();
            db.execute("UPDATE meeting SET status = 'CLOSED', closed_at = end_at WHERE id = ?", meeting);
            return decision;
        });
    }

    /** A draft of the group. */
    String aGoal() {
        return chair.post("/groups/{id}/goals", new HashMap<>(Map.of("title", "Lapset puheeksi", "themeCodes", List.of("EARLY_SUPPORT"))), group.id())
                .then().statusCode(201).extract().path("id");
    }
}
