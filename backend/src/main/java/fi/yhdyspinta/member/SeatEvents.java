package fi.yhdyspinta.member;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.member.Seats.LockedGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What happened to seats. No names or contact data; of a hidden voice no values at all. */
@ApplicationScoped
class SeatEvents {

    private final Events events;

    SeatEvents(Events events) {
        this.events = events;
    }

    /** A seat began, with what it is like. */
    void began(String type, LockedGroup group, MembershipDto seat) {
        append(type, group, seat, List.of(), Map.of("role", seat.role(), "perspectiveCodes", seat.perspectiveCodes(),
                "validFromDate", seat.validFromDate().toString()));
    }

    void ended(LockedGroup group, MembershipDto seat, LocalDate lastDate) {
        append("membership.ended", group, seat, List.of("validToDate"), Map.of("lastDate", lastDate.toString()));
    }

    /** Something about a seat that is told without values. */
    void happened(String type, LockedGroup group, UUID seatId, String... changedFields) {
        events.append(Event.of(type, seatId).inGroup(group.id(), group.countyCode()).changed(List.of(changedFields)));
    }

    /** A mistake was corrected; nothing is told when nothing differs. */
    void corrected(LockedGroup group, MembershipDto before, MembershipDto after) {
        var old = fields(before);
        var changed = fields(after).entrySet().stream().filter(f -> !Objects.equals(f.getValue(), old.get(f.getKey())))
                .map(Map.Entry::getKey).toList();
        if (!changed.isEmpty()) {
            append("membership.corrected", group, after, changed, Map.of());
        }
    }

    private void append(String type, LockedGroup group, MembershipDto seat, List<String> changed, Map<String, Object> values) {
        var event = Event.of(type, seat.id()).inGroup(group.id(), group.countyCode()).changed(changed);
        if (!seat.nameHidden()) {
            for (var value : values.entrySet()) {
                event = event.with(value.getKey(), value.getValue());
            }
        }
        events.append(event);
    }

    private static Map<String, Object> fields(MembershipDto seat) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("personName", seat.personName());
        fields.put("role", seat.role());
        fields.put("deputyForId", seat.deputyForId());
        fields.put("organisationId", seat.organisationId());
        fields.put("perspectiveCodes", seat.perspectiveCodes());
        fields.put("validFromDate", seat.validFromDate());
        fields.put("validToDate", seat.validToDate());
        fields.put("nameHidden", seat.nameHidden());
        fields.put("guardianConsentNeeded", seat.guardianConsentNeeded());
        fields.put("guardianConsentDate", seat.guardianConsentDate());
        return fields;
    }
}
