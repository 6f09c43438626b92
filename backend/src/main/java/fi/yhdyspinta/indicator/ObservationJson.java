package fi.yhdyspinta.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Pages of observations as JSON: what the mapper would write of {@link ObservationDto.Page}, and cheaper, for nothing in an
 * observation needs to be escaped.
 */
@ApplicationScoped
class ObservationJson {

    private static final int USUAL_LENGTH = 128;

    private final ObjectMapper mapper;

    ObservationJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private record Head(UUID indicatorId, LocalizedText attribution, LocalDate updatedDate, boolean synthetic, String nextCursor) implements Paged {}

    ObservationDto.Written page(IndicatorDto.Summary of, List<ObservationDto> items, String nextCursor) {
        try {
            var head = mapper.writeValueAsBytes(new Head(of.id(), of.attribution(), of.updatedDate(), of.synthetic(), nextCursor));
            var rest = items(items).getBytes(StandardCharsets.ISO_8859_1);
            // in the place of the brace that ends the head
            var whole = Arrays.copyOf(head, head.length - 1 + rest.length);
            System.arraycopy(rest, 0, whole, head.length - 1, rest.length);
            return new ObservationDto.Written(whole, nextCursor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String items(List<ObservationDto> items) {
        var json = new StringBuilder((items.size() + 1) * USUAL_LENGTH).append(",\"items\":[");
        for (var item : items) {
            json.append("{\"areaType\":\"").append(item.areaType()).append("\",\"areaCode\":\"").append(item.areaCode())
                    .append("\",\"year\":").append(item.year()).append(",\"sex\":\"").append(item.sex())
                    .append("\",\"status\":\"").append(item.status()).append('"');
            if (item.value() != null) {
                json.append(",\"value\":").append(item.value().doubleValue());
            }
            if (item.absoluteCount() != null) {
                json.append(",\"absoluteCount\":").append(item.absoluteCount().longValue());
            }
            json.append("},");
        }
        if (!items.isEmpty()) {
            json.setLength(json.length() - 1);
        }
        return json.append("]}").toString();
    }
}
