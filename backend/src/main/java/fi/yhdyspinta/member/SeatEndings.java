package fi.yhdyspinta.member;

import fi.yhdyspinta.member.MembershipBody.Succession;
import fi.yhdyspinta.member.Seats.LockedGroup;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Seats end, or end and go on as another. The last chair goes only with a successor or by explicit confirmation. */
@ApplicationScoped
class SeatEndings {

    private final MembershipQueries queries;
    private final Seats seats;
    private final SeatRules rules;
    private final SeatOrganisations organisations;
    private final SeatEvents events;
    private final EntityTags tags;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    SeatEndings(MembershipQueries queries, Seats seats, SeatRules rules, SeatOrganisations organisations,
            SeatEvents events, EntityTags tags, CurrentCaller caller, HelsinkiClock clock) {
        this.queries = queries;
        this.seats = seats;
        this.rules = rules;
        this.organisations = organisations;
        this.events = events;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MembershipDto end(UUID id, MembershipBody.End body) {
        var group = seats.lockGroupOf(id);
        var seat = queries.require(id, caller.get());
        var day = body.lastDate();
        var errors = new ArrayList<Problem.Error>();
        if (!SeatRules.isLikely(day)) {
            errors.add(SeatRules.unlikely("/lastDate"));
        } else if (day.isBefore(seat.validFromDate())) {
            errors.add(Problem.Error.at("/lastDate", "before-first-day", "must not be before the first day of the seat"));
        } else if (seat.validToDate() != null && day.isAfter(seat.validToDate())) {
            errors.add(Problem.Error.at("/lastDate", "after-last-day", "the seat ends earlier; correct the seat to prolong it"));
        }
        checkSuccession(body.succession(), errors);
        MembershipService.refuse(errors);
        tags.requireMatch(seat);
        if (seat.validToDate() != null && seat.validToDate().isBefore(clock.today())) {
            throw ProblemException.of(ProblemType.ALREADY_ENDED,
                    "The seat ended on " + seat.validToDate() + "; correct the seat if that was a mistake");
        }
        seats.end(id, day);
        events.ended(group, seat, day);
        if (seat.role() == Role.CHAIR) {
            handOver(group, seat, day.plusDays(1), body.succession());
        }
        return queries.require(id, caller.get());
    }

    /** The seat ends on the day before, and its person goes on in another role, organisation or perspectives. */
    @Transactional
    MembershipDto change(UUID id, MembershipBody.Change body) {
        var group = seats.lockGroupOf(id);
        var seat = queries.require(id, caller.get());
        var errors = new ArrayList<>(rules.check(group, body, body.seat(), id, "/fromDate"));
        if (body.fromDate() != null && !body.fromDate().isAfter(seat.validFromDate())) {
            errors.add(Problem.Error.at("/fromDate", "not-after-first-day", "must be after the first day of the seat; to change it from the start, correct it"));
        }
        checkSuccession(body.succession(), errors);
        MembershipService.refuse(errors);
        tags.requireMatch(seat);
        var lastDay = body.fromDate().minusDays(1);
        if (seat.validToDate() == null || seat.validToDate().isAfter(lastDay)) {
            seats.end(id, lastDay);
            events.ended(group, seat, lastDay);
        }
        var next = seats.begin(group, seats.sitter(id), body.seat(), organisations.of(group, body.seat()));
        seats.deputiesFollow(id, next, body.fromDate());
        var after = queries.require(next, caller.get());
        events.began("membership.changed", group, after);
        if (seat.role() == Role.CHAIR && body.role() != Role.CHAIR) {
            handOver(group, seat, body.fromDate(), body.succession());
        }
        return after;
    }

    private static void checkSuccession(Succession succession, List<Problem.Error> errors) {
        if (succession.successorMembershipId() != null && succession.withoutSuccessor()) {
            errors.add(Problem.Error.at("/withoutSuccessor", "one-of-two", "there is a successor or there is none"));
        }
    }

    /** @param from the first day without the chair */
    private void handOver(LockedGroup group, MembershipDto chair, LocalDate from, Succession succession) {
        var day = from.isBefore(clock.today()) ? clock.today() : from;
        if (succession.withoutSuccessor() || seats.isChaired(group.id(), day, chair.id())) {
            return;
        }
        if (succession.successorMembershipId() == null) {
            throw ProblemException.of(ProblemType.LAST_CHAIR, "Name a successor, or confirm that the group is left without a chair",
                    List.of(Problem.Error.at("/successorMembershipId", "successor-needed", "a seat of the group whose person becomes chair on " + from),
                            Problem.Error.at("/withoutSuccessor", "confirmation-needed", "true leaves the group without a chair")));
        }
        becomeChair(group, chair, from, succession.successorMembershipId());
    }

    private void becomeChair(LockedGroup group, MembershipDto chair, LocalDate from, UUID successorId) {
        var successor = queries.membership(successorId, caller.get())
                .filter(s -> s.groupId().equals(group.id()) && !s.id().equals(chair.id()) && s.isValidOn(from))
                .orElseThrow(() -> ProblemException.invalid("/successorMembershipId", "no-such-seat",
                        "must be another seat of the group that is valid on " + from));
        if (successor.perspectiveCodes().isEmpty()) {
            throw ProblemException.invalid("/successorMembershipId", "perspective-needed",
                    "a chair brings a perspective: change the successor's seat first");
        }
        if (successor.validFromDate().equals(from)) {
            seats.makeChair(successorId);
            events.corrected(group, successor, queries.require(successorId, caller.get()));
            return;
        }
        seats.end(successorId, from.minusDays(1));
        events.ended(group, successor, from.minusDays(1));
        var next = seats.goOn(successorId, Role.CHAIR, from, successor.validToDate());
        seats.deputiesFollow(successorId, next, from);
        events.began("membership.changed", group, queries.require(next, caller.get()));
    }
}
