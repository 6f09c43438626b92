package fi.yhdyspinta.coverage;

import fi.yhdyspinta.perspective.StandardLevel;
import fi.yhdyspinta.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads of one group's coverage, one statement each. */
@ApplicationScoped
class CoverageQueries {

    /**
     * A date is shown when a seat that is not hidden has it. An invitation belongs to the gap of the day when it was
     * sent after the last cover had begun and not before that cover began to expire.
     */
    private static final String ITEMS = """
            SELECT s.item_code, s.level, s.state, i.name_fi, i.name_sv, i.name_en,
                ARRAY(SELECT p.code FROM standard_item_perspective ip JOIN perspective p ON p.code = ip.perspective_code
                      WHERE ip.standard_item_id = s.item_id ORDER BY p.position, p.code) AS any_of,
                CASE WHEN s.state = 'EXPIRING' AND (:hidden OR upper(last.cover) - 1 = ANY (s.shown_ends))
                     THEN upper(last.cover) - 1 END AS until,
                CASE WHEN s.state = 'VACANT' AND (:hidden OR vacant.since - 1 = ANY (s.shown_ends)) THEN vacant.since END AS vacant_since,
                w.id AS waiver_id, w.reason, w.review_date,
                s.people, s.people_hidden,
                (SELECT max(v.invited_date) FROM gap_invitation v
                 WHERE v.group_id = s.group_id AND v.item_code = s.item_code AND v.invited_date <= :on
                   AND s.state IN ('EXPIRING', 'DEPUTY_ONLY', 'VACANT', 'MISSING')
                   AND (last.cover IS NULL
                        OR v.invited_date > lower(last.cover) AND v.invited_date >= upper(last.cover) - 60)) AS invited_date,
                ARRAY(SELECT DISTINCT COALESCE(merged.name, o.name)
                      FROM membership m
                      JOIN membership_perspective mp ON mp.membership_id = m.id
                      JOIN standard_item_perspective ip ON ip.perspective_code = mp.perspective_code
                      JOIN organisation o ON o.id = m.organisation_id
                      LEFT JOIN organisation merged ON merged.id = o.merged_into
                      WHERE m.group_id = s.group_id AND ip.standard_item_id = s.item_id AND m.period @> :on::date
                        AND NOT m.name_hidden ORDER BY 1) AS organisations
            FROM coverage_states(:on, NULL, :group) s
            JOIN standard_item i ON i.id = s.item_id
            LEFT JOIN waiver w ON w.id = s.waiver_id
            LEFT JOIN LATERAL (SELECT r AS cover FROM unnest(s.cover) r WHERE lower(r) <= :on::date
                ORDER BY lower(r) DESC LIMIT 1) last ON true
            LEFT JOIN LATERAL (SELECT max(upper(r)) AS since
                FROM unnest(s.cover + COALESCE(s.deputies, '{}')) r WHERE upper(r) <= :on::date) vacant ON true
            ORDER BY s.item_position, s.item_code""";

    private static final String HISTORY = """
            SELECT d.day, s.item_code, s.level, s.state, i.name_fi, i.name_sv, i.name_en
            FROM (SELECT day FROM coverage_change_days(:group, :from, :to, :dates, :hidden) ORDER BY day DESC LIMIT :limit) d
            LEFT JOIN LATERAL coverage_states(d.day, NULL, :group) s ON true
            LEFT JOIN standard_item i ON i.id = s.item_id
            ORDER BY d.day, s.item_position, s.item_code""";

    private final Jdbi jdbi;

    CoverageQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A group and what decides who may see what of it. */
    record Head(UUID id, String countyCode, List<String> municipalityCodes) {}

    /** An item with everything that anyone might see of it; dates already without those of hidden seats. */
    record ItemRow(String code, LocalizedText name, StandardLevel level, List<String> anyOf, CoverageState state,
            LocalDate until, LocalDate vacantSince, UUID waiverId, String waiverReason, LocalDate waiverReviewDate,
            List<UUID> people, boolean peopleHidden, LocalDate invitedDate, List<String> organisations) {}

    /** The state of an item from a day on; without an item when none applies on the day. */
    record HistoryRow(LocalDate day, String code, LocalizedText name, StandardLevel level, CoverageState state) {}

    Optional<Head> group(UUID groupId, LocalDate today) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT g.id, g.county_code, ARRAY(SELECT gm.municipality_code::text FROM group_municipality gm
                    WHERE gm.group_id = g.id AND gm.period @> :today::date) AS municipality_codes
                FROM lape_group g WHERE g.id = :group""")
                .bind("group", groupId).bind("today", today)
                .map((row, context) -> new Head(row.getObject("id", UUID.class), row.getString("county_code"),
                        strings(row.getArray("municipality_codes"))))
                .findOne());
    }

    /** @param hiddenDates whether also dates that only a hidden seat has are answered */
    List<ItemRow> items(UUID groupId, LocalDate on, boolean hiddenDates) {
        return jdbi.withHandle(db -> db.createQuery(ITEMS).bind("group", groupId).bind("on", on).bind("hidden", hiddenDates)
                .map((row, context) -> item(row)).list());
    }

    /** The states on the last days of change, at most {@code limit} of them. */
    List<HistoryRow> history(UUID groupId, LocalDate from, LocalDate to, CoverageSight sight, int limit) {
        return jdbi.withHandle(db -> db.createQuery(HISTORY).bind("group", groupId).bind("from", from).bind("to", to)
                .bind("dates", sight.dates()).bind("hidden", sight.hiddenDates()).bind("limit", limit)
                .map((row, context) -> {
                    var code = row.getString("item_code");
                    return new HistoryRow(row.getObject("day", LocalDate.class), code, LocalizedText.read(row, "name"),
                            code == null ? null : StandardLevel.valueOf(row.getString("level")),
                            code == null ? null : CoverageState.valueOf(row.getString("state")));
                }).list());
    }

    private static ItemRow item(ResultSet row) throws SQLException {
        var people = row.getArray("people");
        return new ItemRow(row.getString("item_code"), LocalizedText.read(row, "name"),
                StandardLevel.valueOf(row.getString("level")), strings(row.getArray("any_of")),
                CoverageState.valueOf(row.getString("state")), row.getObject("until", LocalDate.class),
                row.getObject("vacant_since", LocalDate.class), row.getObject("waiver_id", UUID.class),
                row.getString("reason"), row.getObject("review_date", LocalDate.class),
                people == null ? List.of() : List.of((UUID[]) people.getArray()), row.getBoolean("people_hidden"),
                row.getObject("invited_date", LocalDate.class), strings(row.getArray("organisations")));
    }

    static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
