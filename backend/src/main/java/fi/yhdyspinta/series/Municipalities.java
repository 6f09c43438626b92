package fi.yhdyspinta.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What municipalities are like. Only a migration changes that, so it is read once. */
@ApplicationScoped
class Municipalities {

    private final Jdbi jdbi;
    private volatile Map<String, Municipality> byCode;

    Municipalities(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param urbanRural URBAN, SEMI_URBAN or RURAL @param population inhabitants, null when not known */
    record Municipality(String code, String countyCode, String subregionCode, String urbanRural, Integer population, Integer populationYear) {}

    Optional<Municipality> find(String code) {
        if (byCode == null) {
            byCode = jdbi.withHandle(db -> db.createQuery("""
                    SELECT code, county_code, subregion_code, urban_rural, population, population_year FROM municipality""")
                    .mapTo(Municipality.class).list()).stream().collect(Collectors.toMap(Municipality::code, Function.identity()));
        }
        return Optional.ofNullable(byCode.get(code));
    }
}
