package fi.yhdyspinta.shared;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A table as a spreadsheet saves it: CSV with `;` or `,` in UTF-8 or Windows-1252, or the first sheet of an XLSX
 * workbook. Headings stand on the first line; empty lines are passed over.
 */
public record TableFile(List<String> headings, List<Line> lines) {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final DateTimeFormatter FINNISH_DATE = DateTimeFormatter.ofPattern("d.M.uuuu");
    /** A workbook of the size that is accepted unpacks to no more than this, unless it was made to fill the memory. */
    private static final long MOST_UNPACKED = 50_000_000;

    /** A line below the headings. @param number in the file, from 1 */
    public record Line(long number, Map<String, String> cells) {

        /** Without blanks around it; empty when there is nothing. */
        public String text(String heading) {
            return cells.getOrDefault(heading, "").strip();
        }

        private boolean isEmpty() {
            return cells.values().stream().allMatch(String::isBlank);
        }
    }

    /** @throws ProblemException 400 when it is no table, has no lines or too many */
    public static TableFile read(byte[] file, int mostLines) {
        var table = isZip(file) ? workbook(file, mostLines) : csv(file, mostLines);
        if (table.lines.isEmpty()) {
            throw refused("empty-table", "The table has no lines below its headings");
        }
        if (table.lines.size() > mostLines) {
            throw refused("too-many-lines", "At most " + mostLines + " lines at once");
        }
        return table;
    }

    /** The headings by the columns that they mean. @throws ProblemException 400 when one means none */
    public <C> Map<C, String> columns(Function<String, Optional<C>> meaning) {
        var found = new LinkedHashMap<C, String>();
        var unknown = new ArrayList<String>();
        headings.forEach(heading -> meaning.apply(heading).ifPresentOrElse(column -> found.put(column, heading), () -> unknown.add(heading)));
        if (!unknown.isEmpty()) {
            throw refused("unknown-heading", "Not a heading of the template: " + String.join(", ", unknown));
        }
        return found;
    }

    /** A table without a column that it needs. */
    public static ProblemException withoutColumn(String named) {
        return refused("heading-missing", "The table needs the column " + named);
    }

    /** A day as people write it (31.5.2029) or as machines do (2029-05-31). */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, FINNISH_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    private static TableFile csv(byte[] file, int mostLines) {
        var text = decode(file);
        var separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (var csv = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            var records = csv.stream().limit(mostLines + 1L).toList();
            var lines = records.stream().map(r -> new Line(r.getStartingLineNumber(), r.getFieldsAsMap()))
                    .filter(line -> !line.isEmpty()).toList();
            return new TableFile(records.isEmpty() ? List.of() : records.getFirst().getHeader(), lines);
        } catch (CsvParseException e) {
            throw refused("not-a-table", "The file is not a CSV table with headings on its first line");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static TableFile workbook(byte[] file, int mostLines) {
        refuseOverfull(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                var rows = workbook.getFirstSheet().openStream()) {
            var all = rows.filter(row -> row.stream().anyMatch(cell -> !text(cell).isBlank())).limit(mostLines + 2L).toList();
            if (all.isEmpty()) {
                return new TableFile(List.of(), List.of());
            }
            var headings = all.getFirst().stream().map(TableFile::text).map(String::strip).toList();
            return new TableFile(headings.stream().filter(heading -> !heading.isEmpty()).toList(),
                    all.stream().skip(1).map(row -> line(row, headings)).toList());
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw refused("not-a-table", "The file is not a workbook (.xlsx) with headings on the first line of its first sheet");
        }
    }

    private static Line line(Row row, List<String> headings) {
        var cells = new HashMap<String, String>();
        for (var i = 0; i < Math.min(headings.size(), row.getCellCount()); i++) {
            cells.put(headings.get(i), text(row.getCell(i)));
        }
        cells.remove("");
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        var format = Optional.ofNullable(cell.getDataFormatString()).orElse("").replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
        return format.matches("(?i).*[dy].*") ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
    }

    private static void refuseOverfull(byte[] file) {
        var unpacked = 0L;
        var buffer = new byte[8192];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw refused("not-a-table", "The workbook unpacks to more than a table can be");
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw refused("not-a-table", "The file is not a whole workbook");
        }
    }

    private static ProblemException refused(String code, String detail) {
        return ProblemException.invalid("", code, detail);
    }
}
