package fi.yhdyspinta.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What every table keeps to, looked up in the database that the migrations made. */
@QuarkusTest
class SchemaConventionsTest extends ApiTest {

    private static final String TABLES = """
            SELECT c.oid, c.relname AS name FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'flyway_schema_history'""";

    private static final String COLUMNS = """
            SELECT t.oid, t.name AS tab, a.attname AS name, a.attnum AS number, a.attnotnull AS required,
                format_type(a.atttypid, a.atttypmod) AS type, a.attgenerated <> '' AS generated,
                pg_get_expr(d.adbin, d.adrelid) AS standard
            FROM (%s) t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum""".formatted(TABLES);

    /** Columns that may be empty, by name in every table or in one, and what it means when they are. */
    private static final Map<String, String> MAY_BE_EMPTY = Map.ofEntries(
            Map.entry("valid_from", "from the beginning of our knowledge"),
            Map.entry("valid_to", "goes on"),
            Map.entry("ended_date", "runs to its review date"),
            Map.entry("name_fi", "named in another language; one of fi and sv is there"),
            Map.entry("name_sv", "named in another language; one of fi and sv is there"),
            Map.entry("name_en", "named in another language; one of fi and sv is there"),
            Map.entry("description_fi", "no description"), Map.entry("description_sv", "no description"), Map.entry("description_en", "no description"),
            Map.entry("office_hours_fi", "not told"), Map.entry("office_hours_sv", "not told"), Map.entry("office_hours_en", "not told"),
            Map.entry("regional_group_word_fi", "the general word"), Map.entry("regional_group_word_sv", "the general word"),
            Map.entry("regional_group_word_en", "the general word"), Map.entry("coordinator_title_fi", "the general title"),
            Map.entry("coordinator_title_sv", "the general title"), Map.entry("coordinator_title_en", "the general title"),
            Map.entry("population_min", "no limit"), Map.entry("population_below", "no limit"),
            Map.entry("municipality.population", "not known"), Map.entry("municipality.population_year", "population not known"),
            Map.entry("municipality.successor_code", "lives, or ended without a successor"),
            Map.entry("perspective.county_code", "national"), Map.entry("standard_item.county_code", "national"),
            Map.entry("standard_level.county_code", "national"), Map.entry("event.county_code", "of no county"),
            Map.entry("event.group_id", "of no group"), Map.entry("lape_group.parent_group_id", "no subgroup"),
            Map.entry("lape_group.mandate", "not written"), Map.entry("lape_group.local_features", "not written"),
            Map.entry("related_body.note", "none"), Map.entry("organisation.merged_into", "lives"),
            Map.entry("person.name", "erased"), Map.entry("person.email", "none given"), Map.entry("person.phone", "none given"),
            Map.entry("person.language", "not told"), Map.entry("person.account_subject", "has not signed in"), Map.entry("person.erased_at", "not erased"),
            Map.entry("membership.deputy_for", "no deputy, or of nobody in particular"), Map.entry("membership.organisation_id", "comes from no organisation"),
            Map.entry("membership.guardian_consent_date", "not recorded"),
            Map.entry("invitation.accepted_at", "not accepted"), Map.entry("invitation.revoked_at", "not revoked"),
            Map.entry("gap_invitation.recipient", "not told"),
            Map.entry("coordinator.name", "the person's own"), Map.entry("coordinator.phone", "none given"),
            Map.entry("group_contact.email", "none typed"), Map.entry("group_contact.phone", "none typed"), Map.entry("group_contact.language", "not told"),
            Map.entry("erasure_request.executed_at", "open"),
            Map.entry("feedback.email", "wants no answer"), Map.entry("feedback.page", "of no page"),
            Map.entry("feedback.answer", "not answered"), Map.entry("feedback.answered_at", "not answered"),
            Map.entry("access_log.object_id", "a list"), Map.entry("access_log.trace_id", "outside a request"),
            Map.entry("idempotent_request.status", "being handled"), Map.entry("idempotent_request.headers", "being handled"),
            Map.entry("idempotent_request.body", "answered without a body"),
            Map.entry("theme.county_code", "national"), Map.entry("plain_word.why", "not told"),
            Map.entry("goal.description", "not written"), Map.entry("goal.owner_id", "nobody owns it"), Map.entry("goal.start_date", "not told"),
            Map.entry("goal.due_date", "not agreed yet"), Map.entry("goal.status_reason", "neither discontinued nor reopened"),
            Map.entry("goal.agreed_date", "a draft"), Map.entry("goal.finished_date", "not finished"),
            Map.entry("goal.parent_goal_id", "contributes to none"), Map.entry("goal.measure", "not told"),
            Map.entry("goal.estimated_cost", "not told"), Map.entry("goal.funder", "not told"), Map.entry("goal.observed_effect", "not told"),
            Map.entry("goal.adopted_from", "of the group's own making"),
            Map.entry("action.description", "not written"), Map.entry("action.responsible_id", "nobody does it"),
            Map.entry("action.due_date", "not agreed yet"), Map.entry("action.blocked_by", "not blocked"), Map.entry("action.unblocker", "not blocked"),
            Map.entry("action.cancel_reason", "not cancelled"), Map.entry("action.done_date", "not done"),
            Map.entry("action.previous_action_id", "the first, or comes once"),
            Map.entry("meeting.series_id", "planned alone"), Map.entry("meeting.place", "not told"), Map.entry("meeting.remote_link", "at a place only"),
            Map.entry("meeting.cancel_reason", "not cancelled"), Map.entry("meeting.opened_at", "not opened"), Map.entry("meeting.closed_at", "not closed"),
            Map.entry("agenda_proposal.reason", "not told"), Map.entry("agenda_proposal.decline_reason", "not declined"),
            Map.entry("agenda_item.description", "not written"), Map.entry("agenda_item.duration_minutes", "not planned"),
            Map.entry("agenda_item.origin", "of the group's own making"), Map.entry("agenda_item.subject_id", "about nothing that is kept here"),
            Map.entry("agenda_item.proposal_id", "nobody's proposal"), Map.entry("agenda_item.carried_from_id", "new"),
            Map.entry("agenda_item.notes", "nothing noted"),
            Map.entry("attendance.answer", "not answered"), Map.entry("attendance.presence", "not marked"), Map.entry("attendance.deputy_id", "no deputy asked"),
            Map.entry("decision.child_impact", "none, for a reason"), Map.entry("decision.no_child_impact_reason", "there is an impact"),
            Map.entry("decision.heard_otherwise_note", "nothing to tell"), Map.entry("decision.review_date", "not looked at again"),
            Map.entry("decision.supersedes_id", "a new matter"),
            Map.entry("decision_result.goal_id", "an action"), Map.entry("decision_result.action_id", "a goal"),
            Map.entry("indicator.external_id", "known here only"), Map.entry("indicator.limits_fi", "not told"), Map.entry("indicator.limits_sv", "not told"),
            Map.entry("indicator.limits_en", "not told"), Map.entry("provider_fi", "named in another language; one of fi and sv is there"),
            Map.entry("provider_sv", "named in another language; one of fi and sv is there"), Map.entry("provider_en", "named in another language; one of fi and sv is there"),
            Map.entry("indicator.updated_date", "not told"), Map.entry("indicator.group_id", "a county's own, or common"),
            Map.entry("indicator.county_code", "a group's own, or common"), Map.entry("observation.value", "suppressed or missing"),
            Map.entry("observation.absolute_count", "not told"), Map.entry("observation_history.value", "suppressed or missing"),
            Map.entry("observation_history.absolute_count", "not told"),
            Map.entry("indicator_sync.regions_at", "not asked yet"), Map.entry("indicator_sync.finished_at", "goes on"),
            Map.entry("indicator_sync_item.claimed_at", "not begun"), Map.entry("indicator_sync_item.finished_at", "not done"),
            Map.entry("indicator_sync_item.failure", "has not failed"),
            Map.entry("indicator_choice.decision_id", "rests on none"), Map.entry("indicator_choice.story", "not told"),
            Map.entry("indicator_choice.partners", "not told"), Map.entry("indicator_choice.next_step", "not told"),
            Map.entry("hearing.people", "not counted"), Map.entry("hearing.response", "not answered"), Map.entry("hearing.answered_at", "not answered"),
            Map.entry("mail.person_id", "to the contact of a client"), Map.entry("mail.client_id", "to a person"), Map.entry("mail.object_id", "a digest"), Map.entry("mail.failure", "nothing went wrong"), Map.entry("mail.done_at", "waits"),
            Map.entry("county_event.description", "not written"), Map.entry("county_event.place", "not told"),
            Map.entry("county_event.remote_link", "at a place only"), Map.entry("county_event.places", "not limited"),
            Map.entry("county_event.cancel_reason", "not cancelled"),
            Map.entry("integration_client.scopes", "kept by the identity provider"), Map.entry("integration_client.expires_date", "goes on"),
            Map.entry("integration_client.request_limit", "the usual one"),
            Map.entry("external_object.goal_id", "stands for something else"), Map.entry("external_object.indicator_id", "stands for something else"),
            Map.entry("webhook.person_id", "a client's"), Map.entry("webhook.client_id", "a person's"),
            Map.entry("webhook.county_code", "a client's, or of the country"), Map.entry("webhook.previous_sealed_secret", "not rotated lately"),
            Map.entry("webhook.previous_secret_until_at", "not rotated lately"), Map.entry("webhook.disabled_reason", "not disabled"),
            Map.entry("webhook.disabled_at", "not disabled"), Map.entry("webhook.failing_since_at", "works"), Map.entry("webhook.not_before_at", "works"),
            Map.entry("webhook_delivery.number", "a test"), Map.entry("webhook_delivery.failure", "nothing went wrong"),
            Map.entry("webhook_delivery.done_at", "waits"), Map.entry("webhook_attempt.answer_status", "no answer"),
            Map.entry("webhook_attempt.answer_body", "no answer"), Map.entry("webhook_attempt.failure", "arrived"),
            Map.entry("rate_limit.state", "being begun"), Map.entry("rate_limit.expires_at", "being begun"));

