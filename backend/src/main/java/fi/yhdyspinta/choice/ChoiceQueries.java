package fi.yhdyspinta.choice;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Choices of groups, and the groups that follow an indicator; a page is one statement. */
@ApplicationScoped
public class ChoiceQueries {

    private static final String CHOICES = "SELECT c.*, g.name AS group_name, " + ChoiceRow.INDICATOR + ", " + ChoiceRow.TARGET + """
            , CASE WHEN d.public OR m.status = 'CLOSED' AND :signedIn OR c.group_id = ANY (:own) OR g.county_code = ANY (:counties)
                THEN d.id END AS seen_decision
            FROM indicator_choice c JOIN lape_group g ON g.id = c.group_id JOIN indicator i ON i.id = c.indicator_id
            LEFT JOIN indicator_target t ON t.choice_id = c.id
            LEFT JOIN decision d ON d.id = c.decision_id LEFT JOIN meeting m ON m.id = d.meeting_id
            """;

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final HelsinkiClock clock;

    ChoiceQueries(Jdbi jdbi, CurrentCaller caller, Cursors cursors, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * @param ended false for those that hold
     * @throws ProblemException 404 for a group that there is not
     */
    ChoiceDto.Page page(UUID groupId, ChoiceDto.Kind kind, boolean ended, PageRequest page) {
        var bound = "choices of %s %s %s".formatted(groupId, kind, ended);
        var after = cursors.read(bound, page.cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        var found = jdbi.withHandle(db -> bind(db.createQuery(CHOICES + """
                WHERE c.group_id = :group AND (c.valid_to IS NOT NULL) = :ended AND (:kind::text IS NULL OR c.kind = :kind)
                    AND (:after::uuid IS NULL OR c.id > :after)
                ORDER BY c.id LIMIT :limit"""))
                .bind("group", groupId).bind("ended", ended).bind("kind", kind).bind("after", after).bind("limit", page.limit + 1)
                .map((row, context) -> ChoiceRow.choice(row, caller.get())).list());
        if (found.isEmpty()) {
            require("SELECT EXISTS (SELECT FROM lape_group WHERE id = :id)", groupId);
        }
        var more = found.size() > page.limit;
        var items = more ? found.subList(0, page.limit) : found;
        return new ChoiceDto.Page(items, more ? cursors.after(bound, items.getLast().id().toString()) : null);
    }

    /** All that a group follows and leaves out today. */
    public List<ChoiceDto> living(UUID groupId) {
        return jdbi.withHandle(db -> bind(db.createQuery(CHOICES + "WHERE c.group_id = :group AND c.valid_to IS NULL ORDER BY c.id"))
                .bind("group", groupId).map((row, context) -> ChoiceRow.choice(row, caller.get())).list());
    }

    ChoiceDto require(UUID id) {
        return jdbi.withHandle(db -> bind(db.createQuery(CHOICES + "WHERE c.id = :id")).bind("id", id)
                .map((row, context) -> ChoiceRow.choice(row, caller.get())).findOne()).orElseThrow(ProblemException.notFound());
    }

    /** The choice with its row locked until the transaction ends. */
    ChoiceDto lock(UUID id) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM indicator_choice WHERE id = :id FOR UPDATE").bind("id", id).mapTo(UUID.class).findOne());
        return require(id);
    }

    /** Groups that work and follow the indicator, by name. @throws ProblemException 404 for an indicator that there is not */
    ChoiceDto.UserPage users(UUID indicatorId, PageRequest page) {
        var bound = "users of " + indicatorId;
        var after = cursors.read(bound, page.cursor);
        var items = jdbi.withHandle(db -> db.createQuery("SELECT c.group_id, g.name, g.county_code, c.rationale, c.decided_date, " + ChoiceRow.TARGET + """
                 FROM indicator_choice c JOIN lape_group g ON g.id = c.group_id LEFT JOIN indicator_target t ON t.choice_id = c.id
                WHERE c.indicator_id = :indicator AND c.kind = 'CHOSEN' AND c.valid_to IS NULL
                    AND EXISTS (SELECT FROM group_status s WHERE s.group_id = g.id AND s.period @> :today::date AND s.status <> 'ENDED')
                    AND (:afterId::uuid IS NULL OR (g.name COLLATE "fi-x-icu", g.id) > (:afterName, :afterId))
                ORDER BY g.name COLLATE "fi-x-icu", g.id LIMIT :limit""")
                .bind("indicator", indicatorId).bind("today", clock.today()).bind("limit", page.limit + 1)
                .bind("afterName", after.map(List::getFirst).orElse(null))
                .bind("afterId", after.map(key -> UUID.fromString(key.getLast())).orElse(null))
                .map((row, context) -> new ChoiceDto.User(ChoiceRow.uuid(row, "group_id"), row.getString("name"), row.getString("county_code"),
                        row.getString("rationale"), ChoiceRow.day(row, "decided_date"), ChoiceRow.target(row))).list());
        if (items.isEmpty()) {
            require("SELECT EXISTS (SELECT FROM indicator WHERE id = :id)", indicatorId);
        }
        if (items.size() <= page.limit) {
            return new ChoiceDto.UserPage(items, null);
        }
        var last = items.get(page.limit - 1);
        return new ChoiceDto.UserPage(items.subList(0, page.limit), cursors.after(bound, last.groupName(), last.groupId().toString()));
    }

    private Query bind(Query query) {
        var who = caller.get();
        return query.bind("signedIn", who.isPerson()).bindArray("own", UUID.class, who.ownGroups())
                .bindArray("counties", String.class, who.coordinatedCounties());
    }

    private void require(String exists, UUID id) {
        if (!jdbi.withHandle(db -> db.createQuery(exists).bind("id", id).mapTo(boolean.class).one())) {
            throw ProblemException.notFound().get();
        }
    }
}
