package fi.yhdyspinta.security;

import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Two groups in two counties, everyone who may call, and every object that a parameter can name. "Own" belongs to group
 * A or its county, "foreign" to group B or its county; "any" belongs to nobody.
 */
final class MatrixWorld {

    private static final LocalDate LONG_AGO = LocalDate.of(2021, 8, 1);
    private static final LocalDate YESTERDAY = LocalDate.now(fi.yhdyspinta.shared.HelsinkiClock.HELSINKI).minusDays(1);
    private static final String ALL_SCOPES = "groups:read members:read goals:read goals:write indicators:read indicators:write changes:read webhooks:write";
    private static final String OF_GROUPS = "groups:read goals:read goals:write";
    private static final String OF_MEMBERS = "members:read goals:read goals:write";
    private static final List<String> OF_A_GROUP = List.of("own", "foreign", "unknown");
    private static final List<String> OF_A_SEAT = List.of("own", "foreign", "hidden", "unknown");
    private static final List<String> OF_NOBODY = List.of("any", "unknown");

    private static final String COUNTY_EVENT = """
            INSERT INTO county_event (county_code, kind, title, start_at, end_at)
            VALUES (:of, 'TRAINING', 'Koulutus', '2099-10-01T12:00Z', '2099-10-01T14:00Z')""";

    /** The kinds of object that a parameter can name, the most ordinary first. A new parameter is added here and below. */
    static List<String> kinds(String parameter) {
        return switch (parameter) {
            case "groupId", "relatedBodyId", "waiverId", "gapInvitationId", "countyCode", "county", "municipalityCode",
                    "organisationId", "coordinatorId", "clientId" -> OF_A_GROUP;
            case "membershipId", "invitationId" -> OF_A_SEAT;
            case "goalId", "actionId" -> List.of("own", "foreign", "draft", "unknown");
            case "progressUpdateId", "meetingSeriesId", "guestId", "agendaItemId", "agendaProposalId", "hearingId", "choiceId" -> OF_A_GROUP;
            case "indicatorId" -> List.of("common", "own", "foreign", "county", "unknown");
            case "system" -> OF_A_GROUP;
            case "externalId" -> List.of("known", "unknown");
            case "decisionId" -> List.of("own", "foreign", "open", "public", "unknown");
            case "countyEventId" -> List.of("own", "foreign", "public", "unknown");
            case "meetingId" -> List.of("own", "foreign", "planned", "public", "unknown");
            case "perspectiveCode", "standardItemId", "themeCode" -> List.of("national", "own", "foreign", "unknown");
            case "webhookId", "webhookDeliveryId" -> List.of("own", "foreign", "client", "unknown");
            case "itemCode", "administratorId", "feedbackId", "number", "code", "plainWordId", "calendarFeedId", "feedSecret", "mailId", "indicatorSyncId" -> OF_NOBODY;
            default -> throw new AssertionError("Say in MatrixWorld which objects the parameter " + parameter + " can name");
        };
    }

    private final Jdbi jdbi;
    private final TestGroup a;
    private final TestGroup b;
    private final Map<String, TestCaller> callers = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> objects = new LinkedHashMap<>();

    MatrixWorld(Given given, Jdbi jdbi) {
        this.jdbi = jdbi;
        a = given.aGroup("05", "MUNICIPAL").serving("853");
        b = given.aGroup("06", "MUNICIPAL").serving("609");
        makeCallers(given);
        makeGroupObjects(given);
        makeCountyObjects();
        makeOtherObjects();
        makeGoals();
        makeMeetings();
        makeIndicators();
        makeSystems();
        makeWebhooks();
    }

    TestCaller caller(String name) {
        return callers.get(name);
    }

    TestGroup groupA() {
        return a;
    }

    TestGroup groupB() {
        return b;
    }

    /** From now on the parameter names this object. */
    void set(String parameter, String kind, Object value) {
        var kinds = new LinkedHashMap<>(objects.get(parameter));
        kinds.put(kind, value);
        objects.put(parameter, kinds);
    }

    /** One more caller, who is not in the table. */
    void add(String name, TestCaller caller) {
        callers.put(name, caller);
    }

    /** The columns of the table. */
    List<String> callers() {
        return List.copyOf(callers.keySet());
    }

    Object object(String parameter, String kind) {
        return objects.get(parameter).get(kind);
    }

