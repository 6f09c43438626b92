package fi.yhdyspinta.member;

import fi.yhdyspinta.member.MembershipBody.Seat;
import fi.yhdyspinta.member.Seats.LockedGroup;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a seat must be like. Everything that is wrong is said at once. */
@ApplicationScoped
class SeatRules {

    /** Beyond these a date is a slip of the keyboard. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final Jdbi jdbi;
    private final Validator validator;
    private final SeatOrganisations organisations;
    private final HelsinkiClock clock;

    SeatRules(Jdbi jdbi, Validator validator, SeatOrganisations organisations, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.validator = validator;
        this.organisations = organisations;
        this.clock = clock;
    }

    private record Principal(UUID groupId, String role) {}

    /**
     * @param body what was sent, with its constraints
     * @param id the seat, null for a new one
     * @param firstDay JSON pointer of the first day
     */
    List<Problem.Error> check(LockedGroup group, Object body, Seat seat, UUID id, String firstDay) {
        var errors = new ArrayList<>(ProblemMapper.errors(validator.validate(body)));
        checkPerspectives(group, seat, errors);
        checkDays(seat, firstDay, errors);
        checkDeputy(group, seat, id, errors);
        organisations.check(group.countyCode(), seat, errors);
        checkConsent(seat, errors);
        return errors;
    }

    /** Whether a day is one that people mean. */
    static boolean isLikely(LocalDate day) {
        return day == null || !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    static Problem.Error unlikely(String pointer) {
        return Problem.Error.at(pointer, "unlikely-date", "must be between " + EARLIEST + " and " + LATEST);
    }

    private void checkPerspectives(LockedGroup group, Seat seat, List<Problem.Error> errors) {
        var codes = seat.perspectiveCodes();
        if (codes.isEmpty()) {
            if (seat.role() != null && seat.role().needsPerspective()) {
                errors.add(Problem.Error.at("/perspectiveCodes", "perspective-needed", "needs at least one perspective"));
            }
            return;
        }
        var known = jdbi.withHandle(db -> db.createQuery("""
                SELECT code FROM perspective WHERE code = ANY (:codes)
                    AND (county_code IS NULL OR county_code = :county)""")
                .bindArray("codes", String.class, codes).bind("county", group.countyCode()).mapTo(String.class).set());
        for (var i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                errors.add(Problem.Error.at("/perspectiveCodes/" + i, "no-such-perspective",
                        "must be a national perspective or one of the county"));
            }
        }
    }

    private static void checkDays(Seat seat, String firstDay, List<Problem.Error> errors) {
        if (!isLikely(seat.from())) {
            errors.add(unlikely(firstDay));
        }
        if (!isLikely(seat.to())) {
            errors.add(unlikely("/validToDate"));
        } else if (seat.from() != null && seat.to() != null && seat.to().isBefore(seat.from())) {
            errors.add(Problem.Error.at("/validToDate", "before-first-day", "must not be before the first day"));
        }
    }

    private void checkDeputy(LockedGroup group, Seat seat, UUID id, List<Problem.Error> errors) {
        if (seat.role() == Role.DEPUTY && seat.deputyForId() == null) {
            errors.add(Problem.Error.at("/deputyForId", "principal-needed", "a deputy stands in for a seat"));
        } else if (seat.role() != null && seat.role() != Role.DEPUTY && seat.deputyForId() != null) {
            errors.add(Problem.Error.at("/deputyForId", "only-for-deputies", "only a deputy stands in for a seat"));
        } else if (seat.deputyForId() != null && !mayHaveDeputy(group, seat.deputyForId(), id)) {
            errors.add(Problem.Error.at("/deputyForId", "no-such-seat", "must be another seat of the group that is not a deputy's"));
        }
    }

    private boolean mayHaveDeputy(LockedGroup group, UUID principalId, UUID deputyId) {
        return !principalId.equals(deputyId) && jdbi.withHandle(db -> db.createQuery(
                "SELECT group_id, role FROM membership WHERE id = :id").bind("id", principalId).mapTo(Principal.class).findOne())
                .filter(p -> p.groupId().equals(group.id()) && !p.role().equals(Role.DEPUTY.name())).isPresent();
    }

    private void checkConsent(Seat seat, List<Problem.Error> errors) {
        var day = seat.guardianConsentDate();
        if (day == null) {
            return;
        }
        if (!seat.guardianConsentNeeded()) {
            errors.add(Problem.Error.at("/guardianConsentDate", "consent-not-needed", "no guardian's consent is needed"));
        } else if (!isLikely(day) || day.isAfter(clock.today())) {
            errors.add(Problem.Error.at("/guardianConsentDate", "in-the-future", "must be a past day or today"));
        }
    }
}
