package fi.yhdyspinta.member;

import fi.yhdyspinta.member.MembershipBody.Seat;
import fi.yhdyspinta.member.People.Known;
import fi.yhdyspinta.member.Seats.LockedGroup;
import fi.yhdyspinta.member.Seats.Sitter;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Seats begin and are corrected. How they end is in {@link SeatEndings}. */
@ApplicationScoped
class MembershipService {

    private final MembershipQueries queries;
    private final Seats seats;
    private final SeatRules rules;
    private final SeatOrganisations organisations;
    private final People people;
    private final SeatEvents events;
    private final EntityTags tags;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    MembershipService(MembershipQueries queries, Seats seats, SeatRules rules, SeatOrganisations organisations,
            People people, SeatEvents events, EntityTags tags, CurrentCaller caller, HelsinkiClock clock) {
        this.queries = queries;
        this.seats = seats;
        this.rules = rules;
        this.organisations = organisations;
        this.people = people;
        this.events = events;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MembershipDto add(UUID groupId, MembershipBody.Write body) {
        var group = seats.lock(groupId);
        refuse(rules.check(group, body, body.seat(), null, "/validFromDate"));
        return seat("membership.added", group, body);
    }

    /** A coordinator appoints a chair while the group has none, who then seats the others. */
    @Transactional
    MembershipDto appointChair(UUID groupId, MembershipBody.Write body) {
        var group = seats.lock(groupId);
        var errors = new ArrayList<>(rules.check(group, body, body.seat(), null, "/validFromDate"));
        if (body.role() != null && body.role() != Role.CHAIR) {
            errors.add(Problem.Error.at("/role", "must-be-chair", "only a chair is appointed here"));
        }
        if (body.email() == null) {
            errors.add(Problem.Error.at("/email", "email-needed", "nobody in the group could invite the chair: the e-mail lets them sign in"));
        }
        if (body.nameHidden()) {
            errors.add(Problem.Error.at("/nameHidden", "visible-chair", "an appointed chair is known by name"));
        }
        refuse(errors);
        if (seats.isChaired(groupId, clock.today(), null)) {
            throw ProblemException.of(ProblemType.CHAIR_EXISTS, "The group's own chair, vice chair or secretary changes its seats");
        }
        return seat("membership.chair-appointed", group, body);
    }

    /** Seats a person whose data has been checked. */
    MembershipDto seat(String eventType, LockedGroup group, MembershipBody.Write body) {
        var person = people.toSeat(group, new Known(body.personName(), body.email(), body.phone(), body.language()));
        var sitter = new Sitter(person, body.nameHidden(), body.guardianConsentNeeded(), body.guardianConsentDate());
        var id = seats.begin(group, sitter, body.seat(), organisations.of(group, body.seat()));
        var seat = queries.require(id, caller.get());
        events.began(eventType, group, seat);
        return seat;
    }

    @Transactional
    MembershipDto correct(UUID id, MembershipBody.Correction body) {
        var group = seats.lockGroupOf(id);
        var before = queries.require(id, caller.get());
        var personId = seats.sitter(id).personId();
        var standing = people.standing(group, personId);
        var renamed = body.personName() != null && !body.personName().strip().equals(before.personName());
        var errors = new ArrayList<>(rules.check(group, body, body.seat(), id, "/validFromDate"));
        if (renamed && (standing.isOwn() || standing.erased())) {
            errors.add(Problem.Error.at("/personName", "name-kept-by-person", "the person keeps their own name"));
        }
        refuse(errors);
        tags.requireMatch(before);
        refuseToLoseTheChairOfToday(group, before, body.seat());
        seats.correct(id, body.seat(), organisations.of(group, body.seat()), body.nameHidden());
        if (renamed) {
            var known = people.shown(group, personId);
            people.correct(group, personId, standing,
                    new Known(body.personName(), known.email(), known.phone(), known.language()));
        }
        var after = queries.require(id, caller.get());
        events.corrected(group, before, after);
        return after;
    }

    /** Takes back a seat that has not begun, such as one that was planned by mistake. */
    @Transactional
    void cancel(UUID id, boolean withoutSuccessor) {
        var group = seats.lockGroupOf(id);
        var seat = queries.require(id, caller.get());
        tags.requireMatch(seat);
        if (!seat.validFromDate().isAfter(clock.today())) {
            throw ProblemException.of(ProblemType.CONFLICT, "The seat has begun: end it instead");
        }
        if (seats.hasDeputies(id)) {
            throw ProblemException.of(ProblemType.IN_USE, "A deputy stands in for the seat: change the deputy's seat first");
        }
        if (seat.role() == Role.CHAIR && !withoutSuccessor && !seats.isChaired(group.id(), seat.validFromDate(), id)) {
            throw ProblemException.of(ProblemType.LAST_CHAIR,
                    "Seat another chair first, or send withoutSuccessor=true to leave the group without one");
        }
        var person = seats.sitter(id).personId();
        events.happened("membership.cancelled", group, id);
        seats.cancel(id);
        people.forgetIfUnused(group.id(), person);
    }

    private void refuseToLoseTheChairOfToday(LockedGroup group, MembershipDto before, Seat after) {
        var today = clock.today();
        var chairs = after.role() == Role.CHAIR && !after.from().isAfter(today)
                && (after.to() == null || !after.to().isBefore(today));
        if (before.role() == Role.CHAIR && before.isValidOn(today) && !chairs && !seats.isChaired(group.id(), today, before.id())) {
            throw ProblemException.of(ProblemType.LAST_CHAIR,
                    "A correction cannot leave the group without a chair: end or change the seat with a successor instead");
        }
    }

    static void refuse(List<Problem.Error> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
