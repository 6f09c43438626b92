package fi.yhdyspinta.meeting;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.group.ActorName;
import fi.yhdyspinta.meeting.AgendaProposalDto.Status;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What members propose, and what became of it. */
@ApplicationScoped
class AgendaProposals {

    private static final String PROPOSAL = "SELECT p.*, COALESCE(p.person_id = :person, false) AS mine, "
            + ActorName.sql("proposer", "p.group_id", "gr.county_code", "p.created_at") + """
             AS proposer_name, s.item_id, s.outcome, s.meeting_id, s.start_at, s.status
            FROM agenda_proposal p
            JOIN agenda_proposal_standing s ON s.proposal_id = p.id
            JOIN lape_group gr ON gr.id = p.group_id
            JOIN person proposer ON proposer.id = p.person_id
            WHERE (p.group_id = ANY (:own) OR gr.county_code = ANY (:counties)) AND\s""";

    private final Jdbi jdbi;
    private final Meetings meetings;
    private final ActorName actorName;
    private final Cursors cursors;
    private final EntityTags tags;
    private final Events events;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    AgendaProposals(Jdbi jdbi, Meetings meetings, ActorName actorName, Cursors cursors, EntityTags tags, Events events,
            CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.meetings = meetings;
        this.actorName = actorName;
        this.cursors = cursors;
        this.tags = tags;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    AgendaProposalDto.Page ofGroup(UUID groupId, PageRequest page) {
        var bound = "agenda proposals of " + groupId;
        var after = cursors.read(bound, page.cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        var found = jdbi.withHandle(db -> actorName.bind(MeetingSight.bind(db.createQuery(PROPOSAL + """
                        p.group_id = :group AND (:after::uuid IS NULL OR (p.created_at, p.id)
                            < (SELECT a.created_at, a.id FROM agenda_proposal a WHERE a.id = :after))
                        ORDER BY p.created_at DESC, p.id DESC LIMIT :limit"""), caller.get(), clock.today()))
                .bind("group", groupId).bind("after", after).bind("limit", page.limit + 1)
                .map((row, context) -> proposal(row)).list());
        var more = found.size() > page.limit;
        var items = more ? found.subList(0, page.limit) : found;
        return new AgendaProposalDto.Page(items, more ? cursors.after(bound, items.getLast().id().toString()) : null);
    }

    AgendaProposalDto require(UUID id) {
        return jdbi.withHandle(db -> actorName.bind(MeetingSight.bind(db.createQuery(PROPOSAL + "p.id = :id"), caller.get(), clock.today()))
                .bind("id", id).map((row, context) -> proposal(row)).findOne()).orElseThrow(ProblemException.notFound());
    }

    @Transactional
    AgendaProposalDto add(UUID groupId, AgendaProposalDto.Write write) {
        var group = meetings.home(groupId);
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO agenda_proposal (group_id, person_id, title, reason, demo, created_at)
                VALUES (:group, :person, :title, :reason, :demo, :now) RETURNING id""")
                .bindMethods(write).bind("group", groupId).bind("person", caller.get().personId()).bind("demo", group.demo())
                .bind("now", clock.now().atOffset(ZoneOffset.UTC)).mapTo(UUID.class).one());
        events.append(Event.of("agenda-proposal.added", id).inGroup(groupId, group.countyCode()));
        return require(id);
    }

    @Transactional
    AgendaProposalDto decline(UUID id, String reason) {
        var proposal = lock(id);
        return end(proposal, "agenda-proposal.declined", "UPDATE agenda_proposal SET decline_reason = :reason, version = version + 1 WHERE id = :id", reason);
    }

    @Transactional
    AgendaProposalDto withdraw(UUID id) {
        var proposal = lock(id);
        if (!proposal.mine()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "Whoever proposed it withdraws it");
        }
        return end(proposal, "agenda-proposal.withdrawn", "UPDATE agenda_proposal SET withdrawn = true, version = version + 1 WHERE id = :id", null);
    }

    private AgendaProposalDto end(AgendaProposalDto proposal, String event, String update, String reason) {
        tags.requireMatch(proposal);
        if (proposal.status() != Status.WAITING) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The proposal is %s; only one that waits can do this".formatted(proposal.status()));
        }
        jdbi.useHandle(db -> {
            var statement = db.createUpdate(update).bind("id", proposal.id());
            (reason == null ? statement : statement.bind("reason", reason)).execute();
        });
        events.append(Event.of(event, proposal.id()).inGroup(proposal.groupId(), meetings.home(proposal.groupId()).countyCode()));
        return require(proposal.id());
    }

    private AgendaProposalDto lock(UUID id) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM agenda_proposal WHERE id = :id FOR UPDATE").bind("id", id)
                .mapTo(UUID.class).findOne());
        return require(id);
    }

    private static AgendaProposalDto proposal(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new AgendaProposalDto(row.getObject("id", UUID.class), row.getObject("group_id", UUID.class), row.getString("title"),
                row.getString("reason"), Status.valueOf(row.getString("status")), row.getString("decline_reason"),
                row.getObject("meeting_id", UUID.class), row.getObject("item_id", UUID.class), instant(row, "start_at"),
                outcome == null ? null : AgendaDto.Outcome.valueOf(outcome), row.getString("proposer_name"),
                row.getBoolean("mine"), instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