    private static final String NAME_OF_A_CODE = "(^|.*_)(code|type|kind|status|role|level|relation|sector|language|category|scope)$";

    @Inject
    Jdbi jdbi;

    private void none(String rule, String sql) {
        assertEquals(List.of(), jdbi.withHandle(db -> db.createQuery(sql).mapTo(String.class).list()), rule);
    }

    @Test
    void thereAreTables() {
        assertTrue(jdbi.withHandle(db -> db.createQuery("SELECT count(*) FROM (" + TABLES + ") t").mapTo(int.class).one()) > 20);
    }

    @Test
    void namesAreSnakeCaseAndTablesAreInTheSingular() {
        none("lower case words with underscores", "SELECT tab || '.' || name FROM (" + COLUMNS + ") c WHERE NOT (tab || '.' || name) ~ '^[a-z]+(_[a-z]+)*\\.[a-z]+(_[a-z]+)*$'");
        none("one row is one thing", "SELECT name FROM (" + TABLES + ") t WHERE name ~ 's$' AND name !~ '(status|address|series)$'");
    }

    @Test
    void everyTableHasAPrimaryKeyAndIdsAreMadeByTheDatabase() {
        none("primary key", "SELECT name FROM (" + TABLES + ") t WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'p')");
        none("id uuid DEFAULT uuidv7()", "SELECT tab FROM (" + COLUMNS + ") c WHERE name = 'id' AND (type <> 'uuid' OR standard IS DISTINCT FROM 'uuidv7()')");
    }