    private void makeCallers(Given given) {
        callers.put("anonymous", TestCaller.ANONYMOUS);
        callers.put("stranger", given.aSignedInPerson());
        callers.put("member", a.withMember("MEMBER", "NGO"));
        callers.put("chair", a.withChair());
        callers.put("viceChair", a.withMember("VICE_CHAIR", "NGO"));
        callers.put("secretary", a.withMember("SECRETARY"));
        callers.put("chairOfB", b.withChair());
        callers.put("formerChair", a.withFormerChair(YESTERDAY));
        callers.put("coordinator", given.aCoordinatorOf(a.countyCode()));
        callers.put("coordinatorOfB", given.aCoordinatorOf(b.countyCode()));
        callers.put("formerCoordinator", given.aCoordinatorOf(a.countyCode(), YESTERDAY));
        callers.put("client", given.aClient(ALL_SCOPES, "853"));
        callers.put("clientGroupsOnly", given.aClient(OF_GROUPS, "853"));
        callers.put("clientMembersOnly", given.aClient(OF_MEMBERS, "853"));
        callers.put("clientOfB", given.aClient(ALL_SCOPES, "609"));
        a.served("529", YESTERDAY);
        callers.put("clientOfThePast", given.aClient(ALL_SCOPES, "529"));
        callers.put("clientWithoutScopes", given.aClient("", "853"));
        callers.put("clientSwitchedOff", given.aClientThatIsSwitchedOff(ALL_SCOPES, "853"));
        callers.put("admin", given.anAdministrator());
    }

    private void makeGroupObjects(Given given) {
        put("groupId", a.id(), b.id());
        put("membershipId", seat(given, a, false), seat(given, b, false));
        objects.get("membershipId").put("hidden", seat(given, a, true));
        put("invitationId", invitation(seat(given, a, false)), invitation(seat(given, b, false)));
        objects.get("invitationId").put("hidden", invitation(seat(given, a, true)));
        putRows("relatedBodyId", "INSERT INTO related_body (group_id, name, type, relation) VALUES (:of, 'Muu', 'OTHER', 'UNRECONCILED')", a.id(), b.id());
        putRows("waiverId", """
                INSERT INTO waiver (group_id, item_code, reason, valid_from, review_date)
                VALUES (:of, 'NGO', 'Syy', '2026-01-01', '2099-01-01')""", a.id(), b.id());
        putRows("gapInvitationId", """
                INSERT INTO gap_invitation (group_id, item_code, language, body, invited_date)
                VALUES (:of, 'NGO', 'fi', 'Hei!', '2026-01-01')""", a.id(), b.id());
    }

    private void makeCountyObjects() {
        put("countyCode", a.countyCode(), b.countyCode());
        objects.get("countyCode").put("unknown", "99");
        objects.put("county", objects.get("countyCode"));
        objects.put("municipalityCode", Map.of("own", "853", "foreign", "609", "unknown", "000"));
        putRows("organisationId", "INSERT INTO organisation (county_code, name, sector) VALUES (:of, 'Järjestö ' || uuidv7(), 'NGO')",
                a.countyCode(), b.countyCode());
        var perspective = "INSERT INTO perspective (code, category, county_code, name_fi) VALUES ('P' || floor(random() * 1e15), 'VOICE', :of, 'Oma')";
        objects.put("perspectiveCode", Map.of("national", "NGO", "own", row(perspective, "code", a.countyCode()),
                "foreign", row(perspective, "code", b.countyCode()), "unknown", "UNKNOWN_ONE"));
        putRows("standardItemId", """
                INSERT INTO standard_item (group_kind, code, county_code, position, name_fi)
                VALUES ('MUNICIPAL', 'I' || floor(random() * 1e15), :of, 9999, 'Oma')""", a.countyCode(), b.countyCode());
        objects.get("standardItemId").put("national", only("SELECT id FROM standard_item WHERE county_code IS NULL ORDER BY id LIMIT 1"));
        putRows("coordinatorId", "INSERT INTO coordinator (person_id, county_code, valid_from, valid_to) VALUES ('%s', :of, '2021-08-01', '2022-07-31')"
                .formatted(caller("formerChair").personId()), a.countyCode(), b.countyCode());
    }

