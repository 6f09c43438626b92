package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the making of one group has to know throughout.
 *
 * @param table the row that tells of the group, of municipal_groups.csv or county_groups.csv
 * @param swedishOfHundred how many in a hundred of its people speak Swedish
 * @param minorityLanguage the language of the minority of a bilingual municipality; null elsewhere
 * @param lastDay of a group that has ended; null while it goes on
 */
record DemoGroup(UUID id, String key, String county, NamedCsvRecord table, String language, int swedishOfHundred,
        String minorityLanguage, LocalDate founded, LocalDate lastDay) {}
