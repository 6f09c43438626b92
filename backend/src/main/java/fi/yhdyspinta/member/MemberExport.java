package fi.yhdyspinta.member;

import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.Csv.Dialect;
import fi.yhdyspinta.shared.TableFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The seats of a group as a table. Hidden voices of today are rows that hold a perspective and nothing else. */
@ApplicationScoped
class MemberExport {

    private static final List<String> CODES = List.of("role", "personName", "organisationName", "perspectiveCodes",
            "validFromDate", "validToDate", "groupName");

    private final MemberWords words;

    MemberExport(MemberWords words) {
        this.words = words;
    }

    String table(MembershipDto.Page seats, TableFormat format) {
        var dialect = format.dialect();
        var language = dialect == Dialect.RFC4180 ? null : format.language;
        var perspectives = words.perspectives();
        var network = seats.items().stream().anyMatch(s -> s.groupName() != null);
        var rows = new ArrayList<List<Object>>();
        for (var seat : seats.items()) {
            var cells = Arrays.<Object>asList(language == null ? seat.role().name() : words.role(seat.role(), language),
                    seat.personName(), seat.organisationName(), perspectives.join(seat.perspectiveCodes(), language),
                    seat.validFromDate(), seat.validToDate(), seat.groupName());
            rows.add(network ? cells : cells.subList(0, 6));
        }
        if (seats.hiddenPerspectiveCodes() != null) {
            for (var code : seats.hiddenPerspectiveCodes()) {
                var cells = Arrays.<Object>asList(null, null, null, perspectives.join(List.of(code), language), null, null, null);
                rows.add(network ? cells : cells.subList(0, 6));
            }
        }
        var headings = language == null ? CODES : words.exportHeadings(language);
        return Csv.write(dialect, network ? headings : headings.subList(0, 6), rows);
    }
}
