package fi.yhdyspinta.group;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Related bodies of groups, read and written. */
@ApplicationScoped
class RelatedBodyService {

    private final Jdbi jdbi;
    private final EntityTags tags;
    private final Events events;

    RelatedBodyService(Jdbi jdbi, EntityTags tags, Events events) {
        this.jdbi = jdbi;
        this.tags = tags;
        this.events = events;
    }

    /** @throws ProblemException 404 for an unknown group */
    List<RelatedBodyDto> ofGroup(UUID groupId) {
        var bodies = jdbi.withHandle(db -> db.createQuery("SELECT * FROM related_body WHERE group_id = :group ORDER BY name, id")
                .bind("group", groupId).mapTo(RelatedBodyDto.class).list());
        if (bodies.isEmpty()) {
            countyOf(groupId);
        }
        return bodies;
    }

    List<RelatedBodyTypeDto> types() {
        return jdbi.withHandle(db -> db.createQuery("SELECT * FROM related_body_type ORDER BY position")
                .map((row, context) -> new RelatedBodyTypeDto(row.getString("code"), LocalizedText.read(row, "name"))).list());
    }

    Optional<RelatedBodyDto> find(UUID id) {
        return jdbi.withHandle(db -> db.createQuery("SELECT * FROM related_body WHERE id = :id").bind("id", id)
                .mapTo(RelatedBodyDto.class).findOne());
    }

    @Transactional
    RelatedBodyDto add(UUID groupId, RelatedBodyDto.Write body) {
        refuseUnknownType(body.type());
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO related_body (group_id, name, type, relation, note)
                VALUES (:group, :name, :type, :relation, :note) RETURNING id""")
                .bind("group", groupId).bindMethods(body).mapTo(UUID.class).one());
        events.append(Event.of("related-body.added", id).inGroup(groupId, countyOf(groupId))
                .with("name", body.name()).with("relation", body.relation()));
        return find(id).orElseThrow();
    }

    @Transactional
    RelatedBodyDto replace(UUID id, RelatedBodyDto.Write body) {
        var before = lock(id);
        refuseUnknownType(body.type());
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE related_body SET name = :name, type = :type, relation = :relation, note = :note,
                    version = version + 1 WHERE id = :id""")
                .bindMethods(body).bind("id", id).execute());
        events.append(Event.of("related-body.changed", id).inGroup(before.groupId(), countyOf(before.groupId()))
                .with("name", body.name()).with("relation", body.relation()));
        return find(id).orElseThrow();
    }

    @Transactional
    void remove(UUID id) {
        var before = lock(id);
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM related_body WHERE id = :id").bind("id", id).execute());
        events.append(Event.of("related-body.removed", id).inGroup(before.groupId(), countyOf(before.groupId()))
                .with("name", before.name()));
    }

    private void refuseUnknownType(String type) {
        if (types().stream().noneMatch(known -> known.code().equals(type))) {
            throw ProblemException.invalid("/type", "unknown-code", "must be a code of /api/v1/related-body-types");
        }
    }

    private RelatedBodyDto lock(UUID id) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM related_body WHERE id = :id FOR UPDATE").bind("id", id)
                .mapTo(UUID.class).findOne());
        var current = find(id).orElseThrow(ProblemException.notFound());
        tags.requireMatch(current);
        return current;
    }

    private String countyOf(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery("SELECT county_code FROM lape_group WHERE id = :id").bind("id", groupId)
                .mapTo(String.class).findOne()).orElseThrow(ProblemException.notFound());
    }
}
