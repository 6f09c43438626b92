package fi.yhdyspinta.goal;

import fi.yhdyspinta.goal.GoalImportDto.LineError;
import fi.yhdyspinta.goal.GoalImportDto.LineOutcome;
import fi.yhdyspinta.goal.GoalSheet.Line;
import fi.yhdyspinta.goal.GoalSheet.Words;
import fi.yhdyspinta.shared.DryRun;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemMapper;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Goals and actions from a table, all or none, as drafts. The preview does the same as the import, and takes it back. */
@ApplicationScoped
class GoalImport {

    private final Jdbi jdbi;
    private final GoalService goals;
    private final ActionService actions;
    private final GoalRules rules;
    private final ThemeService themes;
    private final Validator validator;
    private final HelsinkiClock clock;

    GoalImport(Jdbi jdbi, GoalService goals, ActionService actions, GoalRules rules, ThemeService themes, Validator validator,
            HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.goals = goals;
        this.actions = actions;
        this.rules = rules;
        this.themes = themes;
        this.validator = validator;
        this.clock = clock;
    }

    GoalImportDto preview(UUID groupId, byte[] file) {
        return DryRun.of(() -> run(groupId, file));
    }

    /** @throws ProblemException 409 when the table or the group is no longer what the preview saw */
    @Transactional
    GoalImportDto.Done confirm(UUID groupId, byte[] file, String digest) {
        var done = run(groupId, file);
        if (!done.digest().equals(digest) || !done.importable()) {
            throw ProblemException.of(ProblemType.IMPORT_CHANGED, "Look at a new preview: the table or the group has changed");
        }
        return new GoalImportDto.Done(done.goals(), done.actions());
    }

    private GoalImportDto run(UUID groupId, byte[] file) {
        // Two imports of the same table at once: the second sees what the first has added.
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM lape_group WHERE id = :id FOR UPDATE").bind("id", groupId)
                .mapTo(UUID.class).findOne().orElseThrow(ProblemException.notFound()));
        var work = new Work(goals.home(groupId), titles(groupId));
        var lines = GoalSheet.read(file, words(work.group)).stream().map(work::take).toList();
        var wrong = lines.stream().anyMatch(line -> line.outcome() == LineOutcome.ERROR);
        var digest = EntityTags.of((new String(file, StandardCharsets.ISO_8859_1) + lines).getBytes(StandardCharsets.UTF_8));
        return new GoalImportDto(digest.replace("\"", ""), !wrong && work.goals + work.actions > 0, work.goals, work.actions, lines);
    }

    /** Takes the lines one after another; an action belongs to the goal above it. */
    private final class Work {

        private final GoalService.Home group;
        private final Set<String> titles;
        private final Map<String, UUID> added = new HashMap<>();
        private UUID goal;
        private LineOutcome ofGoal;
        private int goals;
        private int actions;

        private Work(GoalService.Home group, Set<String> titles) {
            this.group = group;
            this.titles = titles;
        }

        private GoalImportDto.Line take(Line line) {
            var errors = new ArrayList<>(line.errors());
            var before = goals;
            if (line.goal() != null) {
                ofGoal = takeGoal(line, errors);
            } else if (ofGoal == null) {
                errors.add(line.ofGoal(Problem.Error.at("/title", "goal-missing", "an action stands on the line of its goal or below it")));
            }
            if (line.action() != null) {
                errors(line.action()).stream().map(line::ofAction).filter(e -> isNew(line, e)).forEach(errors::add);
            }
            var nothing = ofGoal == LineOutcome.SKIP || line.action() == null && goals == before;
            var outcome = !errors.isEmpty() ? LineOutcome.ERROR : nothing ? LineOutcome.SKIP : LineOutcome.ADD;
            // Below a goal that is wrong nothing is tried.
            if (outcome == LineOutcome.ADD && line.action() != null && goal != null) {
                GoalImport.this.actions.add(goal, line.action());
                actions++;
            }
            return new GoalImportDto.Line(line.number(), outcome, line.goal() == null ? null : line.goal().title(),
                    line.action() == null ? null : line.action().title(), errors);
        }

        private LineOutcome takeGoal(Line line, List<LineError> errors) {
            var write = line.goal();
            // Many tables repeat the goal on every line: its next action goes to the same goal.
            goal = added.get(GoalSheet.key(write.title()));
            if (goal != null) {
                return LineOutcome.ADD;
            }
            var mistakes = new ArrayList<>(errors(write));
            mistakes.addAll(rules.mistakes(group.id(), group.countyCode(), write));
            mistakes.stream().map(line::ofGoal).filter(e -> isNew(line, e)).forEach(errors::add);
            if (!errors.isEmpty()) {
                return LineOutcome.ERROR;
            }
            if (titles.contains(GoalSheet.key(write.title()))) {
                return LineOutcome.SKIP;
            }
            goal = GoalImport.this.goals.add(group.id(), write).id();
            added.put(GoalSheet.key(write.title()), goal);
            goals++;
            return LineOutcome.ADD;
        }

        /** A cell that could not be read has been told of already: what it leaves empty is not told again. */
        private boolean isNew(Line line, LineError error) {
            return line.errors().stream().noneMatch(known -> known.column().equals(error.column()));
        }

        private List<Problem.Error> errors(Object body) {
            return ProblemMapper.errors(validator.validate(body));
        }
    }

    private Words words(GoalService.Home group) {
        return new Words(themes.themes(group.countyCode()), jdbi.withHandle(db -> db.createQuery("""
                SELECT m.id, COALESCE(c.name, p.name) AS name FROM membership m JOIN person p ON p.id = m.person_id
                LEFT JOIN group_contact c ON c.group_id = m.group_id AND c.person_id = m.person_id
                WHERE m.group_id = :group AND m.period @> :today::date AND COALESCE(c.name, p.name) IS NOT NULL""")
                .bind("group", group.id()).bind("today", clock.today())
                .reduceRows(new HashMap<String, List<UUID>>(), (seats, row) -> {
                    seats.computeIfAbsent(GoalSheet.key(row.getColumn("name", String.class)), name -> new ArrayList<>())
                            .add(row.getColumn("id", UUID.class));
                    return seats;
                })));
    }

    /** What the group aims at already; what was finished may be aimed at anew. */
    private Set<String> titles(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT title FROM goal WHERE group_id = :group AND status IN ('DRAFT', 'AGREED', 'IN_PROGRESS')""")
                .bind("group", groupId).mapTo(String.class).list()).stream().map(GoalSheet::key).collect(Collectors.toSet());
    }
}
