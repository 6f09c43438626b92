package fi.yhdyspinta.meeting;

import fi.yhdyspinta.meeting.MinutesDto.Person;
import fi.yhdyspinta.shared.Words;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Minutes as a page of XHTML, in the language of the meeting. */
@ApplicationScoped
class MinutesPage {

    private final Engine templates;

    MinutesPage(Engine templates) {
        this.templates = templates;
    }

    /** People of one kind, under their heading. */
    public record People(String name, List<Line> lines) {}

    /** A person or a guest. */
    public record Line(String name, String more) {}

    /** An item of the agenda. */
    public record Matter(int number, String title, String about, String description, String notes, List<Decided> decisions) {}

    /** A decision and what belongs to it. */
    public record Decided(String text, List<Fact> facts) {}

    /** Something that is told of a decision; the name alone when that tells it all. */
    public record Fact(String name, String text) {}

    /** @param perspectives their names in the language of the minutes, by code */
    String of(MinutesDto minutes, Map<String, String> perspectives) {
        return new Writing(minutes, perspectives).page(templates);
    }

    private record Writing(MinutesDto minutes, Map<String, String> perspectives, Words words, Map<String, String> w) {

        Writing(MinutesDto minutes, Map<String, String> perspectives) {
            this(minutes, perspectives, new Words("minutes", minutes.language()));
        }

        private Writing(MinutesDto minutes, Map<String, String> perspectives, Words words) {
            this(minutes, perspectives, words, words.all());
        }

        String page(Engine templates) {
            var meeting = minutes.meeting();
            var people = Stream.of(people("present", minutes.present()), people("remote", minutes.remote()),
                    people("deputies", minutes.deputies()), people("absent", minutes.absent()),
                    new People(w.get("guests"), minutes.guests().stream().map(this::guest).toList()))
                    .filter(group -> !group.lines().isEmpty()).toList();
            return templates.getTemplate("minutes/minutes.html").data("w", w).data("language", minutes.language())
                    .data("meeting", meeting).data("draft", minutes.draft()).data("people", people)
                    .data("time", words.time(meeting.startAt(), meeting.endAt()))
                    .data("matters", minutes.items().stream().map(this::matter).toList()).render();
        }

        private People people(String kind, List<Person> people) {
            return new People(w.get(kind), people.stream().map(this::line).toList());
        }

        private Line line(Person person) {
            var eyes = join(person.perspectiveCodes());
            var standsFor = person.deputyForName() == null ? null : w.get("deputyFor") + " " + person.deputyForName();
            if (person.nameHidden()) {
                return new Line(eyes, join("; ", w.get("hidden"), standsFor));
            }
            return new Line(person.personName() == null ? w.get("erased") : person.personName(),
                    join("; ", w.get(person.role()), person.organisationName(), eyes, standsFor));
        }

        private Line guest(GuestDto guest) {
            return new Line(perspectives.get(guest.perspectiveCode()), guest.remote() ? w.get("fromAfar") : null);
        }

        private Matter matter(MinutesDto.Item held) {
            var item = held.item();
            return new Matter(item.position(), item.title(), join(" · ", w.get(item.type().name()), w.get(item.outcome().name())),
                    item.description(), item.notes(), held.decisions().stream().map(this::decided).toList());
        }

        private Decided decided(DecisionDto decision) {
            var facts = Stream.of(new Fact(w.get("childImpact"), decision.childImpact()),
                    new Fact(w.get("noChildImpact"), decision.noChildImpactReason()),
                    new Fact(w.get("perspectives"), join(decision.presentPerspectiveCodes())),
                    new Fact(w.get("otherwise"), join(". ", join(decision.heardOtherwisePerspectiveCodes()), decision.heardOtherwiseNote())),
                    new Fact(w.get("review"), decision.reviewDate() == null ? null : words.day(decision.reviewDate())))
                    .filter(fact -> fact.text() != null && !fact.text().isEmpty());
            var replaces = decision.supersedesId() == null ? Stream.<Fact>empty() : Stream.of(new Fact(w.get("supersedes"), null));
            return new Decided(decision.text(), Stream.concat(facts, replaces).toList());
        }

        private String join(List<String> codes) {
            return codes.stream().map(perspectives::get).collect(Collectors.joining(", "));
        }

        private static String join(String between, String... parts) {
            return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
        }
    }
}
