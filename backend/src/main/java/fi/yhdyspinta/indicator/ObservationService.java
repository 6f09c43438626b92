package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.IndicatorDto.Source;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Takes observations from a caller: first all of them are read and checked, then all are written. */
@ApplicationScoped
class ObservationService {

    static final String JSON_LINES = "application/x-ndjson";

    private final IndicatorQueries indicators;
    private final IndicatorRights rights;
    private final ObservationReader reader;
    private final ObservationImport importer;

    ObservationService(IndicatorQueries indicators, IndicatorRights rights, ObservationReader reader, ObservationImport importer) {
        this.indicators = indicators;
        this.rights = rights;
        this.reader = reader;
        this.importer = importer;
    }

    ObservationImportDto put(UUID id, MediaType type, InputStream body) {
        var indicator = indicators.find(id).orElseThrow(ProblemException.notFound());
        if (indicator.summary().source() == Source.SOTKANET) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The observations of this indicator come from Sotkanet");
        }
        var allowed = rights.areasToTellOf(indicator.summary());
        try (var staged = new StagedObservations()) {
            if (MediaType.valueOf(Csv.TYPE).isCompatible(type)) {
                reader.readCsv(body, allowed, staged);
            } else {
                reader.readJsonLines(body, allowed, staged);
            }
            return importer.bring(indicator.number(), staged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
