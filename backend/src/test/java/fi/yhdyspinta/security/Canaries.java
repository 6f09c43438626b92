package fi.yhdyspinta.security;

import fi.yhdyspinta.support.TestCaller;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Values that nothing else can hold, put into every personal field by the ways that people use, each with the callers
 * who may see it.
 */
final class Canaries {

    /** What every canary of a text begins with; in lower case, as e-mail addresses are kept. */
    static final String SONG = "kanarialintu";

    private static final LocalDate TODAY = LocalDate.now(fi.yhdyspinta.shared.HelsinkiClock.HELSINKI);
    private static final Set<String> SIGNED_IN = Set.of("stranger", "member", "chair", "chairOfB", "coordinator", "coordinatorOfB", "admin", "joined");
    private static final Set<String> NAMES_IN_A = and(SIGNED_IN, "client");
    private static final Set<String> NAMES_IN_B = and(SIGNED_IN, "clientOfB");
    private static final Set<String> INSIDERS_OF_A = Set.of("member", "chair", "coordinator", "joined");
    private static final Set<String> CONTACTS_IN_A = Set.of("chair", "coordinator");
    private static final Set<String> CONTACTS_IN_B = Set.of("chairOfB", "coordinatorOfB");

    /** @param seenBy the callers to whom a GET may show it, and does */
    record Canary(String field, String value, Set<String> seenBy) {}

    private final MatrixWorld world;
    private final Jdbi jdbi;
    private final TestCaller chair;
    private final List<Canary> all = new ArrayList<>();

    Canaries(MatrixWorld world, Jdbi jdbi) {
        this.world = world;
        this.jdbi = jdbi;
        chair = world.caller("chair");
        seatVisible();
        seatHidden();
        seatJoined();
        seatKnownElsewhere();
        importMembers();
        leaveOut();
        appointOfficials();
        sendFeedback();
        tellOfAGoal();
        cancelAMeeting();
        holdAMeeting();
        cancelACountyEvent();
    }

