package fi.yhdyspinta.indicator;

import fi.yhdyspinta.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The areas by their numbers. Only a migration changes them, so they are read once. */
@ApplicationScoped
public class Areas {

    /** Numbers of areas are below this. */
    static final int MOST = 2048;

    private final Jdbi jdbi;
    private volatile Known known;

    Areas(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An area that numbers are told of. @param number what observations refer to */
    public record Area(int number, AreaType type, String code, String nameFi, String nameSv, String nameEn) {

        public LocalizedText name() {
            return new LocalizedText(nameFi, nameSv, nameEn);
        }

        boolean isCalled(String name) {
            return Stream.of(nameFi, nameSv, nameEn).anyMatch(name::equalsIgnoreCase);
        }

        String nameIn(String language) {
            return name().in(language);
        }
    }

    private record Known(Map<Integer, Area> byNumber, Map<AreaType, Map<String, Area>> byCode) {}

    public Optional<Area> find(AreaType type, String code) {
        return Optional.ofNullable(known().byCode.getOrDefault(type, Map.of()).get(code));
    }

    public Area of(int number) {
        return known().byNumber.get(number);
    }

    Collection<Area> all(AreaType type) {
        return known().byCode.getOrDefault(type, Map.of()).values();
    }

    private Known known() {
        if (known == null) {
            List<Area> all = jdbi.withHandle(db -> db.createQuery("SELECT number, type, code, name_fi, name_sv, name_en FROM area").mapTo(Area.class).list());
            var byNumber = new HashMap<Integer, Area>();
            var byCode = new HashMap<AreaType, Map<String, Area>>();
            for (var area : all) {
                byNumber.put(area.number(), area);
                byCode.computeIfAbsent(area.type(), type -> new HashMap<>()).put(area.code(), area);
            }
            known = new Known(byNumber, byCode);
        }
        return known;
    }
}
