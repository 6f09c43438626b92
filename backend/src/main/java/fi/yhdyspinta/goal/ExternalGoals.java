package fi.yhdyspinta.goal;

import fi.yhdyspinta.integration.ExternalIds.Put;
import fi.yhdyspinta.integration.ExternalIds;
import fi.yhdyspinta.integration.ExternalIds.Kind;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Goals that another system keeps and tells again and again: made once, changed when they differ, else left alone. */
@ApplicationScoped
class ExternalGoals {

    private final ExternalIds ids;
    private final GoalQueries queries;
    private final GoalService goals;
    private final GoalRules rules;

    ExternalGoals(ExternalIds ids, GoalQueries queries, GoalService goals, GoalRules rules) {
        this.ids = ids;
        this.queries = queries;
        this.goals = goals;
        this.rules = rules;
    }

    /** @throws ProblemException 404 also for a draft that the client may not know of any more */
    GoalDto require(String system, String externalId) {
        return queries.require(ids.find(Kind.GOAL, system, externalId).orElseThrow(ProblemException.notFound()));
    }

    @Transactional
    Put<GoalDto> put(String system, String externalId, GoalBody.External sent) {
        var known = ids.hold(Kind.GOAL, system, externalId);
        ids.requireServed(sent.groupId());
        if (known.isEmpty()) {
            var group = goals.home(sent.groupId());
            refuse(rules.mistakes(group.id(), group.countyCode(), sent.goal()));
            var made = goals.draft(group, sent.goal());
            ids.keep(Kind.GOAL, system, externalId, made.id());
            return new Put<>(made, true);
        }
        var before = queries.lock(known.get());
        ExternalIds.requireSameGroup(Kind.GOAL, before.groupId(), sent.groupId());
        var stored = goals.stored(before.id());
        var write = sent.goal().ownerId() == null ? sent.goal().ownedBy(stored.ownerId()) : sent.goal();
        refuse(rules.mistakes(stored, write));
        return new Put<>(goals.rewrite(before, stored, write), false);
    }

    private static void refuse(List<Problem.Error> mistakes) {
        if (!mistakes.isEmpty()) {
            throw ProblemException.invalid(mistakes.stream().map(mistake -> mistake.within("/goal")).toList());
        }
    }
}
