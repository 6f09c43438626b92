package fi.yhdyspinta.packaged;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two backends send a thousand reminders, and each is killed while it does: nobody misses one, and a copy says that it is one. */
class MailCrashTest {

    private static final int REMINDERS = 1000;
    private static final int READERS = 20;
    private static final int AT_ONCE = 8;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Installation installation;
    private BackendProcess first;
    private BackendProcess second;

    @BeforeEach
    void start() throws Exception {
        server.start();
        installation = new Installation();
        try (var starters = Executors.newFixedThreadPool(2)) {
            var one = starters.submit(() -> startBackend("first"));
            var other = starters.submit(() -> startBackend("second"));
            first = one.get();
            second = other.get();
        }
    }

    @AfterEach
    void stop() throws IOException {
        installation.close();
        server.stop();
    }

    private BackendProcess startBackend(String name) {
        return installation.start("mail-" + name, Map.of(
                "YHDYSPINTA_SMTP_HOST", "127.0.0.1", "YHDYSPINTA_SMTP_PORT", String.valueOf(server.getSmtp().getPort()),
                "YHDYSPINTA_SMTP_STARTTLS", "DISABLED", "YHDYSPINTA_MAIL_FROM", name + "@test.example",
                "YHDYSPINTA_MAIL_SCHEDULE", "*/3 * * * * ?", "YHDYSPINTA_MAIL_SEND_EVERY", "1s", "YHDYSPINTA_MAIL_RETRY_AFTER", "PT10S",
                "YHDYSPINTA_MAIL_AT_ONCE", String.valueOf(AT_ONCE)));
    }

    @Test
    void eachReminderIsSentOnceOrItsCopyHasTheSameMessageId() throws Exception {
        seed();
        await(() -> count("status = 'SENT'") >= 250);
        first.kill();
        await(() -> count("status = 'SENT'") >= 550);
        second.kill();
        var beforeTheLast = received().length;
        assertTrue(beforeTheLast < REMINDERS, "all were sent before the second was killed: nothing was interrupted");

        var third = startBackend("third");
        await(() -> count("status = 'SENT'") == REMINDERS);
        third.close();
        assertEquals(REMINDERS, count("true"), "each was planned once, by whichever backend");

        var copies = new TreeMap<String, Long>();
        var subjects = new HashMap<String, String>();
        for (var message : received()) {
            copies.merge(message.getMessageID(), 1L, Long::sum);
            var before = subjects.put(message.getMessageID(), message.getSubject());
            assertTrue(before == null || before.equals(message.getSubject()), "two messages with one Message-ID");
        }
        assertEquals(REMINDERS, copies.size(), "reminders that came");
        assertEquals(REMINDERS, subjects.values().stream().distinct().count(), "a reminder came with two Message-IDs");
        var duplicates = copies.values().stream().filter(n -> n > 1).count();
        var bySender = Arrays.stream(received()).collect(groupingBy(MailCrashTest::sender, TreeMap::new, counting()));
        System.out.printf("%d reminders, both backends killed while sending (after %d messages): %d messages came, %d of them copies with the same Message-ID; sent by %s%n",
                REMINDERS, beforeTheLast, received().length, duplicates, bySender);
        assertTrue(duplicates <= 2 * AT_ONCE && copies.values().stream().allMatch(n -> n <= 2),
                "a killed backend leaves a copy of what was under way, and of nothing else: " + duplicates);
        assertTrue(bySender.values().stream().allMatch(n -> n >= 20) && bySender.size() == 3, "each sent its share: " + bySender);
        for (var backend : List.of(first, second, third)) {
            assertFalse(String.join("\n", backend.log()).contains("lukija-"), "an address stands in the log");
        }
    }

    /** A goal with a thousand actions that are due in three days, shared by twenty who want reminders only. */
    private void seed() {
        // two first messages at once to the same new address are more than the server can take
        IntStream.rangeClosed(1, READERS).mapToObj(n -> "lukija-" + n + "@test.example").forEach(email -> server.setUser(email, email, "unused"));
        var group = installation.given.aGroup();
        var due = LocalDate.now(fi.yhdyspinta.shared.HelsinkiClock.HELSINKI).plusDays(3);
        installation.jdbi.useTransaction(db -> {
            db.createUpdate("""
                    WITH reader AS (INSERT INTO person (name, email) SELECT 'Lukija ' || n, 'lukija-' || n || '@test.example'
                        FROM generate_series(1, %d) n RETURNING id),
                    wish AS (INSERT INTO mail_preference (person_id, digest, reminders) SELECT id, 'NONE', true FROM reader)
                    INSERT INTO membership (group_id, person_id, role, valid_from) SELECT :group, id, 'EXPERT', '2021-08-01' FROM reader"""
                    .formatted(READERS)).bind("group", group.id()).execute();
            db.createUpdate("""
                    INSERT INTO goal (group_id, title, language, owner_id, due_date, created_by)
                    SELECT :group, 'Tavoite', 'fi', min(id::text)::uuid, :far, 'system' FROM membership WHERE group_id = :group""")
                    .bind("group", group.id()).bind("far", due.plusYears(1)).execute();
            db.createUpdate("""
                    INSERT INTO action (goal_id, group_id, title, responsible_id, due_date, position)
                    SELECT g.id, g.group_id, 'Toimenpide ' || n, (array_agg(m.id ORDER BY m.id))[1 + n %% %d], :due, n
                    FROM goal g JOIN membership m ON m.group_id = g.group_id CROSS JOIN generate_series(1, %d) n
                    GROUP BY g.id, n""".formatted(READERS, REMINDERS)).bind("due", due).execute();
            db.createUpdate("UPDATE goal SET status = 'AGREED', agreed_date = :today").bind("today", due.minusDays(3)).execute();
        });
    }

    private MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    private static String sender(MimeMessage message) {
        try {
            return message.getFrom()[0].toString().replaceAll("@.*", "");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private int count(String condition) {
        return installation.jdbi.withHandle(db -> db.createQuery("SELECT count(*) FROM mail WHERE " + condition).mapTo(Integer.class).one());
    }

    private void await(BooleanSupplier done) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (!done.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), () -> received().length + " messages came, rows sent: " + count("status = 'SENT'"));
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
