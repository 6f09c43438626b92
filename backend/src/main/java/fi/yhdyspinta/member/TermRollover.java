package fi.yhdyspinta.member;

import fi.yhdyspinta.member.Seats.LockedGroup;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.DryRun;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Takes a group over to the next council term: every seat ends, some persons go on, gaps are seen before they happen. */
@ApplicationScoped
class TermRollover {

    private static final List<String> ELECTED = List.of("ELECTED_OFFICIAL");

    private final MembershipQueries queries;
    private final Seats seats;
    private final SeatEvents events;
    private final ExpectedCoverage coverage;
    private final EntityTags tags;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    TermRollover(MembershipQueries queries, Seats seats, SeatEvents events, ExpectedCoverage coverage, EntityTags tags,
            CurrentCaller caller, HelsinkiClock clock) {
        this.queries = queries;
        this.seats = seats;
        this.events = events;
        this.coverage = coverage;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    TermRolloverDto draft(UUID groupId) {
        var term = CouncilTerm.after(clock.today());
        var last = term.startDate().minusDays(1);
        return new TermRolloverDto(term.startDate(), term.endDate(), seatsOn(groupId, last).stream()
                .map(s -> new TermRolloverDto.Proposal(s.id(), s.personName(), s.role(), s.organisationName(),
                        s.perspectiveCodes(), !s.perspectiveCodes().equals(ELECTED) && !last.equals(s.validToDate())))
                .toList());
    }

    /** What the roll-over would do: it is done and taken back. */
    TermRolloverDto.Outcome preview(UUID groupId, TermRolloverDto.Write write) {
        return DryRun.of(() -> rollOver(seats.lock(groupId), write));
    }

    @Transactional
    TermRolloverDto.Outcome confirm(UUID groupId, TermRolloverDto.Write write) {
        var group = seats.lock(groupId);
        tags.requireMatch(draft(groupId));
        return rollOver(group, write);
    }

    private TermRolloverDto.Outcome rollOver(LockedGroup group, TermRolloverDto.Write write) {
        var from = write.termStartDate();
        var last = from.minusDays(1);
        var ending = seatsOn(group.id(), last);
        check(write, ending, group);
        for (var seat : ending) {
            if (!last.equals(seat.validToDate())) {
                seats.end(seat.id(), last);
                events.ended(group, seat, last);
            }
        }
        var next = new HashMap<UUID, UUID>();
        var end = CouncilTerm.after(last).endDate();
        for (var seat : ending) {
            if (write.continuingMembershipIds().contains(seat.id())) {
                var id = seats.goOn(seat.id(), seat.role(), from, end);
                next.put(seat.id(), id);
                events.began("membership.rolled-over", group, queries.require(id, caller.get()));
            }
        }
        next.forEach((old, id) -> seats.deputiesFollow(old, id, from));
        return new TermRolloverDto.Outcome(from, ending.size(), next.size(), coverage.missingOn(group.id(), from));
    }

    private void check(TermRolloverDto.Write write, List<MembershipDto> ending, LockedGroup group) {
        var errors = new ArrayList<Problem.Error>();
        if (!write.termStartDate().equals(CouncilTerm.after(clock.today()).startDate())) {
            errors.add(Problem.Error.at("/termStartDate", "not-a-term-start", "must be the first day of the next council term"));
        }
        var continuing = new HashSet<>(write.continuingMembershipIds());
        for (var i = 0; i < write.continuingMembershipIds().size(); i++) {
            var id = write.continuingMembershipIds().get(i);
            var seat = ending.stream().filter(s -> s.id().equals(id)).findFirst();
            if (seat.isEmpty()) {
                errors.add(Problem.Error.at("/continuingMembershipIds/" + i, "no-such-seat", "must be a seat of the draft"));
            } else if (seat.get().deputyForId() != null && !continuing.contains(seat.get().deputyForId())) {
                errors.add(Problem.Error.at("/continuingMembershipIds/" + i, "principal-ends",
                        "the member that this deputy stands in for does not go on"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        var chaired = ending.stream().anyMatch(s -> s.role() == Role.CHAIR && continuing.contains(s.id()));
        if (!chaired && !write.withoutChair() && ending.stream().anyMatch(s -> s.role() == Role.CHAIR)
                && !chairedBySomebodyNew(group.id(), write.termStartDate())) {
            throw ProblemException.of(ProblemType.LAST_CHAIR, "Let a chair go on, or confirm that the term begins without one",
                    List.of(Problem.Error.at("/withoutChair", "confirmation-needed", "true lets the term begin without a chair")));
        }
    }

    private boolean chairedBySomebodyNew(UUID groupId, LocalDate from) {
        return seatsOn(groupId, from).stream().anyMatch(s -> s.role() == Role.CHAIR && s.validFromDate().equals(from));
    }

    private List<MembershipDto> seatsOn(UUID groupId, LocalDate day) {
        var filter = new MembershipFilter();
        filter.on = day;
        return queries.whole(groupId, filter, caller.get()).items();
    }
}