    @Test
    void everyForeignKeyIsFoundByAnIndex() {
        none("an index begins with the columns of the key", """
                SELECT t.name || ': ' || pg_get_constraintdef(k.oid) FROM (%s) t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f'
                WHERE NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
                    AND k.conkey <@ ARRAY(SELECT first.number FROM unnest(CAST(i.indkey AS int2[])) WITH ORDINALITY first(number, place)
                        WHERE first.place <= cardinality(k.conkey)))""".formatted(TABLES));
    }

    @Test
    void instantsAndDaysAreWhatTheirNamesSay() {
        none("no time without a zone", "SELECT tab || '.' || name FROM (" + COLUMNS + ") c WHERE type LIKE 'time%without time zone'");
        none("…_at is an instant", "SELECT tab || '.' || name FROM (" + COLUMNS + ") c WHERE name LIKE '%\\_at' AND type <> 'timestamp with time zone' AND tab <> 'rate_limit'");
        none("an instant is called …_at", "SELECT tab || '.' || name FROM (" + COLUMNS + ") c WHERE type = 'timestamp with time zone' AND name NOT LIKE '%\\_at'");
        none("…_date, valid_from and valid_to are days", "SELECT tab || '.' || name FROM (" + COLUMNS
                + ") c WHERE (name LIKE '%\\_date' OR name IN ('valid_from', 'valid_to')) AND type <> 'date' AND tab <> 'data_source'");
    }