    /** Nobody signs up for it: whoever has the secret of a calendar reads the link of what its owner signed up for. */
    private void cancelACountyEvent() {
        world.set("countyEventId", "own", jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO county_event (county_code, kind, title, start_at, end_at, remote_link, status, cancel_reason)
                VALUES (:county, 'TRAINING', 'Koulutus', '2099-10-01T12:00Z', '2099-10-01T14:00Z', :link, 'CANCELLED', :reason) RETURNING id""")
                .bind("county", world.groupA().countyCode())
                .bind("link", "https://" + text("county event's remote link", INSIDERS_OF_A) + ".example/")
                .bind("reason", text("why a county event is cancelled", INSIDERS_OF_A)).mapTo(UUID.class).one()));
    }

    private void cancelAMeeting() {
        String id = id(chair.post("/groups/{id}/meetings", Map.of("title", "Kokous", "startAt", "2026-11-02T12:00:00Z", "endAt", "2026-11-02T14:00:00Z",
                "remoteLink", "https://" + text("remote link", INSIDERS_OF_A) + ".example/"), world.groupA().id()), "id");
        id(chair.change("/meetings/{id}/cancel", chair.etag("/meetings/{id}", id), Map.of("reason", text("why it is cancelled", INSIDERS_OF_A)), id), "id");
        world.set("meetingId", "planned", UUID.fromString(id));
    }

    /** What a meeting held, written straight into the tables. */
    private void holdAMeeting() {
        jdbi.useTransaction(db -> {
            var proposal = world.object("agendaProposalId", "own");
            db.createUpdate("UPDATE agenda_proposal SET title = :title, reason = :reason, decline_reason = :declined WHERE id = :id")
                    .bind("title", text("proposal", INSIDERS_OF_A)).bind("reason", text("proposal's reason", INSIDERS_OF_A))
                    .bind("declined", text("why it is declined", INSIDERS_OF_A)).bind("id", proposal).execute();
            var meeting = db.createQuery("""
                    INSERT INTO meeting (group_id, title, start_at, end_at, language)
                    VALUES (:group, 'Kokous', '2026-11-03T12:00Z', '2026-11-03T14:00Z', 'fi') RETURNING id""")
                    .bind("group", world.groupA().id()).mapTo(UUID.class).one();
            var item = db.createQuery("""
                    INSERT INTO agenda_item (meeting_id, group_id, position, type, title, description, notes)
                    VALUES (:meeting, :group, 1, 'DECIDE', :title, :description, :notes) RETURNING id""")
                    .bind("meeting", meeting).bind("group", world.groupA().id()).bind("title", text("agenda item", INSIDERS_OF_A))
                    .bind("description", text("agenda item's description", INSIDERS_OF_A)).bind("notes", text("notes", INSIDERS_OF_A)).mapTo(UUID.class).one();
            db.createUpdate("UPDATE meeting SET status = 'OPEN', opened_at = start_at WHERE id = :id").bind("id", meeting).execute();
            var decided = List.of(decision(db, item, "child_impact"), decision(db, item, "no_child_impact_reason"));
            db.createUpdate("UPDATE meeting SET status = 'CLOSED', closed_at = end_at WHERE id = :id").bind("id", meeting).execute();
            world.set("meetingId", "own", meeting);
            world.set("agendaItemId", "own", item);
            world.set("decisionId", "own", decided.getFirst());
        });
    }

    private UUID decision(Handle db, UUID item, String impact) {
        return db.createQuery("""
                INSERT INTO decision (group_id, meeting_id, agenda_item_id, text, heard_otherwise_note, %s)
                SELECT group_id, meeting_id, id, :text, :heard, :impact FROM agenda_item WHERE id = :item RETURNING id""".formatted(impact))
                .bind("item", item).bind("text", text("decision", NAMES_IN_A)).bind("heard", text("heard otherwise", NAMES_IN_A))
                .bind("impact", text(impact, NAMES_IN_A)).mapTo(UUID.class).one();
    }

    private void tellOfAGoal() {
        id(chair.post("/goals/{id}/progress-updates", Map.of("health", "ON_TRACK", "text", text("progress", NAMES_IN_A)),
                world.object("goalId", "own")), "id");
    }

    List<Canary> all() {
        return all;
    }

    private static Set<String> and(Set<String> some, String... more) {
        var both = new TreeSet<>(some);
        both.addAll(List.of(more));
        return both;
    }

    private String text(String field, Set<String> seenBy) {
        var value = SONG + "-" + all.size() + "-" + UUID.randomUUID();
        all.add(new Canary(field, value, seenBy));
        return value;
    }

    private String email(String field, Set<String> seenBy) {
        return text(field, seenBy) + "@test.example";
    }

    private String phone(String field, Set<String> seenBy) {
        var value = (SONG + "-" + all.size() + "-" + UUID.randomUUID()).substring(0, 30);
        all.add(new Canary(field, value, seenBy));
        return value;
    }

    private String day(String field, LocalDate day, Set<String> seenBy) {
        all.add(new Canary(field, day.toString(), seenBy));
        return day.toString();
    }

    private static <T> T id(Response created, String property) {
        return created.then().statusCode(org.hamcrest.Matchers.oneOf(200, 201)).extract().path(property);
    }

    private Response seat(TestCaller lead, UUID group, Map<String, Object> body) {
        return lead.request().header("Idempotency-Key", text("Idempotency-Key", Set.of())).body(body)
                .post("/api/v1/groups/{id}/memberships", group);
    }

    private Map<String, Object> person(String what, String perspective, Set<String> name, Set<String> contact) {
        return new HashMap<>(Map.of("personName", text(what + " name", name), "phone", phone(what + " phone", contact),
                "role", "MEMBER", "perspectiveCodes", List.of(perspective), "validFromDate", "2025-08-01"));
    }

    private void seatVisible() {
        var body = person("visible", "PARISH", NAMES_IN_A, CONTACTS_IN_A);
        body.put("email", email("visible e-mail", CONTACTS_IN_A));
        body.put("validFromDate", day("visible first day", LocalDate.of(2025, 8, 19), NAMES_IN_A));
        body.put("validToDate", day("visible last day", TODAY.plusDays(41), NAMES_IN_A));
        var seat = UUID.fromString(id(seat(chair, world.groupA().id(), body), "id"));
        world.set("membershipId", "own", seat);
        world.set("invitationId", "own", invite(seat).invitation());
    }

    private void seatHidden() {
        var leads = Set.of("chair");
        var body = person("hidden", "CHILD_YOUTH_VOICE", leads, leads);
        body.put("nameHidden", true);
        body.put("email", email("hidden e-mail", leads));
        body.put("validFromDate", day("hidden first day", LocalDate.of(2025, 9, 17), leads));
        body.put("validToDate", day("hidden last day", TODAY.plusDays(37), leads));
        var seat = UUID.fromString(id(seat(chair, world.groupA().id(), body), "id"));
        all.add(new Canary("hidden seat's id", seat.toString(), leads));
        world.set("membershipId", "hidden", seat);
        world.set("invitationId", "hidden", invite(seat).invitation());
    }

    private record Invited(UUID invitation, String token) {}

    /** A link is shown once, to its maker. */
    private Invited invite(UUID seat) {
        var made = chair.post("/memberships/{id}/invitations", Map.of(), seat);
        String url = id(made, "url");
        var token = url.substring(url.indexOf('#') + 1);
        all.add(new Canary("invitation token", token, Set.of()));
        return new Invited(UUID.fromString(made.path("id")), token);
    }

    /** Somebody who joined by a link, and keeps their own data since. */
    private void seatJoined() {
        var typed = person("typed of who joined", "NGO", Set.of(), Set.of());
        typed.put("email", email("joined e-mail", and(CONTACTS_IN_A, "joined")));
        var seat = UUID.fromString(id(seat(chair, world.groupA().id(), typed), "id"));
        var subject = UUID.randomUUID().toString();
        all.add(new Canary("account of who joined", subject, Set.of("joined")));
        var joined = new TestCaller(Jwt.claims().issuer("http://test-issuer").audience("yhdyspinta-api").claim("typ", "Bearer")
                .subject(subject).claim("name", text("name in the token", Set.of("joined"))).expiresIn(1800).sign(), null);
        id(joined.post("/invitations/acceptance", Map.of("token", invite(seat).token())), "groupId");
        world.add("joined", joined);
        joined.put("/me/contact", joined.etag("/me/contact"), Map.of("name", text("joined name", NAMES_IN_A),
                "phone", phone("joined phone", and(CONTACTS_IN_A, "joined")))).then().statusCode(200);
    }

    /** A person of group B, found by e-mail: group A sees what it typed, and nothing of the record. */
    private void seatKnownElsewhere() {
        var own = person("known elsewhere", "NGO", NAMES_IN_B, CONTACTS_IN_B);
        own.put("email", email("e-mail that both typed", and(CONTACTS_IN_A, "chairOfB", "coordinatorOfB")));
        id(seat(world.caller("chairOfB"), world.groupB().id(), own), "id");
        var typed = person("typed of who is known", "NGO", NAMES_IN_A, CONTACTS_IN_A);
        typed.put("email", own.get("email"));
        id(seat(chair, world.groupA().id(), typed), "id");
    }

    private void importMembers() {
        var nobody = Set.<String>of();
        preview(table(nobody, nobody)).then().statusCode(200);
        var table = table(NAMES_IN_A, CONTACTS_IN_A);
        String digest = id(preview(table), "digest");
        id(chair.request().contentType("text/csv").body(table).queryParam("digest", digest)
                .post("/api/v1/groups/{id}/member-imports", world.groupA().id()), "added");
    }

    private String table(Set<String> name, Set<String> contact) {
        return "personName;email;phone;role;perspectiveCodes;validFromDate\n%s;%s;%s;MEMBER;NGO;2025-08-01\n".formatted(
                text("imported name", name), email("imported e-mail", contact), phone("imported phone", contact));
    }

    private Response preview(String table) {
        return chair.request().contentType("text/csv").body(table).post("/api/v1/groups/{id}/member-imports/preview", world.groupA().id());
    }

    private void leaveOut() {
        world.set("gapInvitationId", "own", id(chair.post("/groups/{id}/gap-invitations", Map.of("itemCode", "CLINIC", "language", "fi",
                "recipient", text("letter's recipient", CONTACTS_IN_A), "text", text("letter", CONTACTS_IN_A)), world.groupA().id()), "id"));
        world.set("waiverId", "own", id(chair.post("/groups/{id}/waivers", Map.of("itemCode", "POLICE_RESCUE",
                "reason", text("waiver's reason", NAMES_IN_A), "reviewDate", TODAY.plusDays(90).toString()), world.groupA().id()), "id"));
    }

    /** Contact data of an official task is for everyone who has signed in; that of administrators for each other. */
    private void appointOfficials() {
        var admin = world.caller("admin");
        world.set("coordinatorId", "own", id(admin.post("/counties/05/coordinators", Map.of(
                "personName", text("coordinator's name", SIGNED_IN), "email", email("coordinator's e-mail", SIGNED_IN),
                "phone", phone("coordinator's phone", SIGNED_IN), "substitute", true, "validFromDate", "2025-08-01",
                "officeHours", Map.of("fi", text("office hours", SIGNED_IN), "sv", text("office hours", SIGNED_IN),
                        "en", text("office hours", SIGNED_IN)))), "id"));
        world.set("administratorId", "any", id(admin.post("/administrators", Map.of("personName", text("administrator's name", Set.of("admin")),
                "email", email("administrator's e-mail", Set.of("admin")))), "id"));
        world.set("clientId", "own", id(admin.post("/integration-clients", Map.of("clientId", "client-" + UUID.randomUUID(), "active", true,
                "name", text("client's name", Set.of("admin")), "contactEmail", email("client's contact", Set.of("admin")),
                "municipalityCodes", List.of())), "clientId"));
    }

    private void sendFeedback() {
        var admin = Set.of("admin");
        var feedback = id(TestCaller.ANONYMOUS.post("/feedback", Map.of("text", text("feedback", admin), "email", email("feedback's sender", admin),
                "page", "/" + text("feedback's page", admin), "language", "fi")), "id");
        world.set("feedbackId", "any", feedback);
        var reader = world.caller("admin");
        id(reader.change("/feedback/{id}/answer", reader.etag("/feedback/{id}", feedback), Map.of("answer", text("answer", admin)), feedback), "id");
    }
}
