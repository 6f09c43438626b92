package fi.yhdyspinta.mail;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks after a webhook is told once that it was disabled. */
@QuarkusTest
class WebhookNoticeTest extends ApiTest {

    @Inject
    PostOffice post;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void open() {
        post.open();
        post.update("DELETE FROM webhook");
    }

    @AfterEach
    void close() {
        post.update("DELETE FROM webhook");
        post.close();
    }

    private String disabled(String columns, String values, String reason) {
        return jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO webhook (%s, url, description, sealed_secret, last_number, status, disabled_reason, disabled_at, created_at)
                VALUES (%s, 'https://intranet.test.example/secret-path', 'Kunnan intranet', 'x', 0, 'DISABLED', '%s', now(), now()) RETURNING id"""
                .formatted(columns, values, reason)).mapTo(String.class).one());
    }

    @Test
    void theOwnerIsToldOnceInTheirLanguage() {
        var owner = post.sits(given.aGroup(), "MEMBER", "sv", null);
        var id = disabled("person_id", "'" + owner.person() + "'", "GONE");
        post.plan();
        post.plan();
        post.send();
        var letters = post.lettersTo(owner);
        assertEquals(1, letters.size());
        assertThat(letters.getFirst().subject(), containsString("Kunnan intranet"));
        assertThat(letters.getFirst().text(), containsString("/webhooks/" + id));
        assertThat(letters.getFirst().text(), containsString("410"));
        assertThat(letters.getFirst().text(), not(containsString("secret-path")));
    }

    @Test
    void theContactOfAClientIsToldAndNobodyOfOneThatWasResumed() {
        jdbi.useHandle(db -> db.execute("""
                INSERT INTO integration_client (client_id, name, contact_email, active) VALUES ('notice-client', 'Intranet', 'notice-client@test.example', true)
                ON CONFLICT DO NOTHING"""));
        disabled("client_id", "'notice-client'", "FAILING");
        var owner = post.sits(given.aGroup(), "MEMBER", "fi", null);
        var resumed = disabled("person_id", "'" + owner.person() + "'", "FAILING");
        post.plan();
        post.update("UPDATE webhook SET status = 'ACTIVE', disabled_reason = NULL, disabled_at = NULL WHERE id = '" + resumed + "'");
        post.send();
        assertEquals(List.of("notice-client@test.example"), post.letters().stream().map(Letter::to).toList());
        assertTrue(post.rows().contains("WEBHOOK_DISABLED NOT_NEEDED"), post.rows().toString());
    }

    @Test
    void whenTheOwnerHasNoRightsAnyMoreTheCoordinatorsAreTold() {
        var owner = post.sits(given.aGroup(), "MEMBER", "fi", null);
        var coordinator = post.sits(given.aGroup(), "MEMBER", "fi", null);
        post.update("INSERT INTO coordinator (person_id, county_code, valid_from) VALUES ('" + coordinator.person() + "', '17', '2021-08-01')");
        disabled("person_id, county_code", "'" + owner.person() + "', '17'", "OWNER_WITHOUT_RIGHTS");
        post.plan();
        post.send();
        assertEquals(0, post.lettersTo(owner).size());
        assertEquals(1, post.lettersTo(coordinator).size());
    }
}
