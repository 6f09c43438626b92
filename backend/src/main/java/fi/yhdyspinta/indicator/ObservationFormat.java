package fi.yhdyspinta.indicator;

import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.TableFile;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** How observations are written: as the caller accepts them. */
enum ObservationFormat {

    JSON(MediaType.APPLICATION_JSON), CSV(Csv.TYPE), XLSX(TableFile.XLSX), JSON_STAT(ObservationFormat.JSON_STAT_TYPE);

    /** The format names no type of its own; this one is commonly asked for. */
    static final String JSON_STAT_TYPE = "application/json-stat+json";

    private final MediaType type;

    ObservationFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    static ObservationFormat wanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream().flatMap(accepted -> Arrays.stream(values()).filter(format -> accepted.isCompatible(format.type)))
                .findFirst().orElse(JSON);
    }
}
