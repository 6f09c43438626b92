package fi.yhdyspinta.member;

import fi.yhdyspinta.member.MembershipDto.InvitationState;
import fi.yhdyspinta.member.MembershipFilter.When;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads of seats as a caller may see them. A seat of a hidden voice is there for the leads of its group alone. */
@ApplicationScoped
public class MembershipQueries {

    /** The order of a list: by role, then by name as Finns sort names. */
    private static final String ORDER = """
            array_position(ARRAY['CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER', 'DEPUTY', 'EXPERT'], m.role),
            COALESCE(c.name, p.name, '') COLLATE "fi-x-icu", m.id""";

    /** A seat with its group, its person and what the group typed about a person that it found by e-mail. */
    static final String SEATS = """
            FROM membership m
            JOIN lape_group g ON g.id = m.group_id
            JOIN person p ON p.id = m.person_id
            LEFT JOIN group_contact c ON c.group_id = m.group_id AND c.person_id = m.person_id
            """;

    private static final String MEMBERSHIP = """
            SELECT m.id, m.group_id, g.name AS group_name, COALESCE(c.name, p.name) AS person_name, m.name_hidden, m.role,
                (SELECT d.id FROM membership d WHERE d.id = m.deputy_for
                    AND (NOT d.name_hidden OR d.group_id = ANY (:led))) AS deputy_for,
                m.organisation_id, o.name AS organisation_name,
                ARRAY(SELECT mp.perspective_code FROM membership_perspective mp
                      JOIN perspective v ON v.code = mp.perspective_code
                      WHERE mp.membership_id = m.id ORDER BY v.position, v.code) AS perspective_codes,
                m.valid_from, m.valid_to, m.guardian_consent_needed, m.guardian_consent_date,
                i.id AS invitation_id, i.expires_at, i.accepted_at,
                (c.person_id IS NULL AND p.account_subject IS NOT NULL) AS linked
            """ + SEATS + """
            LEFT JOIN organisation o ON o.id = m.organisation_id
            LEFT JOIN LATERAL (SELECT i.id, i.expires_at, i.accepted_at FROM membership s
                JOIN invitation i ON i.membership_id = s.id
                WHERE s.group_id = m.group_id AND s.person_id = m.person_id AND i.revoked_at IS NULL
                ORDER BY i.id DESC LIMIT 1) i ON true
            """;

    static final String MAY_SEE = "(NOT m.name_hidden OR m.group_id = ANY (:led))";

    /** The chair network is derived: the chairs of the municipal groups of its county. */
    private static final String OF_GROUP = "m.group_id = :group";
    private static final String OF_CHAIR_NETWORK = """
            m.role = 'CHAIR' AND g.kind = 'MUNICIPAL'
            AND g.county_code = (SELECT county_code FROM lape_group WHERE id = :group)
            AND NOT EXISTS (SELECT FROM group_status s WHERE s.group_id = g.id AND s.status = 'ENDED'
                AND s.period @> COALESCE(:on::date, :today::date))""";

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final Cursors cursors;

