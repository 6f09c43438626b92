package fi.yhdyspinta.meeting;

import fi.yhdyspinta.shared.Attachment;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.PrintedPage;
import fi.yhdyspinta.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Minutes as a file to print and to keep. */
@ApplicationScoped
class MinutesPdf {

    static final String TYPE = PrintedPage.PDF;

    private final MinutesPage page;

    MinutesPdf(MinutesPage page) {
        this.page = page;
    }

    RestResponse<byte[]> file(MinutesDto minutes, Map<String, String> perspectives) {
        var name = new Words("minutes", minutes.language()).of("file") + "-" + LocalDate.ofInstant(minutes.meeting().startAt(), HelsinkiClock.HELSINKI) + ".pdf";
        return Attachment.of(name, TYPE, PrintedPage.pdf(page.of(minutes, perspectives)));
    }
}
