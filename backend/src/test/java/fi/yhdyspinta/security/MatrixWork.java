package fi.yhdyspinta.security;

import fi.yhdyspinta.support.TestGroup;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the two groups of the world work on: goals, meetings and indicators, and what other systems know of them. */
final class MatrixWork {

    private final MatrixWorld world;
    private final MatrixObjects objects;
    private final Jdbi jdbi;
    private final TestGroup a;
    private final TestGroup b;

    MatrixWork(MatrixWorld world, MatrixObjects objects, Jdbi jdbi) {
        this.world = world;
        this.objects = objects;
        this.jdbi = jdbi;
        this.a = world.groupA();
        this.b = world.groupB();
    }

    void make() {
        makeGoals();
        makeMeetings();
        makeIndicators();
        makeSystems();
    }

    /** The member of A owns A's goals and does their actions. */
    private void makeGoals() {
        var memberSeat = (UUID) objects.only("SELECT id FROM membership WHERE person_id = '%s'".formatted(world.caller("member").personId()));
        var chairOfB = (UUID) objects.only("SELECT id FROM membership WHERE person_id = '%s'".formatted(world.caller("chairOfB").personId()));
        var own = goal(memberSeat);
        var foreign = goal(chairOfB);
        var draft = goal(memberSeat);
        objects.put("goalId", own, foreign);
        objects.put("actionId", action(own), action(foreign));
        objects.add("goalId", "draft", draft);
        objects.add("actionId", "draft", action(draft));
        List.of(own, foreign).forEach(goal -> objects.row("UPDATE goal SET status = 'AGREED', agreed_date = '2026-01-01' WHERE id = :of", "id", goal));
        objects.putRows("progressUpdateId", """
                INSERT INTO progress_update (goal_id, person_id, update_date, health, text)
                SELECT g.id, m.person_id, '2026-02-01', 'ON_TRACK', 'Etenee' FROM goal g JOIN membership m ON m.id = g.owner_id
                WHERE g.id = :of""", own, foreign);
        var theme = "INSERT INTO theme (code, county_code, name_fi) VALUES ('T' || floor(random() * 1e15), :of, 'Oma')";
        objects.put("themeCode", Map.of("national", "EARLY_SUPPORT", "own", objects.row(theme, "code", a.countyCode()),
                "foreign", objects.row(theme, "code", b.countyCode()), "unknown", "UNKNOWN_ONE"));
    }

    private Object goal(UUID owner) {
        return objects.row("""
                INSERT INTO goal (group_id, title, language, owner_id, due_date, created_by)
                SELECT group_id, 'Tavoite', 'fi', id, '2099-12-31', 'person:' || person_id FROM membership WHERE id = :of""", "id", owner);
    }

    private Object action(Object goal) {
        return objects.row("""
                INSERT INTO action (goal_id, group_id, title, responsible_id, due_date, position)
                SELECT id, group_id, 'Toimenpide', owner_id, due_date, 1 FROM goal WHERE id = :of""", "id", goal);
    }

    /** The ordinary meeting is closed and not public; what hangs on it was there before. The member of A made its proposal. */
    private void makeMeetings() {
        objects.putRows("hearingId", "INSERT INTO hearing (group_id, kind, held_date, title, said) VALUES (:of, 'SURVEY', '2026-01-01', 'Kysely', 'Lisää aikaa')", a.id(), b.id());
        objects.putRows("meetingSeriesId", "INSERT INTO meeting_series (group_id, interval_weeks) VALUES (:of, 4)", a.id(), b.id());
        objects.put("meetingId", meeting(a.id()), meeting(b.id()));
        objects.add("meetingId", "planned", meeting(a.id()));
        objects.add("meetingId", "public", objects.row("UPDATE meeting SET public = true WHERE id = :of", "id", meeting(a.id())));
        var own = objects.of("meetingId", "own");
        var foreign = objects.of("meetingId", "foreign");
        objects.putRows("guestId", "INSERT INTO guest (meeting_id, perspective_code) VALUES (:of, 'NGO')", own, foreign);
        objects.putRows("agendaProposalId", """
                INSERT INTO agenda_proposal (group_id, person_id, title)
                SELECT group_id, person_id, 'Ehdotus' FROM membership WHERE person_id = :of""",
                world.caller("member").personId(), world.caller("chairOfB").personId());
        objects.putRows("agendaItemId", """
                INSERT INTO agenda_item (meeting_id, group_id, position, type, title)
                SELECT id, group_id, 1, 'DECIDE', 'Asia' FROM meeting WHERE id = :of""", own, foreign);
        var ordinary = List.of(own, foreign);
        ordinary.forEach(meeting -> objects.row("UPDATE meeting SET status = 'OPEN', opened_at = start_at WHERE id = :of", "id", meeting));
        objects.put("decisionId", decision(own), decision(foreign));
        var published = decision(own);
        ordinary.forEach(meeting -> objects.row("UPDATE meeting SET status = 'CLOSED', closed_at = end_at WHERE id = :of", "id", meeting));
        objects.add("decisionId", "public", objects.row("UPDATE decision SET public = true WHERE id = :of", "id", published));
        var open = meeting(a.id());
        objects.row("INSERT INTO agenda_item (meeting_id, group_id, position, type, title) SELECT id, group_id, 1, 'DECIDE', 'Asia' FROM meeting WHERE id = :of", "id", open);
        objects.row("UPDATE meeting SET status = 'OPEN', opened_at = start_at WHERE id = :of", "id", open);
        objects.add("decisionId", "open", decision(open));
    }

