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

    /** Where a size of municipality ends and the next begins. */
    private static final int[] SIZES = {0, 5_000, 10_000, 20_000, 50_000, 100_000, Integer.MAX_VALUE};

    private final Jdbi jdbi;
    private volatile Map<String, Municipality> byCode;

    Municipalities(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param urbanRural URBAN, SEMI_URBAN or RURAL @param population inhabitants, null when not known */
    record Municipality(String code, String countyCode, String subregionCode, String urbanRural, Integer population, Integer populationYear) {

        /** Those that are alike: in the same group and of the same size. */
        Optional<Likeness> likeness() {
            for (var size = 1; population != null && size < SIZES.length; size++) {
                if (population < SIZES[size]) {
                    return Optional.of(new Likeness(urbanRural, SIZES[size - 1], SIZES[size]));
                }
            }
            return Optional.empty();
        }
    }

    /** @param least fewest inhabitants @param most fewer than these */
    record Likeness(String urbanRural, int least, int most) {}

    Optional<Municipality> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    /** The year that the newest of the populations are of. */
    int populationYear() {
        return all().values().stream().filter(one -> one.populationYear != null).mapToInt(Municipality::populationYear).max().orElse(0);
    }

    private Map<String, Municipality> all() {
        if (byCode == null) {
            byCode = jdbi.withHandle(db -> db.createQuery("""
                    SELECT code, county_code, subregion_code, urban_rural, population, population_year FROM municipality""")
                    .mapTo(Municipality.class).list()).stream().collect(Collectors.toMap(Municipality::code, Function.identity()));
        }
        return byCode;
    }
}
