package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the groups write of themselves, in their working language. */
final class Texts {

    /** Related body, its type and how it relates to the group. */
    private static final List<String[]> BODIES = List.of(
            new String[] {"welfare", "WELFARE_GROUP", "MERGED_INTO_GROUP"},
            new String[] {"student_welfare", "STUDENT_WELFARE_STEERING", "SHARED_MEMBERS"},
            new String[] {"youth_network", "YOUTH_GUIDANCE_NETWORK", "INFORMATION_FLOW"},
            new String[] {"child_friendly", "CHILD_FRIENDLY_MUNICIPALITY", "UNRECONCILED"});

    private final DemoCalendar calendar;
    private final Map<String, NamedCsvRecord> texts = DemoTable.demo("texts.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("key"), Function.identity()));

    Texts(DemoCalendar calendar) {
        this.calendar = calendar;
    }

    String mandate(DemoGroup group) {
        return text(group.table().getField("name").contains(" – ") ? "bilingual_mandate" : "mandate", group.language())
                .replace("{group}", group.table().getField("name")).replace("{term}", calendar.term());
    }

    /** A letter that asks for a representative. */
    String invitation(String language, String item) {
        return text("invitation", language).replace("{item}", item);
    }

    Stream<DemoRows.RelatedBody> relatedBodies(DemoGroup group, Random random) {
        var made = Instant.from(calendar.workingHour(group.founded(), random));
        return BODIES.stream().limit(1 + random.nextInt(BODIES.size())).map(body -> new DemoRows.RelatedBody(
                DemoRows.id(made, random), group.id(), body(body[0] + "_name", group), body[1], body[2],
                body(body[0] + "_note", group)));
    }

    private String body(String key, DemoGroup group) {
        return text(key, group.language()).replace("{of}", group.table().getField("of"));
    }

    private String text(String key, String language) {
        return texts.get(key).getField(language);
    }
}
