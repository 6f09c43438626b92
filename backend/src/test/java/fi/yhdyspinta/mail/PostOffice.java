package fi.yhdyspinta.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.MovableClock;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** A mail server on this machine, in a world where nobody wants mail but those whom a test makes after opening it. */
@ApplicationScoped
class PostOffice {

    /** A busy machine may take its time to start a server; the library would wait for two seconds. */
    private static final long PATIENCE_MS = 30_000;
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 8, 1);

    private final Jdbi jdbi;
    private final Given given;
    private final MovableClock clock;
    private final MailPlanner planner;
    private final MailSender sender;
    private final int port;
    private GreenMail server;

    PostOffice(Jdbi jdbi, Given given, MovableClock clock, MailPlanner planner, MailSender sender,
            @ConfigProperty(name = "quarkus.mailer.port") int port) {
        this.jdbi = jdbi;
        this.given = given;
        this.clock = clock;
        this.planner = planner;
        this.sender = sender;
        this.port = port;
    }

    /** Somebody with a seat. */
    record Sitter(UUID person, UUID seat, String email, TestCaller caller) {}

    void open() {
        jdbi.useHandle(db -> {
            db.execute("DELETE FROM mail");
            db.execute("""
                    INSERT INTO mail_preference (person_id, digest, reminders) SELECT id, 'NONE', false FROM person
                    ON CONFLICT (person_id) DO UPDATE SET digest = 'NONE', reminders = false""");
        });
        serve();
    }

    void serve() {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE_MS);
        server = new GreenMail(setup);
        server.start();
    }

    void stopServing() {
        server.stop();
    }

    void close() {
        server.stop();
        clock.setBack();
    }

    int port() {
        return port;
    }

    void plan() {
        planner.plan();
    }

    void send() {
        sender.send();
    }

    /** What has come since the server was started. */
    List<Letter> letters() {
        return Arrays.stream(server.getReceivedMessages()).map(Letter::of).toList();
    }

    List<Letter> lettersTo(Sitter sitter) {
        return letters().stream().filter(letter -> letter.to().equals(sitter.email())).toList();
    }

    Sitter sits(TestGroup group, String role, String language, LocalDate lastDay) {
        var email = Given.anEmail();
        var person = given.aPerson(email);
        jdbi.useHandle(db -> db.createUpdate("UPDATE person SET language = :language WHERE id = :id")
                .bind("language", language).bind("id", person).execute());
        // two first messages at once to the same new address are more than the server can take
        server.setUser(email, email, "unused");
        return new Sitter(person, group.aSeat(person, role, LONG_AGO, lastDay, false, "NGO"), email, TestCaller.person(email));
    }

    /** An agreed goal with one action, of which there was news today. */
    UUID goal(TestGroup group, UUID owner, String title, LocalDate dueDate, UUID responsible, String action, LocalDate actionDueDate) {
        return jdbi.inTransaction(db -> {
            var goal = db.createQuery("""
                    INSERT INTO goal (group_id, title, language, owner_id, due_date, created_by)
                    VALUES (:group, :title, 'fi', :owner, :due, 'system') RETURNING id""")
                    .bind("group", group.id()).bind("title", title).bind("owner", owner).bind("due", dueDate).mapTo(UUID.class).one();
            action(goal, responsible, action, actionDueDate);
            db.createUpdate("UPDATE goal SET status = 'AGREED', agreed_date = :today WHERE id = :goal")
                    .bind("today", clock.today()).bind("goal", goal).execute();
            return goal;
        });
    }

    UUID action(UUID goal, UUID responsible, String title, LocalDate dueDate) {
        return jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO action (goal_id, group_id, title, responsible_id, due_date, position)
                SELECT g.id, g.group_id, :title, :responsible, :due, (SELECT count(*) + 1 FROM action a WHERE a.goal_id = g.id)
                FROM goal g WHERE g.id = :goal RETURNING id""")
                .bind("title", title).bind("responsible", responsible).bind("due", dueDate).bind("goal", goal).mapTo(UUID.class).one());
    }

    void finish(UUID action) {
        update("UPDATE action SET status = 'DONE', done_date = due_date WHERE id = '" + action + "'");
    }

    void update(String sql) {
        jdbi.useHandle(db -> db.execute(sql));
    }

    /** The only message that is kept. */
    <T> T row(String column, Class<T> type) {
        return jdbi.withHandle(db -> db.createQuery("SELECT " + column + " FROM mail").mapTo(type).one());
    }

    List<String> rows() {
        return jdbi.withHandle(db -> db.createQuery("SELECT kind || ' ' || status FROM mail ORDER BY 1").mapTo(String.class).list());
    }
}
