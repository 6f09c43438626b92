package fi.yhdyspinta.shared;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jboss.resteasy.reactive.RestResponse;

/** Tables as a workbook: texts stay texts, so that no code loses its zeros, and no text becomes a formula. */
public final class Xlsx {

    private static final double NARROW = 12;
    private static final double WIDE = 60;

    private Xlsx() {}

    /** A sheet. @param rows cells are texts, numbers, or null for an empty cell */
    public record Sheet(String name, List<String> headings, List<? extends List<?>> rows) {}

    /** A whole workbook; an answer of a method with several formats needs a type of its own to be written by. */
    public record Book(byte[] bytes) {}

    public static Book write(List<Sheet> sheets) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Yhdyspinta", null)) {
            for (var sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Book(file.toByteArray());
    }

    private static void write(Sheet from, Worksheet sheet) {
        for (var column = 0; column < from.headings().size(); column++) {
            sheet.value(0, column, from.headings().get(column));
            var texts = column;
            sheet.width(column, Math.clamp(from.rows().stream().limit(100).map(row -> row.get(texts)).filter(String.class::isInstance)
                    .mapToInt(cell -> cell.toString().length()).max().orElse(0) + 2.0, NARROW, WIDE));
        }
        sheet.range(0, 0, 0, from.headings().size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        for (var row = 0; row < from.rows().size(); row++) {
            for (var column = 0; column < from.headings().size(); column++) {
                switch (from.rows().get(row).get(column)) {
                    case null -> { }
                    case Number number -> sheet.value(row + 1, column, number);
                    case Object text -> sheet.value(row + 1, column, text.toString());
                }
            }
        }
    }

    /** The workbook as a file to keep. */
    public static RestResponse<Book> file(String name, Book workbook) {
        return Attachment.of(name, TableFile.XLSX, workbook);
    }

    /** Writes the bytes as they are; of any object, for a method with several formats does not tell which it answers with. */
    @Provider
    @Produces(TableFile.XLSX)
    public static class Writer implements MessageBodyWriter<Object> {

        @Override
        public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type == Book.class;
        }

        @Override
        public void writeTo(Object book, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
                MultivaluedMap<String, Object> headers, OutputStream into) throws IOException {
            into.write(((Book) book).bytes());
        }
    }
}
