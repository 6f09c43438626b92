package fi.yhdyspinta.report;

import fi.yhdyspinta.coverage.CountyCoverageDto;
import fi.yhdyspinta.coverage.CountyCoverageService;
import fi.yhdyspinta.coverage.CoverageService;
import fi.yhdyspinta.coverage.GroupCoverageDto;
import fi.yhdyspinta.goal.GoalDto;
import fi.yhdyspinta.goal.GoalList;
import fi.yhdyspinta.group.GroupDto;
import fi.yhdyspinta.group.GroupQueries;
import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.Areas;
import fi.yhdyspinta.perspective.GroupKind;
import fi.yhdyspinta.report.Report.Block;
import fi.yhdyspinta.report.Report.Grid;
import fi.yhdyspinta.report.Report.Section;
import fi.yhdyspinta.report.Report.Text;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Puts reports together from what anyone may read, whoever asks: they go to a board and from there to everybody. */
@ApplicationScoped
class Reports {

    private static final int MOST_GAPS = 3;

    private final GroupQueries groups;
    private final CoverageService coverage;
    private final CountyCoverageService countyCoverage;
    private final GoalList goals;
    private final Areas areas;
    private final ReportParts parts;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    Reports(GroupQueries groups, CoverageService coverage, CountyCoverageService countyCoverage, GoalList goals, Areas areas, ReportParts parts,
            CurrentCaller caller, HelsinkiClock clock) {
        this.groups = groups;
        this.coverage = coverage;
        this.countyCoverage = countyCoverage;
        this.goals = goals;
        this.areas = areas;
        this.parts = parts;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param since decisions from this day on; a year ago when null. @throws ProblemException 404 for a group that there is not */
    Report ofGroup(UUID groupId, LocalDate since, String language) {
        return caller.asAnyone(() -> group(groupId, since, new Words("report", language)));
    }

    /** @param since decisions from this day on; a year ago when null. @throws ProblemException 404 for a county that there is not */
    Report ofCounty(String countyCode, LocalDate since, String language) {
        return caller.asAnyone(() -> county(countyCode, since, new Words("report", language)));
    }

    private Report group(UUID groupId, LocalDate since, Words words) {
        var group = groups.group(groupId, Caller.ANONYMOUS).orElseThrow(ProblemException.notFound());
        var sources = new TreeSet<String>();
        var sections = new ArrayList<Section>();
        sections.add(covered(coverage.coverage(groupId, clock.today()), words));
        sections.add(parts.goals(ofGroups(goals.ofCounty(group.countyCode()), List.of(groupId)), words));
        sections.add(parts.figures(groupId, words, sources));
        sections.add(parts.decisions(List.of(groupId), from(since), words));
        sections.add(parts.sources(sources, clock.today(), group.demo(), words));
        return report(group.name(), sections, words);
    }

    private Report county(String countyCode, LocalDate since, Words words) {
        var matrix = countyCoverage.county(countyCode, clock.today());
        var all = groups.ofCounty(countyCode);
        var regional = all.stream().filter(group -> group.kind() == GroupKind.REGIONAL && group.status() != GroupDto.Status.ENDED).toList();
        var sources = new TreeSet<String>();
        var sections = new ArrayList<Section>();
        sections.add(covered(matrix, words));
        sections.add(parts.goals(ofGroups(goals.ofCounty(countyCode), regional.stream().map(GroupDto.Summary::id).toList()), words));
        regional.forEach(group -> sections.add(parts.figures(group.id(), words, sources)));
        sections.add(parts.decisions(regional.stream().map(GroupDto.Summary::id).toList(), from(since), words));
        sections.add(parts.sources(sources, clock.today(), all.stream().anyMatch(GroupDto.Summary::demo), words));
        return report(areas.find(AreaType.COUNTY, countyCode).orElseThrow().name().in(words.language()), sections, words);
    }

    private static List<GoalDto.Summary> ofGroups(List<GoalDto.Summary> goals, List<UUID> groups) {
        return goals.stream().filter(goal -> groups.contains(goal.groupId())).toList();
    }

    private Report report(String of, List<Section> sections, Words words) {
        return new Report(words.language(), words.of("title", of), words.of("day", words.day(clock.today())), words.of("file") + "-" + clock.today(), List.copyOf(sections));
    }

    private LocalDate from(LocalDate since) {
        return since == null ? clock.today().minusYears(1) : since;
    }

    private static Section covered(GroupCoverageDto coverage, Words words) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Text(coverage.ratio() == null ? words.of("noRatio") : words.of("ratio", coverage.ratio().represented(), coverage.ratio().required())));
        if (!coverage.items().isEmpty()) {
            blocks.add(new Grid(List.of(words.of("perspective"), words.of("level"), words.of("state")), coverage.items().stream()
                    .map(item -> List.of(item.name().in(words.language()), words.of(item.level()), words.of(item.state()))).toList()));
        }
        return new Section(words.of("coverage"), blocks);
    }

    private static Section covered(CountyCoverageDto matrix, Words words) {
        var blocks = new ArrayList<Block>();
        if (matrix.ratio() != null) {
            blocks.add(new Text(words.of("ratio", matrix.ratio().represented(), matrix.ratio().required())));
        }
        var gaps = matrix.items().stream().filter(item -> matrix.gapCounts().getOrDefault(item.code(), 0) > 0)
                .sorted(Comparator.comparing((CountyCoverageDto.Column item) -> -matrix.gapCounts().get(item.code()))).limit(MOST_GAPS)
                .map(item -> words.of("inGroups", item.name().in(words.language()), matrix.gapCounts().get(item.code()))).toList();
        if (!gaps.isEmpty()) {
            blocks.add(new Text(words.of("gaps", String.join(", ", gaps))));
        }
        blocks.add(new Grid(List.of(words.of("municipality"), words.of("group"), words.of("represented")), matrix.rows().stream()
                .map(row -> List.of(row.municipalityName().in(words.language()), row.groupName() == null ? words.of("noGroup") : row.groupName(),
                        row.ratio() == null ? "" : row.ratio().represented() + "/" + row.ratio().required())).toList()));
        return new Section(words.of("coverage"), blocks);
    }
}
