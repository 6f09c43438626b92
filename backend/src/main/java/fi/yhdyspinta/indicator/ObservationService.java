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
        return put(tellable(id), type, body);
    }

    /** @throws ProblemException 409 when others tell of it */
    Tellable tellable(UUID id) {
        var indicator = indicators.find(id).orElseThrow(ProblemException.notFound());
        if (indicator.summary().source() == Source.SOTKANET) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The observations of this indicator come from Sotkanet");
        }
        return Tellable.one(id, indicator.number(), rights.areasToTellOf(indicator.summary()));
    }

    /** Of several indicators, each line naming its own. */
    ObservationImportDto put(MediaType type, InputStream body) {
        return put(rights.tellable(), type, body);
    }

    private ObservationImportDto put(Tellable tellable, MediaType type, InputStream body) {
        try (var staged = new StagedObservations()) {
            if (MediaType.valueOf(Csv.TYPE).isCompatible(type)) {
                reader.readCsv(body, tellable, staged);
            } else {
                reader.readJsonLines(body, tellable, staged);
            }
            return importer.bring(staged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
