package fi.yhdyspinta.report;

import fi.yhdyspinta.chart.Beside;
import fi.yhdyspinta.chart.SeriesFigure;
import fi.yhdyspinta.choice.ChoiceDto;
import fi.yhdyspinta.choice.Scorecard;
import fi.yhdyspinta.choice.ScorecardDto;
import fi.yhdyspinta.goal.GoalDto;
import fi.yhdyspinta.meeting.DecisionDto;
import fi.yhdyspinta.meeting.DecisionList;
import fi.yhdyspinta.report.Report.Block;
import fi.yhdyspinta.report.Report.Chart;
import fi.yhdyspinta.report.Report.Grid;
import fi.yhdyspinta.report.Report.Points;
import fi.yhdyspinta.report.Report.Section;
import fi.yhdyspinta.report.Report.Text;
import fi.yhdyspinta.series.SeriesService;
import fi.yhdyspinta.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** The parts that the report of a group and that of a county share. */
@ApplicationScoped
class ReportParts {

    private final Scorecard scorecards;
    private final SeriesService series;
    private final DecisionList decisions;

    ReportParts(Scorecard scorecards, SeriesService series, DecisionList decisions) {
        this.scorecards = scorecards;
        this.series = series;
        this.decisions = decisions;
    }

    Section goals(List<GoalDto.Summary> goals, Words words) {
        if (goals.isEmpty()) {
            return new Section(words.of("goals"), List.of(new Text(words.of("noGoals"))));
        }
        var achieved = goals.stream().filter(goal -> goal.status() == GoalDto.Status.ACHIEVED).count();
        var late = goals.stream().filter(GoalDto.Summary::late).count();
        var rows = goals.stream().sorted(Comparator.comparing(GoalDto.Summary::status).thenComparing(goal -> goal.dueDate() == null ? LocalDate.MAX : goal.dueDate()))
                .map(goal -> row(goal, words)).toList();
        return new Section(words.of("goals"), List.of(new Text(words.of("goalCounts", goals.size(), achieved, late)),
                new Grid(List.of(words.of("goal"), words.of("status"), words.of("due"), words.of("health"), words.of("actions")), rows)));
    }

    private static List<String> row(GoalDto.Summary goal, Words words) {
        var due = words.day(goal.dueDate());
        var counts = goal.actionCounts();
        var all = counts.todo() + counts.doing() + counts.done() + counts.blocked();
        return List.of(goal.title(), words.of(goal.status()), goal.late() ? words.of("late", due) : due, words.of(goal.health()), counts.done() + "/" + all);
    }

    /** What the group follows, each with its sentence and chart, and what it leaves out. */
    Section figures(UUID groupId, Words words, TreeSet<String> sources) {
        var card = scorecards.of(groupId, null);
        var shown = card.items().stream().filter(item -> item.development() != null).toList();
        var whole = series.forScorecard(shown.stream().map(item -> item.choice().indicator().id()).toList(), card.area().areaType(), card.area().areaCode());
        var blocks = new ArrayList<Block>();
        for (var item : shown) {
            var of = whole.get(item.choice().indicator().id());
            var figure = new SeriesFigure(of, item.development().sentence().in(words.language()), words.language(), EnumSet.of(Beside.COUNTY, Beside.COUNTRY));
            blocks.add(new Chart(of.name().in(words.language()), figure));
            sources.add(figure.source());
        }
        if (blocks.isEmpty()) {
            blocks.add(new Text(words.of("noFigures")));
        }
        addOmissions(blocks, card, words);
        return new Section(words.of("figures"), blocks);
    }

    private static void addOmissions(List<Block> blocks, ScorecardDto card, Words words) {
        if (!card.omissions().isEmpty()) {
            blocks.add(new Text(words.of("omitted")));
            blocks.add(new Points(card.omissions().stream().map(choice -> omission(choice, words)).toList()));
        }
    }

    private static String omission(ChoiceDto choice, Words words) {
        return words.of("omission", choice.indicator().name().in(words.language()), choice.rationale());
    }

    Section decisions(List<UUID> groups, LocalDate since, Words words) {
        var made = groups.stream().flatMap(group -> decisions.whole(group).stream())
                .filter(decision -> !decision.decidedDate().isBefore(since) && decision.supersededById() == null).toList();
        var blocks = made.isEmpty() ? List.<Block>of(new Text(words.of("noDecisions")))
                : List.<Block>of(new Points(made.stream().map(decision -> told(decision, words)).toList()));
        return new Section(words.of("decisions", words.day(since)), blocks);
    }

    private static String told(DecisionDto decision, Words words) {
        var text = words.of("decision", words.day(decision.decidedDate()), decision.text());
        return decision.childImpact() == null ? text : words.of("impact", text, decision.childImpact());
    }

    Section sources(TreeSet<String> sources, LocalDate today, boolean demo, Words words) {
        var blocks = new ArrayList<Block>();
        if (!sources.isEmpty()) {
            blocks.add(new Points(List.copyOf(sources)));
        }
        blocks.add(new Text(words.of("made", words.day(today))));
        if (demo) {
            blocks.add(new Text(words.of("demo")));
        }
        return new Section(words.of("sources"), blocks);
    }
}