    private void makeOtherObjects() {
        var client = "SELECT client_id FROM integration_client_municipality WHERE municipality_code = '%s' ORDER BY client_id LIMIT 1";
        objects.put("clientId", Map.of("own", only(client.formatted("853")), "foreign", only(client.formatted("609")), "unknown", "unknown-client"));
        objects.put("itemCode", Map.of("any", "NGO", "unknown", "UNKNOWN_ONE"));
        objects.put("administratorId", Map.of("any", caller("admin").personId(), "unknown", UUID.randomUUID()));
        objects.put("feedbackId", Map.of("any", row("INSERT INTO feedback (text, language) VALUES (:of, 'fi')", "id", "Kiitos"),
                "unknown", UUID.randomUUID()));
        objects.put("number", Map.of("any", row("INSERT INTO erasure_request (person_id) VALUES (:of)", "number", caller("formerChair").personId()),
                "unknown", 999_999_999));
        objects.put("plainWordId", Map.of("any", row("INSERT INTO plain_word (language, jargon, plain) VALUES ('fi', :of, 'sana')", "id",
                "kapulasana " + UUID.randomUUID()), "unknown", UUID.randomUUID()));
        var secret = UUID.randomUUID();
        objects.put("calendarFeedId", Map.of("any", row("""
                INSERT INTO calendar_feed (person_id, secret_hash) SELECT m.person_id, sha256(convert_to('%s', 'UTF8'))
                FROM membership m WHERE m.person_id = :of LIMIT 1""".formatted(secret), "id", caller("member").personId()), "unknown", UUID.randomUUID()));
        objects.put("feedSecret", Map.of("any", secret, "unknown", UUID.randomUUID()));
        objects.put("mailId", Map.of("any", row("""
                INSERT INTO mail (person_id, kind, period_date, next_attempt_at, created_at) VALUES (:of, 'DIGEST', '2026-01-05', now(), now())""", "id",
                caller("formerChair").personId()), "unknown", UUID.randomUUID()));
        putRows("countyEventId", COUNTY_EVENT, a.countyCode(), b.countyCode());
        objects.get("countyEventId").put("public", row("UPDATE county_event SET public = true WHERE id = :of", "id", row(COUNTY_EVENT, "id", a.countyCode())));
        List.of("own", "public").forEach(kind -> row("""
                INSERT INTO county_event_sign_up (county_event_id, group_id, membership_id)
                SELECT e.id, m.group_id, m.id FROM membership m, county_event e WHERE m.person_id = '%s' AND e.id = :of"""
                .formatted(caller("member").personId()), "membership_id", object("countyEventId", kind)));
        objects.put("code", Map.of("any", "not-found", "unknown", "unknown-code"));
    }

    /** The member of A owns A's goals and does their actions. */
    private void makeGoals() {
        var memberSeat = (UUID) only("SELECT id FROM membership WHERE person_id = '%s'".formatted(caller("member").personId()));
        var chairOfB = (UUID) only("SELECT id FROM membership WHERE person_id = '%s'".formatted(caller("chairOfB").personId()));
        var own = goal(memberSeat);
        var foreign = goal(chairOfB);
        var draft = goal(memberSeat);
        put("goalId", own, foreign);
        put("actionId", action(own), action(foreign));
        objects.get("goalId").put("draft", draft);
        objects.get("actionId").put("draft", action(draft));
        List.of(own, foreign).forEach(goal -> row("UPDATE goal SET status = 'AGREED', agreed_date = '2026-01-01' WHERE id = :of", "id", goal));
        putRows("progressUpdateId", """
                INSERT INTO progress_update (goal_id, person_id, update_date, health, text)
                SELECT g.id, m.person_id, '2026-02-01', 'ON_TRACK', 'Etenee' FROM goal g JOIN membership m ON m.id = g.owner_id
                WHERE g.id = :of""", own, foreign);
        var theme = "INSERT INTO theme (code, county_code, name_fi) VALUES ('T' || floor(random() * 1e15), :of, 'Oma')";
        objects.put("themeCode", Map.of("national", "EARLY_SUPPORT", "own", row(theme, "code", a.countyCode()),
                "foreign", row(theme, "code", b.countyCode()), "unknown", "UNKNOWN_ONE"));
    }

    private Object goal(UUID owner) {
        return row("""
                INSERT INTO goal (group_id, title, language, owner_id, due_date, created_by)
                SELECT group_id, 'Tavoite', 'fi', id, '2099-12-31', 'person:' || person_id FROM membership WHERE id = :of""", "id", owner);
    }

