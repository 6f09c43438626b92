package fi.yhdyspinta.mail;

import fi.yhdyspinta.duty.DutyDto;
import fi.yhdyspinta.duty.DutyDto.Section;
import fi.yhdyspinta.duty.DutyQueries;
import fi.yhdyspinta.duty.Reminder;
import fi.yhdyspinta.duty.ReminderQueries;
import fi.yhdyspinta.mail.MailPreferencesDto.Digest;
import fi.yhdyspinta.mail.Mails.Claimed;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Words;
import fi.yhdyspinta.webhook.DisabledWebhooks;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Writes a message from what is true now; there is none when nothing is left to tell. */
@ApplicationScoped
class MailComposer {

    /** What is farther ahead is not told yet. */
    private static final int DAYS_AHEAD = 14;
    private static final int MOST_IN_SECTION = 10;
    private static final int LONGEST_SUBJECT = 150;

    private final Jdbi jdbi;
    private final DutyQueries duties;
    private final ReminderQueries reminders;
    private final MailPreferences preferences;
    private final DisabledWebhooks webhooks;
    private final MailSettings settings;
    private final Engine templates;
    private final HelsinkiClock clock;

    MailComposer(Jdbi jdbi, DutyQueries duties, ReminderQueries reminders, MailPreferences preferences, DisabledWebhooks webhooks, MailSettings settings,
            Engine templates, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.duties = duties;
        this.reminders = reminders;
        this.preferences = preferences;
        this.webhooks = webhooks;
        this.settings = settings;
        this.templates = templates;
        this.clock = clock;
    }

    /** A heading, what stands under it, and how much more there is. */
    public record Part(String name, List<Line> lines, String more) {}

    /** Something to do, and where. */
    public record Line(String title, String facts, String url) {}

    /** @param lead what the message begins with; may be null */
    private record Letter(String subject, String lead, List<Part> parts) {}

    private record Reader(String email, String language) {}

    Optional<Mail> compose(Claimed mail) {
        return switch (mail.kind()) {
            case DIGEST -> digest(mail);
            case DUE_SOON, LATE -> reminder(mail);
            case WEBHOOK_DISABLED -> notice(mail);
        };
    }

    private Optional<Mail> digest(Claimed mail) {
        var wanted = preferences.of(mail.personId()).digest();
        if (wanted == Digest.NONE || isPast(mail.periodDate(), wanted)) {
            return Optional.empty();
        }
        var waiting = duties.of(mail.personId()).stream().filter(this::isNear).toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        return reader(mail.personId()).map(reader -> {
            var words = new Words("mail", reader.language());
            var parts = Arrays.stream(Section.values()).map(section -> part(section, words, waiting))
                    .filter(part -> !part.lines().isEmpty()).toList();
            return write(mail, reader, words, new Letter(words.of("digest") + " (" + waiting.size() + ")", null, parts));
        });
    }

    /** A digest that could not be sent in its time gives way to the next. */
    private boolean isPast(LocalDate period, Digest wanted) {
        return !clock.today().isBefore(period.plusDays(wanted == Digest.DAILY ? 1 : 7));
    }

    private boolean isNear(DutyDto duty) {
        if (duty.section() != Section.UPCOMING) {
            return true;
        }
        var day = duty.dueDate() != null ? duty.dueDate() : LocalDate.ofInstant(duty.startAt(), HelsinkiClock.HELSINKI);
        return !day.isAfter(clock.today().plusDays(DAYS_AHEAD));
    }

