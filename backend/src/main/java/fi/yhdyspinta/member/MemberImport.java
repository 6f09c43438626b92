package fi.yhdyspinta.member;

import fi.yhdyspinta.member.MemberImportDto.LineError;
import fi.yhdyspinta.member.MemberImportDto.LineOutcome;
import fi.yhdyspinta.member.MemberTable.Line;
import fi.yhdyspinta.member.Seats.LockedGroup;
import fi.yhdyspinta.shared.DryRun;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Members from a table, all or none. The preview does the same as the import, and takes it back. */
@ApplicationScoped
class MemberImport {

    private final Jdbi jdbi;
    private final MemberTable table;
    private final MembershipService memberships;
    private final Seats seats;
    private final SeatRules rules;
    private final HelsinkiClock clock;

    MemberImport(Jdbi jdbi, MemberTable table, MembershipService memberships, Seats seats, SeatRules rules,
            HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.table = table;
        this.memberships = memberships;
        this.seats = seats;
        this.rules = rules;
        this.clock = clock;
    }

    MemberImportDto preview(UUID groupId, byte[] file) {
        return DryRun.of(() -> run(groupId, file));
    }

    /** @throws ProblemException 409 when the table or the group is no longer what the preview saw */
    @Transactional
    MemberImportDto.Done confirm(UUID groupId, byte[] file, String digest) {
        var done = run(groupId, file);
        if (!done.digest().equals(digest) || !done.importable()) {
            throw ProblemException.of(ProblemType.IMPORT_CHANGED, "Look at a new preview: the table or the group has changed");
        }
        return new MemberImportDto.Done((int) done.lines().stream().filter(l -> l.outcome() == LineOutcome.ADD).count());
    }

    private MemberImportDto run(UUID groupId, byte[] file) {
        var group = seats.lock(groupId);
        var lines = new ArrayList<MemberImportDto.Line>();
        var added = new HashMap<String, UUID>();
        // Members first: a deputy may stand in for somebody of the same table.
        table.read(file, group.countyCode()).stream()
                .sorted(Comparator.comparing((Line line) -> line.body().role() == Role.DEPUTY))
                .forEach(line -> lines.add(take(group, line, added)));
        lines.sort(Comparator.comparing(MemberImportDto.Line::line));
        var importable = lines.stream().noneMatch(l -> l.outcome() == LineOutcome.ERROR)
                && lines.stream().anyMatch(l -> l.outcome() == LineOutcome.ADD);
        var digest = EntityTags.of((new String(file, StandardCharsets.ISO_8859_1) + lines).getBytes(StandardCharsets.UTF_8));
        return new MemberImportDto(digest.replace("\"", ""), importable, lines);
    }

    private MemberImportDto.Line take(LockedGroup group, Line line, Map<String, UUID> added) {
        var errors = new ArrayList<>(line.errors());
        var body = line.body();
        if (line.deputyFor() != null) {
            body = withPrincipal(body, principal(group, line.deputyFor(), added).orElse(null));
        }
        // A cell that could not be read has been told of already: what it leaves empty is not told again.
        rules.check(group, body, body.seat(), null, "/validFromDate").stream().map(line::error)
                .filter(e -> line.errors().stream().noneMatch(u -> u.column().equals(e.column()))).forEach(errors::add);
        var outcome = !errors.isEmpty() ? LineOutcome.ERROR : sits(group, body, errors, line) ? LineOutcome.SKIP : LineOutcome.ADD;
        if (!errors.isEmpty()) {
            outcome = LineOutcome.ERROR;
        } else if (outcome == LineOutcome.ADD) {
            added.put(key(body.personName()), memberships.seat("membership.added", group, body).id());
        }
        return new MemberImportDto.Line(line.number(), outcome, body.personName(), body.role(), body.perspectiveCodes(), errors);
    }

    private record Sitting(String role) {}

    /** Whether the person, told by e-mail or else by name, has the same seat; with another role then it is an error. */
    private boolean sits(LockedGroup group, MembershipBody.Write body, List<LineError> errors, Line line) {
        var sitting = jdbi.withHandle(db -> db.createQuery("""
                SELECT m.role FROM membership m JOIN person p ON p.id = m.person_id
                LEFT JOIN group_contact c ON c.group_id = m.group_id AND c.person_id = m.person_id
                WHERE m.group_id = :group AND m.period && daterange(:from, :to, '[]')
                  AND CASE WHEN :email::text IS NULL THEN lower(COALESCE(c.name, p.name)) = lower(:name)
                      ELSE lower(CASE WHEN c.person_id IS NULL THEN p.email ELSE c.email END) = lower(:email) END
                LIMIT 1""")
                .bind("group", group.id()).bind("from", body.validFromDate()).bind("to", body.validToDate())
                .bind("email", body.email()).bind("name", body.personName().strip())
                .mapTo(Sitting.class).findOne());
        if (sitting.isEmpty()) {
            return false;
        }
        if (!sitting.get().role().equals(body.role().name())) {
            errors.add(line.error(Problem.Error.at("/role", "seat-overlaps",
                    "has another role in the group at that time: " + sitting.get().role())));
        }
        return true;
    }

    private Optional<UUID> principal(LockedGroup group, String name, Map<String, UUID> added) {
        return Optional.ofNullable(added.get(key(name))).or(() -> jdbi.withHandle(db -> db.createQuery("""
                SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id
                LEFT JOIN group_contact c ON c.group_id = m.group_id AND c.person_id = m.person_id
                WHERE m.group_id = :group AND m.role <> 'DEPUTY' AND (m.valid_to IS NULL OR m.valid_to >= :today)
                  AND lower(COALESCE(c.name, p.name)) = :name LIMIT 1""")
                .bind("group", group.id()).bind("name", key(name)).bind("today", clock.today()).mapTo(UUID.class).findOne()));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static MembershipBody.Write withPrincipal(MembershipBody.Write b, UUID principal) {
        return new MembershipBody.Write(b.personName(), b.email(), b.phone(), b.language(), b.role(), principal,
                b.organisationId(), b.organisationName(), b.organisationSector(), b.perspectiveCodes(), b.validFromDate(),
                b.validToDate(), b.nameHidden(), b.guardianConsentNeeded(), b.guardianConsentDate());
    }
}
