package fi.yhdyspinta.choice;

import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Where groups want to get with what they follow. */
@ApplicationScoped
class TargetService {

    private final Jdbi jdbi;
    private final ChoiceQueries queries;
    private final ChoiceService choices;
    private final GroupAreas areas;
    private final Events events;

    TargetService(Jdbi jdbi, ChoiceQueries queries, ChoiceService choices, GroupAreas areas, Events events) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.choices = choices;
        this.areas = areas;
        this.events = events;
    }

    @Transactional
    ChoiceDto set(UUID choiceId, ChoiceBody.Target wanted) {
        var choice = choices.lockLiving(choiceId);
        if (choice.kind() != ChoiceDto.Kind.CHOSEN) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "What is left out has no target");
        }
        var own = areas.of(choice.groupId());
        var area = wanted.municipalityCode() == null ? own.getFirst() : own.stream()
                .filter(a -> a.areaType() == AreaType.MUNICIPALITY && a.areaCode().equals(wanted.municipalityCode())).findFirst().orElse(null);
        var errors = mistakes(choice.indicator().unit(), wanted);
        if (area == null) {
            errors.add(Problem.Error.at("/municipalityCode", "not-served", "must be a municipality that the group serves today"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    INSERT INTO indicator_target (choice_id, area_type, area_code, baseline_year, baseline_value, target_year, target_value)
                    VALUES (:choice, :areaType, :areaCode, :baselineYear, :baselineValue, :targetYear, :targetValue)
                    ON CONFLICT (choice_id, kind) DO UPDATE SET area_type = excluded.area_type, area_code = excluded.area_code,
                        baseline_year = excluded.baseline_year, baseline_value = excluded.baseline_value,
                        target_year = excluded.target_year, target_value = excluded.target_value""")
                    .bind("choice", choiceId).bindMethods(area).bindMethods(wanted).execute();
            touch(choiceId);
        });
        var after = queries.require(choiceId);
        if (!after.target().equals(choice.target())) {
            events.append(choices.of("indicator-choice.target-set", after).changed(List.of("target")).with("baselineYear", wanted.baselineYear())
                    .with("baselineValue", wanted.baselineValue()).with("targetYear", wanted.targetYear()).with("targetValue", wanted.targetValue()));
        }
        return after;
    }

    @Transactional
    ChoiceDto remove(UUID choiceId) {
        var choice = choices.lockLiving(choiceId);
        if (choice.target() == null) {
            throw ProblemException.notFound().get();
        }
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM indicator_target WHERE choice_id = :choice").bind("choice", choiceId).execute());
        touch(choiceId);
        events.append(choices.of("indicator-choice.target-removed", choice).changed(List.of("target")));
        return queries.require(choiceId);
    }

    private void touch(UUID choiceId) {
        jdbi.useHandle(db -> db.createUpdate("UPDATE indicator_choice SET version = version + 1 WHERE id = :id").bind("id", choiceId).execute());
    }

    private static List<Problem.Error> mistakes(String unit, ChoiceBody.Target wanted) {
        var errors = new ArrayList<Problem.Error>();
        if (wanted.targetYear() <= wanted.baselineYear()) {
            errors.add(Problem.Error.at("/targetYear", "not-after-baseline", "must be after baselineYear"));
        }
        if (!isPossible(unit, wanted.baselineValue())) {
            errors.add(Problem.Error.at("/baselineValue", "not-in-unit", "there is no such value in the unit " + unit));
        }
        if (!isPossible(unit, wanted.targetValue())) {
            errors.add(Problem.Error.at("/targetValue", "not-in-unit", "there is no such value in the unit " + unit));
        }
        return errors;
    }

    private static boolean isPossible(String unit, double value) {
        return switch (unit) {
            case "PERCENT" -> value >= 0 && value <= 100;
            case "COUNT" -> value >= 0;
            default -> value >= 0 || !unit.startsWith("PER_");
        };
    }
}
