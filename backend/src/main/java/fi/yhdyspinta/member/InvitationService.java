package fi.yhdyspinta.member;

import fi.yhdyspinta.member.Invitations.Found;
import fi.yhdyspinta.member.Seats.LockedGroup;
import fi.yhdyspinta.security.Account;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Joining by a one-time link. A link gives the seat that it was made for and nothing else that its person may have. */
@ApplicationScoped
class InvitationService {

    private final Invitations invitations;
    private final MembershipQueries queries;
    private final Seats seats;
    private final People people;
    private final Accounts accounts;
    private final SeatEvents events;
    private final EntityTags tags;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    InvitationService(Invitations invitations, MembershipQueries queries, Seats seats, People people, Accounts accounts,
            SeatEvents events, EntityTags tags, CurrentCaller caller, HelsinkiClock clock) {
        this.invitations = invitations;
        this.queries = queries;
        this.seats = seats;
        this.people = people;
        this.accounts = accounts;
        this.events = events;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    InvitationDto.Link invite(UUID seatId) {
        var group = seats.lockGroupOf(seatId);
        var seat = queries.require(seatId, caller.get());
        if (seat.validToDate() != null && seat.validToDate().isBefore(clock.today())) {
            throw ProblemException.of(ProblemType.ALREADY_ENDED, "The seat ended on " + seat.validToDate());
        }
        var person = seats.sitter(seatId).personId();
        var standing = people.standing(group, person);
        if (standing.isOwn() || standing.erased()) {
            throw ProblemException.of(ProblemType.CONFLICT, standing.erased() ? "The person has been erased" : "The person has joined already");
        }
        var link = invitations.make(group.id(), person, seatId);
        events.happened("membership.invited", group, seatId);
        return link;
    }

    InvitationDto invitation(UUID id) {
        return invitations.find(id).orElseThrow(ProblemException.notFound());
    }

    @Transactional
    void revoke(UUID id) {
        var seatId = invitation(id).membershipId();
        var group = seats.lockGroupOf(seatId);
        var current = invitation(id);
        tags.requireMatch(current);
        if (current.acceptedAt() != null) {
            throw ProblemException.of(ProblemType.INVITATION_NOT_VALID, "The invitation has been accepted; to undo it, end the seat");
        }
        if (current.revokedAt() == null) {
            invitations.revoke(id);
            events.happened("membership.invitation-revoked", group, seatId);
        }
    }

    /** @throws ProblemException 409 for a link that is unknown, revoked, expired or of a seat that is over */
    InvitationDto.Preview preview(String token) {
        var found = find(token);
        if (found.acceptedAt() == null && !found.isOpen(clock.now())) {
            throw ProblemException.of(ProblemType.INVITATION_NOT_VALID);
        }
        return new InvitationDto.Preview(found.groupName(), found.groupId(), found.role(), found.expiresAt(),
                found.consentMissing(), found.acceptedAt() != null);
    }

    @Transactional
    InvitationDto.Acceptance accept(String token) {
        var group = seats.lock(find(token).groupId());
        var account = caller.get().account();
        var own = accounts.lock(account);
        var invitation = find(token);
        var answer = new InvitationDto.Acceptance(group.id(), invitation.membershipId());
        if (invitation.acceptedAt() != null && invitation.personId().equals(own)) {
            return answer;
        }
        if (!invitation.isOpen(clock.now())) {
            throw ProblemException.of(ProblemType.INVITATION_NOT_VALID);
        }
        if (invitation.consentMissing()) {
            throw ProblemException.of(ProblemType.GUARDIAN_CONSENT_NEEDED, "Ask the chair to record the consent, then open the link again");
        }
        var person = join(group, invitation, own, account);
        people.takesSeat(group.id(), person);
        invitations.accepted(invitation.id());
        events.happened("membership.joined", group, invitation.membershipId());
        return answer;
    }

    /** @param own the account's person, null when it has none yet */
    private UUID join(LockedGroup group, Found invitation, UUID own, Account account) {
        var invited = invitation.personId();
        if (invited.equals(own)) {
            return own;
        }
        var standing = people.standing(group, invited);
        if (standing.hasAccount()) {
            throw ProblemException.of(ProblemType.INVITATION_NOT_VALID, "The seat belongs to another account: sign in with that one");
        }
        if (own == null && standing.belongsToGroup()) {
            accounts.link(invited, account);
            return invited;
        }
        var joining = own != null ? own : accounts.newPerson(group, account, people.shown(group, invited));
        seats.move(group.id(), invited, joining);
        people.forgetIfUnused(group.id(), invited);
        return joining;
    }

    private Found find(String token) {
        return invitations.byToken(token).orElseThrow(() -> ProblemException.of(ProblemType.INVITATION_NOT_VALID));
    }
}
