package fi.yhdyspinta.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.choice.ChoiceDto;
import fi.yhdyspinta.choice.ChoiceQueries;
import fi.yhdyspinta.coverage.CoverageService;
import fi.yhdyspinta.coverage.GroupCoverageDto;
import fi.yhdyspinta.goal.ActionDto;
import fi.yhdyspinta.goal.ActionQueries;
import fi.yhdyspinta.goal.GoalDto;
import fi.yhdyspinta.goal.GoalQueries;
import fi.yhdyspinta.goal.GoalSeatDto;
import fi.yhdyspinta.group.GroupDto;
import fi.yhdyspinta.group.GroupQueries;
import fi.yhdyspinta.hearing.HearingDto;
import fi.yhdyspinta.hearing.HearingQueries;
import fi.yhdyspinta.meeting.DecisionDto;
import fi.yhdyspinta.meeting.DecisionList;
import fi.yhdyspinta.meeting.MeetingDto;
import fi.yhdyspinta.meeting.MeetingList;
import fi.yhdyspinta.member.MembershipDto;
import fi.yhdyspinta.member.MembershipQueries;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Csv.Dialect;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A group with all that belongs to it, as the caller may see it; a fixed number of statements, however much that is. */
@ApplicationScoped
class GroupData {

    private final GroupQueries groups;
    private final CoverageService coverage;
    private final MembershipQueries members;
    private final GoalQueries goals;
    private final ActionQueries actions;
    private final MeetingList meetings;
    private final DecisionList decisions;
    private final HearingQueries hearings;
    private final ChoiceQueries choices;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;
    private final ObjectMapper json;

    GroupData(GroupQueries groups, CoverageService coverage, MembershipQueries members, GoalQueries goals, ActionQueries actions,
            MeetingList meetings, DecisionList decisions, HearingQueries hearings, ChoiceQueries choices, CurrentCaller caller,
            HelsinkiClock clock, ObjectMapper json) {
        this.groups = groups;
        this.coverage = coverage;
        this.members = members;
        this.goals = goals;
        this.actions = actions;
        this.meetings = meetings;
        this.decisions = decisions;
        this.hearings = hearings;
        this.choices = choices;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** @param records how many people's data it holds */
    record Taken(byte[] zip, int records) {}

    /** One kind of data. @param whole as the API answers it @param lines as a table */
    private record Part(String name, Object whole, Class<? extends Record> type, List<? extends Record> lines) {}

    /** @throws ProblemException 404 for a group that there is not */
    Taken of(UUID groupId, Dialect dialect, String language) {
        var who = caller.get();
        var group = groups.group(groupId, who).orElseThrow(ProblemException.notFound());
        var parts = new ArrayList<Part>();
        var records = 0;
        var names = new HashSet<String>();
        parts.add(new Part("group", group, GroupDto.class, List.of(group)));
        var covered = coverage.coverage(groupId, clock.today());
        parts.add(new Part("coverage", covered, GroupCoverageDto.Item.class, covered.items()));
        if (mayReadMembers(who, group)) {
            var seats = members.ofAllTimes(groupId, who);
            records += (int) seats.items().stream().filter(seat -> who.isClient() || seat.nameHidden()).count();
            parts.add(new Part("members", seats, MembershipDto.class, seats.items()));
        }
        if (mayRead(who, "goals:read")) {
            var aims = goals.ofGroup(groupId);
            var deeds = actions.ofGroup(groupId);
            Stream.concat(aims.stream().map(GoalDto::owner), deeds.stream().map(ActionDto::responsible)).filter(Objects::nonNull)
                    .map(GoalSeatDto::personName).filter(Objects::nonNull).forEach(names::add);
            parts.add(listing("goals", GoalDto.class, aims));
            parts.add(listing("actions", ActionDto.class, deeds));
        }
        parts.add(listing("meetings", MeetingDto.Summary.class, meetings.whole(groupId)));
        parts.add(listing("decisions", DecisionDto.class, decisions.whole(groupId)));
        parts.add(listing("hearings", HearingDto.class, hearings.whole(groupId)));
        if (mayRead(who, "indicators:read")) {
            parts.add(listing("indicator-choices", ChoiceDto.class, choices.living(groupId)));
        }
        records += names.size();
        return new Taken(zip(group, parts, dialect, new Words("export", language), records > 0 || parts.stream().anyMatch(part -> part.name.equals("members"))), records);
    }

    private static Part listing(String name, Class<? extends Record> type, List<? extends Record> items) {
        return new Part(name, Map.of("items", items), type, items);
    }

    /** Anyone, but a client only with the scope of what it reads. */
    private static boolean mayRead(Caller who, String scope) {
        return !who.isClient() || who.account().scopes().contains(scope);
    }

    private static boolean mayReadMembers(Caller who, GroupDto group) {
        return who.isPerson() || who.isClient() && mayRead(who, "members:read") && !disjoint(who.clientMunicipalities(), group.municipalityCodes());
    }

    private static boolean disjoint(Set<String> some, List<String> others) {
        return others.stream().noneMatch(some::contains);
    }

    private byte[] zip(GroupDto group, List<Part> parts, Dialect dialect, Words words, boolean personal) {
        var archive = new Archive();
        archive.add("README.txt", readme(group, parts, words, personal));
        for (var part : parts) {
            archive.add(part.name + ".json", written(part.whole));
            archive.add(part.name + ".csv", RecordTable.of(part.type).csv(dialect, part.lines));
        }
        return archive.zip();
    }

    private String readme(GroupDto group, List<Part> parts, Words words, boolean personal) {
        var lines = new ArrayList<String>();
        lines.add(words.of("title", group.name()));
        lines.add(words.of("day", clock.today()));
        lines.add("");
        lines.add(words.of("files") + ":");
        parts.forEach(part -> lines.add("- " + part.name + ": " + words.of(part.name)));
        lines.add("");
        lines.add(words.of("forms"));
        lines.add(words.of("seen"));
        if (personal) {
            lines.add(words.of("personal"));
        }
        if (group.demo()) {
            lines.add(words.of("demo"));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private byte[] written(Object whole) {
        try {
            return json.writeValueAsBytes(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