    private Object action(Object goal) {
        return row("""
                INSERT INTO action (goal_id, group_id, title, responsible_id, due_date, position)
                SELECT id, group_id, 'Toimenpide', owner_id, due_date, 1 FROM goal WHERE id = :of""", "id", goal);
    }

    /** The ordinary meeting is closed and not public; what hangs on it was there before. The member of A made its proposal. */
    private void makeMeetings() {
        putRows("hearingId", "INSERT INTO hearing (group_id, kind, held_date, title, said) VALUES (:of, 'SURVEY', '2026-01-01', 'Kysely', 'Lisää aikaa')", a.id(), b.id());
        putRows("meetingSeriesId", "INSERT INTO meeting_series (group_id, interval_weeks) VALUES (:of, 4)", a.id(), b.id());
        put("meetingId", meeting(a.id()), meeting(b.id()));
        objects.get("meetingId").put("planned", meeting(a.id()));
        objects.get("meetingId").put("public", row("UPDATE meeting SET public = true WHERE id = :of", "id", meeting(a.id())));
        var own = object("meetingId", "own");
        var foreign = object("meetingId", "foreign");
        putRows("guestId", "INSERT INTO guest (meeting_id, perspective_code) VALUES (:of, 'NGO')", own, foreign);
        putRows("agendaProposalId", """
                INSERT INTO agenda_proposal (group_id, person_id, title)
                SELECT group_id, person_id, 'Ehdotus' FROM membership WHERE person_id = :of""",
                caller("member").personId(), caller("chairOfB").personId());
        putRows("agendaItemId", """
                INSERT INTO agenda_item (meeting_id, group_id, position, type, title)
                SELECT id, group_id, 1, 'DECIDE', 'Asia' FROM meeting WHERE id = :of""", own, foreign);
        var ordinary = List.of(own, foreign);
        ordinary.forEach(meeting -> row("UPDATE meeting SET status = 'OPEN', opened_at = start_at WHERE id = :of", "id", meeting));
        put("decisionId", decision(own), decision(foreign));
        var published = decision(own);
        ordinary.forEach(meeting -> row("UPDATE meeting SET status = 'CLOSED', closed_at = end_at WHERE id = :of", "id", meeting));
        objects.get("decisionId").put("public", row("UPDATE decision SET public = true WHERE id = :of", "id", published));
        var open = meeting(a.id());
        row("INSERT INTO agenda_item (meeting_id, group_id, position, type, title) SELECT id, group_id, 1, 'DECIDE', 'Asia' FROM meeting WHERE id = :of", "id", open);
        row("UPDATE meeting SET status = 'OPEN', opened_at = start_at WHERE id = :of", "id", open);
        objects.get("decisionId").put("open", decision(open));
    }

    /** Of the one item on the agenda of an open meeting. */
    private Object decision(Object meeting) {
        return row("""
                INSERT INTO decision (group_id, meeting_id, agenda_item_id, text, child_impact)
                SELECT group_id, meeting_id, id, 'Päätös', 'Lapset hyötyvät' FROM agenda_item WHERE meeting_id = :of""", "id", meeting);
    }

    private Object meeting(UUID group) {
        return row("""
                INSERT INTO meeting (group_id, title, start_at, end_at, language)
                VALUES (:of, 'Kokous', '2026-10-01T12:00Z', '2026-10-01T14:00Z', 'fi')""", "id", group);
    }

    private void makeIndicators() {
        objects.put("indicatorSyncId", Map.of("any", aSync(), "unknown", UUID.randomUUID()));
        objects.put("indicatorId", Map.of("common", indicator("NULL::uuid, :of", null), "own", indicator(":of, NULL", a.id()),
                "foreign", indicator(":of, NULL", b.id()), "county", indicator("NULL::uuid, :of", a.countyCode()), "unknown", UUID.randomUUID()));
        putRows("choiceId", """
                WITH chosen AS (INSERT INTO indicator_choice (group_id, indicator_id, kind, rationale, decided_date, valid_from)
                    SELECT group_id, id, 'CHOSEN', 'Syy', '2026-01-01', '2026-01-01' FROM indicator WHERE id = :of RETURNING id)
                INSERT INTO indicator_target (choice_id, area_type, area_code, baseline_year, baseline_value, target_year, target_value)
                SELECT id, 'MUNICIPALITY', '853', 2020, 5, 2030, 4 FROM chosen""", "choice_id", object("indicatorId", "own"), object("indicatorId", "foreign"));
    }

