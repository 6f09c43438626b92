package fi.yhdyspinta.group;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.group.GroupDto.Status;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Changes of groups. Status, municipalities and regional group have periods, so that a past day answers as it was. */
@ApplicationScoped
class GroupService {

    private final Jdbi jdbi;
    private final GroupQueries queries;
    private final GroupRules rules;
    private final GroupPeriods periods;
    private final EntityTags tags;
    private final Events events;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    GroupService(Jdbi jdbi, GroupQueries queries, GroupRules rules, GroupPeriods periods, EntityTags tags, Events events,
            CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.rules = rules;
        this.periods = periods;
        this.tags = tags;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    GroupDto create(String countyCode, GroupDto.Create group) {
        var from = group.startDate() == null ? clock.today() : group.startDate();
        rules.check(null, countyCode, group.kind(), Status.ACTIVE, group.municipalityCodes(), group.regionalGroupId(),
                group.parentGroupId(), from, "/startDate");
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO lape_group (kind, county_code, parent_group_id, name, working_language, mandate, local_features)
                VALUES (:kind, :county, :parentGroupId, :name, :workingLanguage, :mandate, :localFeatures) RETURNING id""")
                .bindMethods(group).bind("county", countyCode).mapTo(UUID.class).one());
        periods.set(id, Status.ACTIVE, group.municipalityCodes(), group.regionalGroupId(), from);
        events.append(Event.of("group.created", id).inGroup(id, countyCode).with("name", group.name())
                .with("kind", group.kind()).with("municipalityCodes", group.municipalityCodes()));
        return view(id);
    }

    @Transactional
    GroupDto write(UUID id, GroupDto.Write write) {
        var before = lock(id);
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE lape_group SET working_language = :workingLanguage, mandate = :mandate,
                    local_features = :localFeatures, version = version + 1 WHERE id = :id""")
                .bindMethods(write).bind("id", id).execute());
        var changed = new ArrayList<String>();
        note(changed, "workingLanguage", before.workingLanguage(), write.workingLanguage());
        note(changed, "mandate", before.mandate(), write.mandate());
        note(changed, "localFeatures", before.localFeatures(), write.localFeatures());
        if (!changed.isEmpty()) {
            events.append(Event.of("group.changed", id).inGroup(id, before.countyCode()).changed(changed));
        }
        return view(id);
    }

    @Transactional
    GroupDto administer(UUID id, GroupDto.Administration to) {
        var before = lock(id);
        var from = to.fromDate() == null ? clock.today() : to.fromDate();
        rules.check(id, before.countyCode(), to.kind(), to.status(), to.municipalityCodes(), to.regionalGroupId(),
                to.parentGroupId(), from, "/fromDate");
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE lape_group SET name = :name, kind = :kind, parent_group_id = :parentGroupId, version = version + 1
                WHERE id = :id""")
                .bindMethods(to).bind("id", id).execute());
        var serves = to.status() == Status.ENDED ? List.<String>of() : to.municipalityCodes();
        periods.set(id, to.status(), serves, to.status() == Status.ENDED ? null : to.regionalGroupId(), from);
        var changed = new ArrayList<String>();
        note(changed, "name", before.name(), to.name());
        note(changed, "kind", before.kind(), to.kind());
        note(changed, "status", before.status(), to.status());
        note(changed, "municipalityCodes", before.municipalityCodes(), serves.stream().sorted().toList());
        note(changed, "regionalGroupId", before.regionalGroupId(), to.regionalGroupId());
        note(changed, "parentGroupId", before.parentGroupId(), to.parentGroupId());
        if (!changed.isEmpty()) {
            events.append(Event.of("group.administered", id).inGroup(id, before.countyCode()).changed(changed)
                    .with("status", to.status()).with("municipalityCodes", serves).with("fromDate", from.toString()));
        }
        return view(id);
    }

    /** The group as the caller sees it, its row locked, after If-Match has been checked. */
    private GroupDto lock(UUID id) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM lape_group WHERE id = :id FOR UPDATE").bind("id", id)
                .mapTo(UUID.class).findOne());
        var current = queries.group(id, caller.get()).orElseThrow(ProblemException.notFound());
        tags.requireMatch(current);
        return current;
    }

    private GroupDto view(UUID id) {
        return queries.group(id, caller.get()).orElseThrow();
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
