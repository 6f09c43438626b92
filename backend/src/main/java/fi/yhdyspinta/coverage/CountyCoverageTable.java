package fi.yhdyspinta.coverage;

import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.Csv.Dialect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The matrix of a county as a table: words for people, codes for machines. */
final class CountyCoverageTable {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private static final Map<CoverageState, List<String>> STATES = new EnumMap<>(Map.of(
            CoverageState.COVERED, List.of("edustettu", "företrädd", "represented"),
            CoverageState.EXPIRING, List.of("kausi päättyy", "mandatet går ut", "term is ending"),
            CoverageState.DEPUTY_ONLY, List.of("vain varajäsen", "endast ersättare", "deputy only"),
            CoverageState.VACANT, List.of("edustaja jäänyt pois", "företrädaren har lämnat", "representative has left"),
            CoverageState.MISSING, List.of("puuttuu", "saknas", "missing"),
            CoverageState.WAIVED, List.of("jätetty pois perustellusti", "utelämnad med motivering", "left out with a reason")));

    private static final List<String> MUNICIPALITY = List.of("Kunta", "Kommun", "Municipality");
    private static final List<String> GROUP = List.of("Ryhmä", "Grupp", "Group");
    private static final List<String> NO_GROUP = List.of("ei ryhmää", "ingen grupp", "no group");
    private static final List<String> REPRESENTED = List.of("Edustettuna", "Företrädda", "Represented");
    private static final List<String> REQUIRED = List.of("Edellytetään", "Förutsätts", "Required");

    private CountyCoverageTable() {}

    /** @param language of words in the spreadsheet's dialect; machines get codes */
    static String of(CountyCoverageDto county, Dialect dialect, String language) {
        var words = LANGUAGES.indexOf(language);
        return dialect == Dialect.EXCEL_FI
                ? Csv.write(dialect, headings(county, words), county.rows().stream().map(row -> cells(county, row, words)).toList())
                : Csv.write(dialect, codes(county), county.rows().stream().map(row -> codes(county, row)).toList());
    }

    private static List<String> headings(CountyCoverageDto county, int words) {
        var headings = new ArrayList<>(List.of(MUNICIPALITY.get(words), GROUP.get(words)));
        county.items().forEach(item -> headings.add(item.name().in(LANGUAGES.get(words))));
        headings.addAll(List.of(REPRESENTED.get(words), REQUIRED.get(words)));
        return headings;
    }

    private static List<Object> cells(CountyCoverageDto county, CountyCoverageDto.Row row, int words) {
        var cells = new ArrayList<Object>();
        cells.add(row.municipalityName().in(LANGUAGES.get(words)));
        cells.add(row.groupId() == null ? NO_GROUP.get(words) : row.groupName());
        for (var item : county.items()) {
            var state = row.states().get(item.code());
            cells.add(state == null ? null : STATES.get(state).get(words));
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
