package fi.yhdyspinta.shared;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A page of XHTML as a tagged PDF with its fonts inside, so that it reads the same anywhere, also aloud. */
public final class PrintedPage {

    public static final String PDF = "application/pdf";
    /** Pictures stand in the page itself. */
    public static final String PNG_IN_PAGE = "data:image/png;base64,";

    private static final String FAMILY = "Liberation Sans";
    private static final String FONTS = "/liberation/LiberationSans-%s.ttf";

    static {
        // It writes to the console past our log, in its own form; what goes wrong is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private PrintedPage() {}

    public static byte[] pdf(String page) {
        var file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true).withHtmlContent(withoutControlCharacters(page), null)
                    // Nothing that somebody wrote makes the service fetch anything.
                    .useExternalResourceAccessControl((address, type) -> address.startsWith(PNG_IN_PAGE), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                    .toStream(file).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static InputStream font(String weight) {
        return PrintedPage.class.getResourceAsStream(FONTS.formatted(weight));
    }

    /** XML knows no other control characters than these. */
    private static String withoutControlCharacters(String page) {
        return page.codePoints().filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