    MembershipQueries(Jdbi jdbi, HelsinkiClock clock, Cursors cursors) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.cursors = cursors;
    }

    /** One page of the seats of a group; two statements, three with hidden voices. */
    MembershipDto.Page page(UUID group, MembershipFilter filter, Caller caller) {
        var after = cursors.read(filter.bound(group), filter.cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return jdbi.withHandle(db -> {
            var network = isChairNetwork(db, group);
            var found = seats(db, group, network, filter, after, filter.limit + 1, caller);
            var more = found.size() > filter.limit;
            var items = more ? found.subList(0, filter.limit) : found;
            return new MembershipDto.Page(items,
                    after == null ? hiddenPerspectives(db, group, network, filter, caller) : null,
                    more ? cursors.after(filter.bound(group), items.getLast().id().toString()) : null);
        });
    }

    /** All seats at once, for a spreadsheet. */
    MembershipDto.Page whole(UUID group, MembershipFilter filter, Caller caller) {
        return jdbi.withHandle(db -> {
            var network = isChairNetwork(db, group);
            return new MembershipDto.Page(seats(db, group, network, filter, null, null, caller),
                    hiddenPerspectives(db, group, network, filter, caller), null);
        });
    }

    /** All seats that there have been, as the caller may see them. */
    public MembershipDto.Page ofAllTimes(UUID group, Caller caller) {
        var all = new MembershipFilter();
        all.when = When.ALL;
        return whole(group, all, caller);
    }

    /** Empty also for a hidden seat of a group that the caller does not lead. */
    Optional<MembershipDto> membership(UUID id, Caller caller) {
        return jdbi.withHandle(db -> db.createQuery(MEMBERSHIP + " WHERE m.id = :id AND " + MAY_SEE)
                .bind("id", id).bind("led", caller.ledGroups().toArray(UUID[]::new))
                .map((row, context) -> membership(row, caller, false)).findOne());
    }

    MembershipDto require(UUID id, Caller caller) {
        return membership(id, caller).orElseThrow(ProblemException.notFound());
    }

    static boolean isChairNetwork(Handle db, UUID group) {
        return db.createQuery("SELECT kind = 'CHAIR_NETWORK' FROM lape_group WHERE id = :group").bind("group", group)
                .mapTo(boolean.class).findOne().orElseThrow(ProblemException.notFound());
    }

    private List<MembershipDto> seats(Handle db, UUID group, boolean network, MembershipFilter filter, UUID after,
            Integer limit, Caller caller) {
        return bind(db.createQuery(MEMBERSHIP + " WHERE " + source(network) + " AND " + MAY_SEE + " AND " + period(filter) + """
                 AND (:after::uuid IS NULL OR (%1$s) > (SELECT %1$s %2$s WHERE m.id = :after))
                ORDER BY %1$s LIMIT :limit""".formatted(ORDER, SEATS)), group, filter)
                .bind("led", caller.ledGroups().toArray(UUID[]::new)).bind("after", after).bind("limit", limit)
                .map((row, context) -> membership(row, caller, network)).list();
    }

    /** Only of today, so that nobody reads the dates of a hidden seat by asking day after day. */
    private List<String> hiddenPerspectives(Handle db, UUID group, boolean network, MembershipFilter filter, Caller caller) {
        if (!filter.isOfToday(clock.today()) || caller.leads(group)) {
            return null;
        }
        var codes = bind(db.createQuery("""
                SELECT v.code FROM membership m JOIN lape_group g ON g.id = m.group_id
                JOIN membership_perspective mp ON mp.membership_id = m.id JOIN perspective v ON v.code = mp.perspective_code
                WHERE m.name_hidden AND NOT m.group_id = ANY (:led) AND %s AND %s
                GROUP BY v.code, v.position ORDER BY v.position, v.code""".formatted(source(network), period(filter))),
                group, filter)
                .bind("led", caller.ledGroups().toArray(UUID[]::new)).mapTo(String.class).list();
        return codes.isEmpty() ? null : codes;
    }

    static String source(boolean network) {
        return network ? OF_CHAIR_NETWORK : OF_GROUP;
    }

    private Query bind(Query query, UUID group, MembershipFilter filter) {
        return query.bind("group", group).bind("on", filter.on).bind("today", clock.today());
    }

    private static String period(MembershipFilter filter) {
        if (filter.on != null) {
            return "m.period @> :on::date AND :today::date IS NOT NULL";
        }
        return "(:on::date IS NULL) AND " + switch (filter.when == null ? When.CURRENT : filter.when) {
            case CURRENT -> "m.period @> :today::date";
            case FUTURE -> "m.valid_from > :today";
            case ENDED -> "m.valid_to < :today";
            case ALL -> ":today::date IS NOT NULL";
        };
    }

    private MembershipDto membership(ResultSet row, Caller caller, boolean network) throws SQLException {
        var groupId = row.getObject("group_id", UUID.class);
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        var seen = new MembershipDto(row.getObject("id", UUID.class), groupId, network ? row.getString("group_name") : null,
                row.getString("person_name"), row.getBoolean("name_hidden"), Role.valueOf(row.getString("role")),
                row.getObject("deputy_for", UUID.class), row.getObject("organisation_id", UUID.class),
                row.getString("organisation_name"), List.of((String[]) row.getArray("perspective_codes").getArray()),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getBoolean("guardian_consent_needed"), row.getObject("guardian_consent_date", LocalDate.class),
                invitationState(row, expires), row.getObject("invitation_id", UUID.class),
                expires == null ? null : expires.toInstant(), row.getBoolean("linked"));
        return caller.leads(groupId) ? seen : seen.withoutWhatLeadsSee();
    }

    private InvitationState invitationState(ResultSet row, OffsetDateTime expires) throws SQLException {
        if (expires == null) {
            return InvitationState.NONE;
        }
        return row.getObject("accepted_at") != null ? InvitationState.ACCEPTED
                : expires.toInstant().isAfter(clock.now()) ? InvitationState.SENT : InvitationState.EXPIRED;
    }
}
