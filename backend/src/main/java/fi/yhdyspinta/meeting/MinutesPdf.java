package fi.yhdyspinta.meeting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Minutes as a tagged PDF with its fonts inside, so that they read the same anywhere, also aloud. */
@ApplicationScoped
class MinutesPdf {

    static final String TYPE = "application/pdf";

    private static final String FAMILY = "Liberation Sans";
    private static final String FONTS = "/liberation/LiberationSans-%s.ttf";

    static {
        // It writes to the console past our log, in its own form; what goes wrong is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private final MinutesPage page;

    MinutesPdf(MinutesPage page) {
        this.page = page;
    }

    RestResponse<byte[]> file(MinutesDto minutes, Map<String, String> perspectives) {
        var name = new MinutesWords(minutes.language()).fileName(minutes.meeting().startAt());
        return RestResponse.ResponseBuilder.ok(render(page.of(minutes, perspectives))).type(TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }

    private static byte[] render(String page) {
        var file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true).withHtmlContent(page, null)
                    // Nothing that somebody wrote makes the service fetch anything.
                    .useExternalResourceAccessControl((address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                    .toStream(file).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static InputStream font(String weight) {
        return MinutesPdf.class.getResourceAsStream(FONTS.formatted(weight));
    }
}