    /** Of the one item on the agenda of an open meeting. */
    private Object decision(Object meeting) {
        return objects.row("""
                INSERT INTO decision (group_id, meeting_id, agenda_item_id, text, child_impact)
                SELECT group_id, meeting_id, id, 'Päätös', 'Lapset hyötyvät' FROM agenda_item WHERE meeting_id = :of""", "id", meeting);
    }

    private Object meeting(UUID group) {
        return objects.row("""
                INSERT INTO meeting (group_id, title, start_at, end_at, language)
                VALUES (:of, 'Kokous', '2026-10-01T12:00Z', '2026-10-01T14:00Z', 'fi')""", "id", group);
    }

    private void makeIndicators() {
        objects.put("indicatorSyncId", Map.of("any", aSync(), "unknown", UUID.randomUUID()));
        objects.put("indicatorId", Map.of("common", indicator("NULL::uuid, :of", null), "own", indicator(":of, NULL", a.id()),
                "foreign", indicator(":of, NULL", b.id()), "county", indicator("NULL::uuid, :of", a.countyCode()), "unknown", UUID.randomUUID()));
        objects.putRows("choiceId", """
                WITH chosen AS (INSERT INTO indicator_choice (group_id, indicator_id, kind, rationale, decided_date, valid_from)
                    SELECT group_id, id, 'CHOSEN', 'Syy', '2026-01-01', '2026-01-01' FROM indicator WHERE id = :of RETURNING id)
                INSERT INTO indicator_target (choice_id, area_type, area_code, baseline_year, baseline_value, target_year, target_value)
                SELECT id, 'MUNICIPALITY', '853', 2020, 5, 2030, 4 FROM chosen""", "choice_id", objects.of("indicatorId", "own"), objects.of("indicatorId", "foreign"));
    }

    private Object aSync() {
        return objects.row("INSERT INTO indicator_sync (started_by, started_at, finished_at) VALUES ('system', :of, now())", "id", java.time.OffsetDateTime.parse("2026-01-01T00:00Z"));
    }

    private Object indicator(String groupAndCounty, Object of) {
        return objects.row("""
                INSERT INTO indicator (source, theme_code, name_fi, unit, decimals, direction, provider_fi, licence, group_id, county_code)
                SELECT 'INTEGRATION', 'OTHER', 'Mittari', 'PERCENT', 1, 'NEUTRAL', 'Ryhmä', 'CC BY 4.0', %s""".formatted(groupAndCounty), "id", of);
    }

    /** A system of client and one of clientOfB, each knowing a goal and an indicator by the same id. */
    private void makeSystems() {
        objects.put("system", "a-" + UUID.randomUUID(), "b-" + UUID.randomUUID());
        var id = UUID.randomUUID();
        objects.put("externalId", Map.of("known", id, "unknown", UUID.randomUUID()));
        Map.of("own", "client", "foreign", "clientOfB").forEach((kind, client) -> jdbi.useHandle(db -> {
            db.execute("INSERT INTO integration_system (code, client_id) VALUES (?, ?)", objects.of("system", kind), world.caller(client).clientId());
            db.execute("INSERT INTO external_object (system, kind, external_id, goal_id) VALUES (?, 'GOAL', ?, ?)",
                    objects.of("system", kind), id.toString(), objects.of("goalId", kind));
            db.execute("INSERT INTO external_object (system, kind, external_id, indicator_id) VALUES (?, 'INDICATOR', ?, ?)",
                    objects.of("system", kind), id.toString(), objects.of("indicatorId", kind));
        }));
    }
}
