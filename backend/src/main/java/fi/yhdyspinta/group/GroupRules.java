package fi.yhdyspinta.group;

import fi.yhdyspinta.group.GroupDto.Status;
import fi.yhdyspinta.perspective.GroupKind;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a group may be: everything that is wrong is said at once. */
@ApplicationScoped
class GroupRules {

    private final Jdbi jdbi;

    GroupRules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record MunicipalityState(String code, String countyCode, boolean valid, String otherGroup) {}

    /**
     * @param id the group, null for a new one
     * @throws ProblemException 400 with all errors
     */
    void check(UUID id, String county, GroupKind kind, Status status, List<String> municipalities, UUID regionalGroup,
            UUID parent, LocalDate from, String fromPointer) {
        var errors = new ArrayList<Problem.Error>();
        if (kind == GroupKind.MUNICIPAL && status != Status.ENDED && municipalities.isEmpty()) {
            errors.add(Problem.Error.at("/municipalityCodes", "required", "A municipal group serves at least one municipality"));
        } else if (kind != GroupKind.MUNICIPAL && !municipalities.isEmpty()) {
            errors.add(Problem.Error.at("/municipalityCodes", "not-for-this-kind", "Only a municipal group serves municipalities"));
        } else {
            checkMunicipalities(id, county, municipalities, from, errors);
        }
        if (regionalGroup != null && (kind == GroupKind.REGIONAL || !isGroupOf(county, regionalGroup, GroupKind.REGIONAL))) {
            errors.add(Problem.Error.at("/regionalGroupId", "not-a-regional-group", "must be a regional group of the same county"));
        }
        if ((kind == GroupKind.SUBGROUP) != (parent != null)) {
            errors.add(Problem.Error.at("/parentGroupId", "only-for-subgroups", "A subgroup has a parent, other kinds do not"));
        } else if (parent != null && (parent.equals(id) || !isGroupOf(county, parent, null))) {
            errors.add(Problem.Error.at("/parentGroupId", "not-a-group-of-the-county", "must be another group of the same county"));
        }
        if (kind == GroupKind.CHAIR_NETWORK && countyHasOtherChairNetwork(county, id)) {
            errors.add(Problem.Error.at("/kind", "chair-network-exists", "The county has its chairs' network already"));
        }
        if (id != null && startsAfter(id, from)) {
            errors.add(Problem.Error.at(fromPointer, "before-the-group", "The group did not exist on that day"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private void checkMunicipalities(UUID id, String county, List<String> codes, LocalDate from, List<Problem.Error> errors) {
        var states = jdbi.withHandle(db -> db.createQuery("""
                SELECT m.code, m.county_code, (m.valid_to IS NULL OR m.valid_to >= :from) AS valid,
                    (SELECT min(g.name) FROM group_municipality gm JOIN lape_group g ON g.id = gm.group_id
                     WHERE gm.municipality_code = m.code AND gm.period && daterange(:from, NULL, '[]')
                       AND g.id IS DISTINCT FROM :id::uuid) AS other_group
                FROM municipality m WHERE m.code = ANY (:codes)""")
                .bind("from", from).bind("id", id).bind("codes", codes.toArray(String[]::new))
                .mapTo(MunicipalityState.class).list());
        var seen = new HashSet<String>();
        for (var i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            var pointer = "/municipalityCodes/" + i;
            var state = states.stream().filter(s -> s.code().equals(code)).findFirst();
            if (!seen.add(code)) {
                errors.add(Problem.Error.at(pointer, "repeated", "is named twice"));
            } else if (state.isEmpty() || !state.get().valid() || !state.get().countyCode().equals(county)) {
                errors.add(Problem.Error.at(pointer, "no-such-municipality", "must be a municipality of the county that goes on"));
            } else if (state.get().otherGroup() != null) {
                errors.add(Problem.Error.at(pointer, "has-a-group", "is served by another group: " + state.get().otherGroup()));
            }
        }
    }

    private boolean isGroupOf(String county, UUID group, GroupKind kind) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM lape_group WHERE id = :id AND county_code = :county
                    AND (:kind::text IS NULL OR kind = :kind))""")
                .bind("id", group).bind("county", county).bind("kind", kind).mapTo(boolean.class).one());
    }

    private boolean countyHasOtherChairNetwork(String county, UUID id) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM lape_group WHERE kind = 'CHAIR_NETWORK' AND county_code = :county
                    AND id IS DISTINCT FROM :id::uuid)""")
                .bind("county", county).bind("id", id).mapTo(boolean.class).one());
    }

    private boolean startsAfter(UUID id, LocalDate day) {
        return jdbi.withHandle(db -> db.createQuery("SELECT min(valid_from) > :day FROM group_status WHERE group_id = :id")
                .bind("id", id).bind("day", day).mapTo(boolean.class).one());
    }
}
