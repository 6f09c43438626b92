package fi.yhdyspinta.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Tables that people open in a spreadsheet and machines read: comma-separated values in two dialects. */
public final class Csv {

    public static final String TYPE = "text/csv";

    private static final DateTimeFormatter FINNISH_DATE = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private Csv() {}

    /** How a table is written. */
    public enum Dialect {
        /** As a Finnish Excel opens it by a double click: BOM, semicolon, decimal comma, d.M.yyyy, no formulas. */
        EXCEL_FI,
        /** RFC 4180 in UTF-8: comma, decimal point, ISO dates, values as they are. */
        RFC4180;

        /** @param parameter {@code excel-fi} or {@code rfc4180} */
        public static Dialect of(String parameter) {
            return "rfc4180".equals(parameter) ? RFC4180 : EXCEL_FI;
        }
    }

    /** Whether the caller asks for a table rather than JSON. */
    public static boolean isWanted(HttpHeaders headers) {
        return Accepted.of(headers, MediaType.APPLICATION_JSON, TYPE).equals(TYPE);
    }

    /** @param rows cells are texts, numbers, days, or null for an empty cell */
    public static String write(Dialect dialect, List<String> headings, List<? extends List<?>> rows) {
        var text = new StringWriter();
        if (dialect == Dialect.EXCEL_FI) {
            text.write('\uFEFF');
        }
        try (var csv = CsvWriter.builder().fieldSeparator(dialect == Dialect.EXCEL_FI ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(headings);
            for (var row : rows) {
                csv.writeRecord(row.stream().map(cell -> cell(dialect, cell)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The table as a file to keep. */
    public static RestResponse<String> file(String name, String table) {
        return Attachment.of(name, TYPE + ";charset=UTF-8", table);
    }

    private static String cell(Dialect dialect, Object value) {
        var excel = dialect == Dialect.EXCEL_FI;
        return switch (value) {
            case null -> "";
            case LocalDate day -> excel ? FINNISH_DATE.format(day) : day.toString();
            case BigDecimal number -> excel ? number.toPlainString().replace('.', ',') : number.toPlainString();
            case Double number -> excel ? number.toString().replace('.', ',') : number.toString();
            case Number number -> number.toString();
            default -> excel ? withoutFormula(value.toString()) : value.toString();
        };
    }

    /** A spreadsheet would run a text that starts like a formula (OWASP, CSV injection). */
    private static String withoutFormula(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