    /** Of the coordinator, of the coordinator of B, and of the client. */
    private void makeWebhooks() {
        put("webhookId", webhook("person_id, county_code", "coordinator", "'05'"), webhook("person_id, county_code", "coordinatorOfB", "'06'"));
        objects.get("webhookId").put("client", webhook("client_id, county_code", "client", "NULL"));
        objects.put("webhookDeliveryId", new LinkedHashMap<>(objects.get("webhookId")));
        objects.get("webhookDeliveryId").replaceAll((kind, webhook) -> kind.equals("unknown") ? webhook : row("""
                INSERT INTO webhook_delivery (webhook_id, message_id, number, type, subject, occurred_at, payload, next_attempt_at, created_at)
                VALUES (:of, uuidv7(), 1, 'group.changed', 'group 1', now(), '{}', now(), now())""", "id", webhook));
    }

    private Object webhook(String columns, String owner, String county) {
        var of = caller(owner).personId() != null ? caller(owner).personId() : clientId(caller(owner));
        return row("""
                INSERT INTO webhook (%s, url, description, sealed_secret, last_number, status, created_at)
                VALUES (:of, %s, 'https://intranet.example/', 'Intranet', 'x', 0, 'PAUSED', now())""".formatted(columns, county), "id", of);
    }

    private static String clientId(TestCaller client) {
        var claims = new String(Base64.getUrlDecoder().decode(client.token().split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"client_id\":\"([^\"]*)\".*", "$1");
    }

    private Object aSync() {
        return row("INSERT INTO indicator_sync (started_by, started_at, finished_at) VALUES ('system', :of, now())", "id", java.time.OffsetDateTime.parse("2026-01-01T00:00Z"));
    }

    private Object indicator(String groupAndCounty, Object of) {
        return row("""
                INSERT INTO indicator (source, theme_code, name_fi, unit, decimals, direction, provider_fi, licence, group_id, county_code)
                SELECT 'INTEGRATION', 'OTHER', 'Mittari', 'PERCENT', 1, 'NEUTRAL', 'Ryhmä', 'CC BY 4.0', %s""".formatted(groupAndCounty), "id", of);
    }

    /** A system of client and one of clientOfB, each knowing a goal and an indicator by the same id. */
    private void makeSystems() {
        put("system", "a-" + UUID.randomUUID(), "b-" + UUID.randomUUID());
        var id = UUID.randomUUID();
        objects.put("externalId", Map.of("known", id, "unknown", UUID.randomUUID()));
        Map.of("own", "client", "foreign", "clientOfB").forEach((kind, client) -> jdbi.useHandle(db -> {
            db.execute("INSERT INTO integration_system (code, client_id) VALUES (?, ?)", object("system", kind), caller(client).clientId());
            db.execute("INSERT INTO external_object (system, kind, external_id, goal_id) VALUES (?, 'GOAL', ?, ?)",
                    object("system", kind), id.toString(), object("goalId", kind));
            db.execute("INSERT INTO external_object (system, kind, external_id, indicator_id) VALUES (?, 'INDICATOR', ?, ?)",
                    object("system", kind), id.toString(), object("indicatorId", kind));
        }));
    }

    private static UUID seat(Given given, TestGroup group, boolean hidden) {
        return group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LONG_AGO, null, hidden, "NGO");
    }

    private Object invitation(UUID seat) {
        return row("""
                INSERT INTO invitation (membership_id, token_hash, expires_at)
                VALUES (:of, sha256(uuidv7()::text::bytea), now() + interval '1 day')""", "id", seat);
    }

    private void putRows(String parameter, String insert, Object ofA, Object ofB) {
        putRows(parameter, insert, "id", ofA, ofB);
    }

    private void putRows(String parameter, String insert, String key, Object ofA, Object ofB) {
        put(parameter, row(insert, key, ofA), row(insert, key, ofB));
    }

    private void put(String parameter, Object own, Object foreign) {
        objects.put(parameter, new LinkedHashMap<>(Map.of("own", own, "foreign", foreign, "unknown", UUID.randomUUID())));
    }

    private Object row(String insert, String key, Object of) {
        return jdbi.withHandle(db -> db.createQuery(insert + " RETURNING " + key).bind("of", of).map((row, context) -> row.getObject(1)).one());
    }

    private Object only(String query) {
        return jdbi.withHandle(db -> db.createQuery(query).map((row, context) -> row.getObject(1)).one());
    }
}
