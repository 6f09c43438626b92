package fi.yhdyspinta.coverage;

import fi.yhdyspinta.coverage.ContactSuggestionDto.Code;
import fi.yhdyspinta.coverage.ContactSuggestionDto.Reason;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Whom to call this week. A group without a chair comes first, then those that lack most voices, are at rest, lack most
 * of the rest, have most seats about to end, or have been silent longest: the same five for everybody who asks.
 */
@ApplicationScoped
class ContactSuggestions {

    private static final int MOST = 5;
    private static final int QUIET_DAYS = 180;

    /** The days on which seats begin and end are a change too; of the dates only those of seats that are not hidden are told. */
    private static final String FACTS = """
            SELECT g.id, g.name, s.status = 'DORMANT' AS dormant,
                EXISTS (SELECT FROM membership m WHERE m.group_id = g.id AND m.role = 'CHAIR' AND m.period @> :today::date) AS chaired,
                COALESCE(c.voices, 0) AS voices, COALESCE(c.gaps, 0) AS gaps, COALESCE(c.expiring, 0) AS expiring,
                c.first_end, GREATEST(written.day, seats.any_day) AS changed, GREATEST(written.day, seats.shown_day) AS changed_shown
            FROM lape_group g
            JOIN group_status s ON s.group_id = g.id AND s.period @> :today::date AND s.status <> 'ENDED'
            LEFT JOIN (
                SELECT group_id, count(*) FILTER (WHERE gap AND voice) AS voices, count(*) FILTER (WHERE gap AND NOT voice) AS gaps,
                    count(*) FILTER (WHERE state = 'EXPIRING') AS expiring,
                    min(last_day) FILTER (WHERE state = 'EXPIRING' AND last_day = ANY (shown_ends)) AS first_end
                FROM (SELECT cs.group_id, cs.state, cs.state IN ('VACANT', 'MISSING') AS gap, cs.shown_ends,
                        EXISTS (SELECT FROM standard_item_perspective ip JOIN perspective p ON p.code = ip.perspective_code
                            WHERE ip.standard_item_id = cs.item_id AND p.category = 'VOICE') AS voice,
                        (SELECT upper(r) - 1 FROM unnest(cs.cover) r WHERE r @> :today::date) AS last_day
                      FROM coverage_states(:today, :county, NULL) cs WHERE cs.level = 'REQUIRED') item
                GROUP BY group_id) c ON c.group_id = g.id
            LEFT JOIN LATERAL (SELECT (e.occurred_at AT TIME ZONE 'Europe/Helsinki')::date AS day FROM event e
                WHERE e.group_id = g.id ORDER BY e.id DESC LIMIT 1) written ON true
            LEFT JOIN LATERAL (SELECT max(d.day) AS any_day, max(d.day) FILTER (WHERE NOT d.name_hidden) AS shown_day
                FROM (SELECT unnest(ARRAY[m.valid_from, m.valid_to + 1]) AS day, m.name_hidden FROM membership m WHERE m.group_id = g.id) d
                WHERE d.day <= :today) seats ON true
            WHERE g.county_code = :county AND g.kind = 'MUNICIPAL'""";

    private static final Comparator<Facts> MOST_URGENT_FIRST = Comparator.comparing(Facts::chaired)
            .thenComparing(Facts::voices, Comparator.reverseOrder())
            .thenComparing(Facts::dormant, Comparator.reverseOrder())
            .thenComparing(Facts::gaps, Comparator.reverseOrder())
            .thenComparing(Facts::expiring, Comparator.reverseOrder())
            .thenComparing(Facts::changed, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Facts::name).thenComparing(Facts::id);

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    ContactSuggestions(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    private record Facts(UUID id, String name, boolean dormant, boolean chaired, int voices, int gaps, int expiring,
            LocalDate firstEnd, LocalDate changed, LocalDate changedShown) {

        boolean isQuiet(LocalDate today) {
            return changed != null && changed.isBefore(today.minusDays(QUIET_DAYS));
        }

        ContactSuggestionDto suggestion(LocalDate today) {
            var reasons = new ArrayList<Reason>();
            if (!chaired) {
                reasons.add(new Reason(Code.NO_CHAIR, null, null));
            }
            if (voices > 0) {
                reasons.add(new Reason(Code.VOICE_MISSING, voices, null));
            }
            if (dormant) {
                reasons.add(new Reason(Code.DORMANT, null, null));
            }
            if (gaps > 0) {
                reasons.add(new Reason(Code.GAPS, gaps, null));
            }
            if (expiring > 0) {
                reasons.add(new Reason(Code.EXPIRING, expiring, firstEnd));
            }
            if (isQuiet(today)) {
                reasons.add(new Reason(Code.QUIET, null, changedShown));
            }
            return new ContactSuggestionDto(id, name, reasons);
        }
    }

    List<ContactSuggestionDto> ofCounty(String county) {
        var today = clock.today();
        return jdbi.withHandle(db -> db.createQuery(FACTS).bind("county", county).bind("today", today).mapTo(Facts.class).list())
                .stream().sorted(MOST_URGENT_FIRST).map(f -> f.suggestion(today)).filter(s -> !s.reasons().isEmpty())
                .limit(MOST).toList();
    }
}
