package fi.yhdyspinta.coverage;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.member.CouncilTerm;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import fi.yhdyspinta.shared.Words;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Helps to close a gap: who represents the item elsewhere, a letter ready to send, and the mark that it was sent. */
@ApplicationScoped
class GapInvitationService {

    private static final Map<String, String> SUBJECT = Map.of("fi", "Kutsu: ", "sv", "Inbjudan: ", "en", "Invitation: ");

    private static final String INVITATION = """
            SELECT id, group_id, item_code, language, recipient, body AS text, invited_date FROM gap_invitation""";

    private final Jdbi jdbi;
    private final GapItems items;
    private final Engine templates;
    private final Events events;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    GapInvitationService(Jdbi jdbi, GapItems items, Engine templates, Events events, CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.items = items;
        this.templates = templates;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    private record LetterFacts(String groupName, String mandate, String itemFi, String itemSv, String itemEn, String sender) {}

    /** Who covers the item in other groups of the county today; never from hidden seats, and not as a deputy. */
    List<GapInvitationDto.Suggestion> suggestions(UUID groupId, String itemCode) {
        var item = items.require(groupId, itemCode);
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT o.id AS organisation_id, o.name AS organisation_name, o.sector,
                    array_agg(DISTINCT g.name ORDER BY g.name) AS group_names
                FROM lape_group here
                JOIN lape_group g ON g.county_code = here.county_code AND g.id <> here.id
                JOIN group_status now ON now.group_id = g.id AND now.period @> :today::date AND now.status <> 'ENDED'
                JOIN membership m ON m.group_id = g.id AND m.period @> :today::date AND m.role <> 'DEPUTY' AND NOT m.name_hidden
                JOIN membership_perspective mp ON mp.membership_id = m.id
                JOIN standard_item_perspective ip ON ip.perspective_code = mp.perspective_code AND ip.standard_item_id = :item
                JOIN organisation member_of ON member_of.id = m.organisation_id
                JOIN organisation o ON o.id = COALESCE(member_of.merged_into, member_of.id)
                WHERE here.id = :group
                GROUP BY o.id ORDER BY count(DISTINCT g.id) DESC, o.name, o.id LIMIT 20""")
                .bind("group", groupId).bind("item", item).bind("today", clock.today())
                .map((row, context) -> new GapInvitationDto.Suggestion(row.getObject("organisation_id", UUID.class),
                        row.getString("organisation_name"), row.getString("sector"),
                        CoverageQueries.strings(row.getArray("group_names"))))
                .list());
    }

    /** @throws ProblemException 404 for an item that is not of the group's standard */
    GapInvitationDto.Letter letter(UUID groupId, String itemCode, String language) {
        var item = items.require(groupId, itemCode);
        var facts = jdbi.withHandle(db -> db.createQuery("""
                SELECT g.name AS group_name, g.mandate, i.name_fi AS item_fi, i.name_sv AS item_sv, i.name_en AS item_en,
                    (SELECT p.name FROM person p WHERE p.id = :person) AS sender
                FROM lape_group g JOIN standard_item i ON i.id = :item WHERE g.id = :group""")
                .bind("group", groupId).bind("item", item).bind("person", caller.get().personId())
                .mapTo(LetterFacts.class).one());
        var until = CouncilTerm.after(clock.today()).startDate().minusDays(1);
        var text = templates.getTemplate("gap-letter/" + language + ".txt").data("group", facts.groupName())
                .data("item", new LocalizedText(facts.itemFi(), facts.itemSv(), facts.itemEn()).in(language))
                .data("until", new Words("coverage", language).day(until)).data("mandate", facts.mandate())
                .data("sender", facts.sender() == null ? "" : facts.sender()).render();
        return new GapInvitationDto.Letter(language, SUBJECT.get(language) + facts.groupName(), text.strip());
    }

    List<GapInvitationDto> ofGroup(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery(INVITATION + " WHERE group_id = :group ORDER BY invited_date DESC, id DESC")
                .bind("group", groupId).mapTo(GapInvitationDto.class).list());
    }

    GapInvitationDto require(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(INVITATION + " WHERE id = :id").bind("id", id)
                .mapTo(GapInvitationDto.class).findOne()).orElseThrow(ProblemException.notFound());
    }

    @Transactional
    GapInvitationDto add(UUID groupId, GapInvitationDto.Create invitation) {
        var group = items.lock(groupId);
        var state = items.state(groupId, invitation.itemCode())
                .orElseThrow(() -> ProblemException.invalid(List.of(GapItems.noSuchItem())));
        if (state == CoverageState.COVERED || state == CoverageState.WAIVED) {
            throw ProblemException.of(ProblemType.CONFLICT, "There is no gap to close: the item is " + state);
        }
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO gap_invitation (group_id, item_code, language, recipient, body, invited_date)
                VALUES (:group, :itemCode, :language, :recipient, :text, :today) RETURNING id""")
                .bindMethods(invitation).bind("group", groupId).bind("today", clock.today()).mapTo(UUID.class).one());
        events.append(Event.of("gap.invited", id).inGroup(groupId, group.countyCode()).with("itemCode", invitation.itemCode()));
        return require(id);
    }
}
