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
public final class MatrixWorld {

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
    public static List<String> kinds(String parameter) {
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

    private final TestGroup a;
    private final TestGroup b;
    private final Map<String, TestCaller> callers = new LinkedHashMap<>();
    private final MatrixObjects objects;

    public MatrixWorld(Given given, Jdbi jdbi) {
        objects = new MatrixObjects(jdbi);
        a = given.aGroup("05", "MUNICIPAL").serving("853");
        b = given.aGroup("06", "MUNICIPAL").serving("609");
        makeCallers(given);
        makeGroupObjects(given);
        makeCountyObjects();
        makeOtherObjects();
        new MatrixWork(this, objects, jdbi).make();
        makeWebhooks();
    }

    public TestCaller caller(String name) {
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
        objects.add(parameter, kind, value);
    }

    /** One more caller, who is not in the table. */
    void add(String name, TestCaller caller) {
        callers.put(name, caller);
    }

    /** The columns of the table. */
    public List<String> callers() {
        return List.copyOf(callers.keySet());
    }

    public Object object(String parameter, String kind) {
        return objects.of(parameter, kind);
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
        objects.put("groupId", a.id(), b.id());
        objects.put("membershipId", seat(given, a, false), seat(given, b, false));
        objects.add("membershipId", "hidden", seat(given, a, true));
        objects.put("invitationId", invitation(seat(given, a, false)), invitation(seat(given, b, false)));
        objects.add("invitationId", "hidden", invitation(seat(given, a, true)));
        objects.putRows("relatedBodyId", "INSERT INTO related_body (group_id, name, type, relation) VALUES (:of, 'Muu', 'OTHER', 'UNRECONCILED')", a.id(), b.id());
        objects.putRows("waiverId", """
                INSERT INTO waiver (group_id, item_code, reason, valid_from, review_date)
                VALUES (:of, 'NGO', 'Syy', '2026-01-01', '2099-01-01')""", a.id(), b.id());
        objects.putRows("gapInvitationId", """
                INSERT INTO gap_invitation (group_id, item_code, language, body, invited_date)
                VALUES (:of, 'NGO', 'fi', 'Hei!', '2026-01-01')""", a.id(), b.id());
    }

    private void makeCountyObjects() {
        objects.put("countyCode", a.countyCode(), b.countyCode());
        objects.add("countyCode", "unknown", "99");
        objects.put("county", objects.all("countyCode"));
        objects.put("municipalityCode", Map.of("own", "853", "foreign", "609", "unknown", "000"));
        objects.putRows("organisationId", "INSERT INTO organisation (county_code, name, sector) VALUES (:of, 'Järjestö ' || uuidv7(), 'NGO')",
                a.countyCode(), b.countyCode());
        var perspective = "INSERT INTO perspective (code, category, county_code, name_fi) VALUES ('P' || floor(random() * 1e15), 'VOICE', :of, 'Oma')";
        objects.put("perspectiveCode", Map.of("national", "NGO", "own", objects.row(perspective, "code", a.countyCode()),
                "foreign", objects.row(perspective, "code", b.countyCode()), "unknown", "UNKNOWN_ONE"));
        objects.putRows("standardItemId", """
                INSERT INTO standard_item (group_kind, code, county_code, position, name_fi)
                VALUES ('MUNICIPAL', 'I' || floor(random() * 1e15), :of, 9999, 'Oma')""", a.countyCode(), b.countyCode());
        objects.add("standardItemId", "national", objects.only("SELECT id FROM standard_item WHERE county_code IS NULL ORDER BY id LIMIT 1"));
        objects.putRows("coordinatorId", "INSERT INTO coordinator (person_id, county_code, valid_from, valid_to) VALUES ('%s', :of, '2021-08-01', '2022-07-31')"
                .formatted(caller("formerChair").personId()), a.countyCode(), b.countyCode());
    }

    private void makeOtherObjects() {
        var client = "SELECT client_id FROM integration_client_municipality WHERE municipality_code = '%s' ORDER BY client_id LIMIT 1";
        objects.put("clientId", Map.of("own", objects.only(client.formatted("853")), "foreign", objects.only(client.formatted("609")), "unknown", "unknown-client"));
        objects.put("itemCode", Map.of("any", "NGO", "unknown", "UNKNOWN_ONE"));
        objects.put("administratorId", Map.of("any", caller("admin").personId(), "unknown", UUID.randomUUID()));
        objects.put("feedbackId", Map.of("any", objects.row("INSERT INTO feedback (text, language) VALUES (:of, 'fi')", "id", "Kiitos"),
                "unknown", UUID.randomUUID()));
        objects.put("number", Map.of("any", objects.row("INSERT INTO erasure_request (person_id) VALUES (:of)", "number", caller("formerChair").personId()),
                "unknown", 999_999_999));
        objects.put("plainWordId", Map.of("any", objects.row("INSERT INTO plain_word (language, jargon, plain) VALUES ('fi', :of, 'sana')", "id",
                "kapulasana " + UUID.randomUUID()), "unknown", UUID.randomUUID()));
        var secret = UUID.randomUUID();
        objects.put("calendarFeedId", Map.of("any", objects.row("""
                INSERT INTO calendar_feed (person_id, secret_hash) SELECT m.person_id, sha256(convert_to('%s', 'UTF8'))
                FROM membership m WHERE m.person_id = :of LIMIT 1""".formatted(secret), "id", caller("member").personId()), "unknown", UUID.randomUUID()));
        objects.put("feedSecret", Map.of("any", secret, "unknown", UUID.randomUUID()));
        objects.put("mailId", Map.of("any", objects.row("""
                INSERT INTO mail (person_id, kind, period_date, next_attempt_at, created_at) VALUES (:of, 'DIGEST', '2026-01-05', now(), now())""", "id",
                caller("formerChair").personId()), "unknown", UUID.randomUUID()));
        objects.putRows("countyEventId", COUNTY_EVENT, a.countyCode(), b.countyCode());
        objects.add("countyEventId", "public", objects.row("UPDATE county_event SET public = true WHERE id = :of", "id", objects.row(COUNTY_EVENT, "id", a.countyCode())));
        List.of("own", "public").forEach(kind -> objects.row("""
                INSERT INTO county_event_sign_up (county_event_id, group_id, membership_id)
                SELECT e.id, m.group_id, m.id FROM membership m, county_event e WHERE m.person_id = '%s' AND e.id = :of"""
                .formatted(caller("member").personId()), "membership_id", objects.of("countyEventId", kind)));
        objects.put("code", Map.of("any", "not-found", "unknown", "unknown-code"));
    }

    /** Of the coordinator, of the coordinator of B, and of the client. */
    private void makeWebhooks() {
        objects.put("webhookId", webhook("person_id, county_code", "coordinator", "'05'"), webhook("person_id, county_code", "coordinatorOfB", "'06'"));
        objects.add("webhookId", "client", webhook("client_id, county_code", "client", "NULL"));
        objects.put("webhookDeliveryId", objects.all("webhookId"));
        objects.all("webhookDeliveryId").replaceAll((kind, webhook) -> kind.equals("unknown") ? webhook : objects.row("""
                INSERT INTO webhook_delivery (webhook_id, message_id, number, type, subject, occurred_at, payload, next_attempt_at, created_at)
                VALUES (:of, uuidv7(), 1, 'group.changed', 'group 1', now(), '{}', now(), now())""", "id", webhook));
    }

    private Object webhook(String columns, String owner, String county) {
        var of = caller(owner).personId() != null ? caller(owner).personId() : clientId(caller(owner));
        return objects.row("""
                INSERT INTO webhook (%s, url, description, sealed_secret, last_number, status, created_at)
                VALUES (:of, %s, 'https://intranet.example/', 'Intranet', 'x', 0, 'PAUSED', now())""".formatted(columns, county), "id", of);
    }

    private static String clientId(TestCaller client) {
        var claims = new String(Base64.getUrlDecoder().decode(client.token().split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"client_id\":\"([^\"]*)\".*", "$1");
    }

    private static UUID seat(Given given, TestGroup group, boolean hidden) {
        return group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LONG_AGO, null, hidden, "NGO");
    }

    private Object invitation(UUID seat) {
        return objects.row("""
                INSERT INTO invitation (membership_id, token_hash, expires_at)
                VALUES (:of, sha256(uuidv7()::text::bytea), now() + interval '1 day')""", "id", seat);
    }
}