    @Test
    void aColumnMayBeEmptyForAReasonOnly() {
        Set<String> empty = new TreeSet<>(jdbi.<List<String>, RuntimeException>withHandle(db -> db.createQuery("SELECT tab || '.' || name FROM (" + COLUMNS
                + ") c WHERE NOT required AND NOT generated").mapTo(String.class).list()));
        var reasons = new TreeSet<>(MAY_BE_EMPTY.keySet());
        reasons.removeIf(reason -> empty.stream().anyMatch(column -> column.equals(reason) || column.endsWith("." + reason)));
        assertEquals(Set.of(), reasons, "reasons without a column");
        empty.removeIf(column -> MAY_BE_EMPTY.containsKey(column) || MAY_BE_EMPTY.containsKey(column.substring(column.indexOf('.') + 1)));
        assertEquals(Set.of(), empty, "NOT NULL, or say in MAY_BE_EMPTY what it means");
    }

    @Test
    void everyCodeIsHeldToItsList() {
        none("a CHECK or a foreign key", """
                SELECT tab || '.' || name FROM (%s) c WHERE name ~ '%s' AND NOT generated
                AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('c', 'f') AND c.number = ANY (k.conkey))"""
                .formatted(COLUMNS, NAME_OF_A_CODE));
    }

    @Test
    void periodsDoNotOverlap() {
        none("valid_from and valid_to make a period", """
                SELECT tab FROM (%1$s) c WHERE name = 'valid_to' AND tab <> 'municipality'
                AND NOT EXISTS (SELECT FROM (%1$s) p WHERE p.tab = c.tab AND p.name = 'period' AND p.generated)""".formatted(COLUMNS));
        none("the database refuses a second period of the same thing", """
                SELECT tab FROM (%s) c WHERE type = 'daterange'
                AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND c.number = ANY (k.conkey) AND (k.contype = 'x' OR k.conperiod))"""
                .formatted(COLUMNS));
        none("a period ends after it begins", """
                SELECT tab FROM (%s) c WHERE name = 'valid_to' AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid
                AND k.contype = 'c' AND (c.number = ANY (k.conkey) OR pg_get_constraintdef(k.oid) LIKE '%%isempty%%'))""".formatted(COLUMNS));
    }

    @Test
    void aVersionCountsFromZero() {
        none("version bigint NOT NULL DEFAULT 0", "SELECT tab FROM (" + COLUMNS
                + ") c WHERE name = 'version' AND (type <> 'bigint' OR NOT required OR standard IS DISTINCT FROM '0')");
    }
}
