package fi.yhdyspinta.sotkanet;

import com.fasterxml.jackson.databind.JsonNode;
import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.Areas;
import fi.yhdyspinta.sotkanet.SotkanetFailure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Sotkanet's own ids of regions, joined to our areas by category and code. */
@ApplicationScoped
class SotkanetRegions {

    private static final Logger LOG = Logger.getLogger(SotkanetRegions.class);
    private static final Map<String, AreaType> CATEGORIES = Map.of("KUNTA", AreaType.MUNICIPALITY, "SEUTUKUNTA", AreaType.SUBREGION,
            "HYVINVOINTIALUE", AreaType.COUNTY, "MAAKUNTA", AreaType.REGION, "MAA", AreaType.COUNTRY);
    private static final String FINLAND = "358";

    private final Jdbi jdbi;
    private final Areas areas;

    SotkanetRegions(Jdbi jdbi, Areas areas) {
        this.jdbi = jdbi;
        this.areas = areas;
    }

    private record Known(int regionId, int areaNumber) {}

    /** Area numbers by the ids of regions. */
    Map<Integer, Areas.Area> known() {
        var known = new HashMap<Integer, Areas.Area>();
        jdbi.useHandle(db -> db.createQuery("SELECT region_id, area_number FROM sotkanet_region").mapTo(Known.class)
                .forEach(one -> known.put(one.regionId(), areas.of(one.areaNumber()))));
        return known;
    }

    /** Takes the answer of /regions in the place of what was known. */
    void replace(Handle db, JsonNode answer) {
        var ids = new HashMap<Areas.Area, Integer>();
        for (var region : answer) {
            var type = CATEGORIES.get(region.path("category").asText());
            if (type != null && region.path("id").canConvertToInt()) {
                var code = type == AreaType.COUNTRY && region.path("code").asText().equals(FINLAND) ? "FI" : region.path("code").asText();
                areas.find(type, code).filter(area -> isTheSame(area, region)).ifPresent(area -> {
                    if (ids.putIfAbsent(area, region.path("id").asInt()) != null) {
                        LOG.warnf("Sotkanet names %s %s twice; the first is used", type, code);
                    }
                });
            }
        }
        if (ids.keySet().stream().noneMatch(area -> area.type() == AreaType.MUNICIPALITY)) {
            throw new SotkanetFailure(Kind.UNREADABLE, "the answer of /regions names no municipality");
        }
        db.execute("DELETE FROM sotkanet_region");
        var batch = db.prepareBatch("INSERT INTO sotkanet_region (region_id, area_number) VALUES (:region, :area)");
        ids.forEach((area, id) -> batch.bind("region", id).bind("area", area.number()).add());
        batch.execute();
    }

    /** Codes of counties were given anew to other counties: the name must agree as well. */
    private static boolean isTheSame(Areas.Area area, JsonNode region) {
        return area.type() != AreaType.COUNTY || region.path("title").path("fi").asText().equalsIgnoreCase(area.nameFi());
    }
}
