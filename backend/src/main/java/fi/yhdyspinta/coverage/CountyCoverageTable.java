package fi.yhdyspinta.coverage;

import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.Csv.Dialect;
import fi.yhdyspinta.shared.Words;
import java.util.ArrayList;
import java.util.List;

/** The matrix of a county as a table: words for people, codes for machines. */
final class CountyCoverageTable {

    private CountyCoverageTable() {}

    /** @param language of words in the spreadsheet's dialect; machines get codes */
    static String of(CountyCoverageDto county, Dialect dialect, String language) {
        var words = new Words("coverage", language);
        return dialect == Dialect.EXCEL_FI
                ? Csv.write(dialect, headings(county, words), county.rows().stream().map(row -> cells(county, row, words)).toList())
                : Csv.write(dialect, codes(county), county.rows().stream().map(row -> codes(county, row)).toList());
    }

    private static List<String> headings(CountyCoverageDto county, Words words) {
        var headings = new ArrayList<>(List.of(words.of("municipality"), words.of("group")));
        county.items().forEach(item -> headings.add(item.name().in(words.language())));
        headings.addAll(List.of(words.of("represented"), words.of("required")));
        return headings;
    }

    private static List<Object> cells(CountyCoverageDto county, CountyCoverageDto.Row row, Words words) {
        var cells = new ArrayList<Object>();
        cells.add(row.municipalityName().in(words.language()));
        cells.add(row.groupId() == null ? words.of("noGroup") : row.groupName());
        for (var item : county.items()) {
            var state = row.states().get(item.code());
            cells.add(state == null ? null : words.of(state));
        }
        addRatio(cells, row);
        return cells;
    }

    private static List<String> codes(CountyCoverageDto county) {
        var headings = new ArrayList<>(List.of("municipalityCode", "groupId"));
        county.items().forEach(item -> headings.add(item.code()));
        headings.addAll(List.of("represented", "required"));
        return headings;
    }

    private static List<Object> codes(CountyCoverageDto county, CountyCoverageDto.Row row) {
        var cells = new ArrayList<Object>();
        cells.add(row.municipalityCode());
        cells.add(row.groupId());
        county.items().forEach(item -> cells.add(row.states().get(item.code())));
        addRatio(cells, row);
        return cells;
    }

    private static void addRatio(List<Object> cells, CountyCoverageDto.Row row) {
        cells.add(row.ratio() == null ? null : row.ratio().represented());
        cells.add(row.ratio() == null ? null : row.ratio().required());
    }
}