    private Optional<Reader> reader(UUID person) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT p.email, COALESCE(p.language, (SELECT g.working_language FROM membership m JOIN lape_group g ON g.id = m.group_id
                    WHERE m.person_id = p.id AND m.period @> :today::date ORDER BY m.valid_from, m.id LIMIT 1), 'fi') AS language
                FROM person p WHERE p.id = :person AND p.email IS NOT NULL""")
                .bind("person", person).bind("today", clock.today()).mapTo(Reader.class).findOne());
    }

    private Part part(Section section, Words words, List<DutyDto> waiting) {
        var here = waiting.stream().filter(duty -> duty.section() == section).toList();
        var shown = here.stream().limit(MOST_IN_SECTION).map(duty -> line(duty, words)).toList();
        var left = here.size() - shown.size();
        return new Part(words.of(section.name()), shown, left == 0 ? null : words.of("more") + " " + left);
    }

    private Line line(DutyDto duty, Words words) {
        var when = duty.dueDate() != null ? words.of(duty.section() == Section.LATE ? "was" : "by") + " " + words.day(duty.dueDate())
                : duty.startAt() != null ? words.at(duty.startAt()) : null;
        return new Line(duty.title(), facts(words.of(duty.kind()), words.of(duty.reason().name()), when, duty.groupName()), placeOf(duty));
    }

    private String placeOf(DutyDto duty) {
        if (duty.goalId() != null) {
            return goal(duty.goalId(), duty.kind().equals("ACTION") ? duty.actionId() : null);
        }
        return settings.at(duty.meetingId() != null ? "/meetings/" + duty.meetingId()
                : duty.decisionId() != null ? "/decisions/" + duty.decisionId()
                : duty.agendaProposalId() != null ? "/groups/" + duty.groupId() + "/meetings" : "/groups/" + duty.groupId());
    }

    /** The page of the goal, or the form where its action is told of. */
    private String goal(UUID goal, UUID action) {
        return settings.at("/goals/" + goal + (action == null ? "" : "?field=status&action=" + action));
    }

    /** Only when it is still this person's, and still due on that day: what is done is not reminded of. */
    private Optional<Mail> reminder(Claimed mail) {
        if (!preferences.of(mail.personId()).reminders()) {
            return Optional.empty();
        }
        return reminders.ofObject(mail.objectId()).filter(r -> r.personId().equals(mail.personId())
                && r.section().name().equals(mail.kind().name()) && r.dueDate().equals(mail.periodDate())).map(r -> {
                    var words = new Words("mail", r.language());
                    var subject = words.of("subject" + mail.kind()) + " " + words.day(r.dueDate()) + ": " + r.title();
                    return write(mail, new Reader(r.email(), r.language()), words, new Letter(subject, whyYou(r, words), List.of(part(r, words))));
                });
    }

    private Part part(Reminder r, Words words) {
        var what = words.of(r.actionId() == null ? "GOAL" : "ACTION");
        var when = words.of(r.section() == Section.LATE ? "was" : "by") + " " + words.day(r.dueDate());
        var doer = r.recipient() == Reminder.Recipient.RESPONSIBLE;
        return new Part(words.of(r.section().name()), List.of(new Line(r.title(), facts(what, when, r.groupName()), goal(r.goalId(), doer ? r.actionId() : null))), null);
    }

    private static String whyYou(Reminder r, Words words) {
        return words.of("you" + r.recipient() + (r.recipient() == Reminder.Recipient.OWNER && r.actionId() != null ? "ofAction" : ""));
    }

    private Optional<Mail> notice(Claimed mail) {
        return webhooks.notice(mail.objectId(), mail.personId(), mail.clientId()).map(notice -> {
            var words = new Words("mail", notice.language());
            var line = new Line(notice.description(), facts(words.of("webhook" + notice.reason()), words.day(notice.disabledDate())),
                    settings.at("/webhooks/" + mail.objectId()));
            var letter = new Letter(words.of("webhookDisabled") + ": " + notice.description(), words.of("webhookLead"),
                    List.of(new Part(words.of("webhooks"), List.of(line), null)));
            return compose(mail, new Reader(notice.email(), notice.language()), letter, page -> page.data("why", words.of("webhookWhy")).data("me", null));
        });
    }

    private static String facts(String... facts) {
        return Stream.of(facts).filter(fact -> fact != null).collect(Collectors.joining(" · "));
    }

    private Mail write(Claimed mail, Reader reader, Words words, Letter letter) {
        var stop = settings.at("/api/v1/mail-unsubscriptions?link=" + preferences.linkOf(mail.personId(), mail.kind()));
        return compose(mail, reader, letter, page -> page.data("why", words.of("why")).data("me", settings.at("/me")))
                .addHeader("List-Unsubscribe", "<" + stop + ">").addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private Mail compose(Claimed mail, Reader reader, Letter letter, UnaryOperator<TemplateInstance> foot) {
        return new Mail().setTo(List.of(reader.email())).setSubject(oneLine(letter.subject()))
                .setText(foot.apply(page("txt", reader, letter)).render()).setHtml(foot.apply(page("html", reader, letter)).render())
                .addHeader("Message-ID", "<" + mail.id() + "@" + settings.domain() + ">")
                .addHeader("Auto-Submitted", "auto-generated").addHeader("Content-Language", reader.language());
    }

    private TemplateInstance page(String form, Reader reader, Letter letter) {
        return templates.getTemplate("mail/message." + form).data("language", reader.language()).data("w", new Words("mail", reader.language()).all())
                .data("subject", letter.subject()).data("lead", letter.lead()).data("parts", letter.parts()).data("home", settings.at("/"));
    }

    /** A title may hold anything; a header ends at the end of its line. */
    private static String oneLine(String text) {
        var line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
