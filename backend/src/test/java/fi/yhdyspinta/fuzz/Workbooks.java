package fi.yhdyspinta.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;

/** The table of a CSV file as a workbook. */
final class Workbooks {

    private Workbooks() {}

    static byte[] of(String table) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "fuzz", "1.0")) {
            var sheet = book.newWorksheet("1");
            var rows = table.split("\n");
            for (var row = 0; row < rows.length; row++) {
                var cells = rows[row].split(";", -1);
                for (var cell = 0; cell < cells.length; cell++) {
                    sheet.value(row, cell, cells[cell]);
                }
            }
            book.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
