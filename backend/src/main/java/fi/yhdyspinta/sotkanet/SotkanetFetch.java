package fi.yhdyspinta.sotkanet;

import com.fasterxml.jackson.databind.JsonNode;
import fi.yhdyspinta.indicator.Areas;
import fi.yhdyspinta.indicator.ObservationDto;
import fi.yhdyspinta.indicator.ObservationImport;
import fi.yhdyspinta.indicator.ObservationImportDto;
import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.indicator.StagedObservations;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.sotkanet.SotkanetFailure.Kind;
import fi.yhdyspinta.sotkanet.SotkanetSync.Taken;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Fetches one indicator: its texts and, when it was renewed, all that it tells of the areas that are known here. */
@ApplicationScoped
class SotkanetFetch {

    /** Years in one request: an answer of some megabytes. */
    private static final int YEARS_AT_ONCE = 10;
    private static final Map<String, Sex> SEXES = Map.of("total", Sex.TOTAL, "female", Sex.FEMALE, "male", Sex.MALE);

    private final Jdbi jdbi;
    private final SotkanetClient sotkanet;
    private final SotkanetRegions regions;
    private final ObservationImport importer;
    private final HelsinkiClock clock;

    SotkanetFetch(Jdbi jdbi, SotkanetClient sotkanet, SotkanetRegions regions, ObservationImport importer, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.sotkanet = sotkanet;
        this.regions = regions;
        this.importer = importer;
        this.clock = clock;
    }

    private record Stored(LocalDate updatedDate, boolean synthetic, boolean observed) {}

    /** Years, and rows of areas that are not known here. */
    private record Read(int rows, int unknown) {}

    /** @throws SotkanetFailure when it cannot be fetched; then nothing is written */
    void bring(Taken taken) {
        var told = SotkanetIndicator.read(sotkanet.fetch("/indicators/" + taken.externalId()));
        var stored = jdbi.withHandle(db -> db.createQuery("""
                SELECT updated_date, synthetic, observations_version > 0 AS observed FROM indicator WHERE id = :id""")
                .bind("id", taken.indicatorId()).mapTo(Stored.class).one());
        if (told.updatedDate() != null && told.updatedDate().equals(stored.updatedDate()) && stored.observed() && !stored.synthetic()) {
            jdbi.useHandle(db -> taken.bind(db.createUpdate("""
                    UPDATE indicator_sync_item SET status = 'UNCHANGED', finished_at = :now
                    WHERE sync_id = :syncId AND indicator_id = :indicatorId AND status = 'RUNNING' AND attempts = :attempt"""))
                   .bind("now", clock.now().atOffset(ZoneOffset.UTC)).execute());
            return;
        }
        try (var staged = new StagedObservations()) {
            var read = observations(taken, told, staged);
            if (staged.count() == 0) {
                throw new SotkanetFailure(Kind.EMPTY, "no value of any area that is known");
            }
            QuarkusTransaction.requiringNew().timeout(600).run(() -> write(taken, told, staged, read));
        }
    }

    private Read observations(Taken taken, SotkanetIndicator told, StagedObservations staged) {
        var known = regions.known();
        var rows = 0;
        var unknown = 0;
        for (var year = told.firstYear(); year <= told.lastYear(); year += YEARS_AT_ONCE) {
            // each year and sex is a parameter of its own: a list with commas is refused
            var years = IntStream.rangeClosed(year, Math.min(year + YEARS_AT_ONCE - 1, told.lastYear())).mapToObj(y -> "&years=" + y).collect(Collectors.joining());
            var answer = sotkanet.fetch("/json?indicator=" + taken.externalId() + years + "&genders=total&genders=female&genders=male");
            if (!answer.isArray()) {
                throw new SotkanetFailure(Kind.UNREADABLE, "the observations are not a list");
            }
            for (var row : answer) {
                rows++;
                unknown += stage(row, taken.number(), known, told, staged) ? 0 : 1;
            }
        }
        return new Read(rows, unknown);
    }

    /** A row without a value tells nothing: what is not told is unknown or suppressed, never zero. */
    private static boolean stage(JsonNode row, int indicator, Map<Integer, Areas.Area> known, SotkanetIndicator told, StagedObservations staged) {
        var area = known.get(row.path("region").asInt(-1));
        var sex = SEXES.get(row.path("gender").asText("total"));
        var year = row.path("year").asInt();
        if (area == null || sex == null || year < told.firstYear() || year > told.lastYear()) {
            return false;
        }
        if (row.path("value").isNumber() && Double.isFinite(row.path("value").asDouble())) {
            var count = row.path("absValue");
            staged.add(indicator, area, year, sex, ObservationDto.Status.NORMAL, row.path("value").asDouble(),
                    count.isNumber() && count.asDouble() >= 0 ? Math.round(count.asDouble()) : null);
        }
        return true;
    }

    private void write(Taken taken, SotkanetIndicator told, StagedObservations staged, Read read) {
        var written = importer.renewBySystem(taken.number(), staged);
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    UPDATE indicator SET name_fi = :name.fi, name_sv = :name.sv, name_en = :name.en, description_fi = :description.fi,
                        description_sv = :description.sv, description_en = :description.en, limits_fi = :limits.fi, limits_sv = :limits.sv,
                        limits_en = :limits.en, provider_fi = :provider.fi, provider_sv = :provider.sv, provider_en = :provider.en,
                        unit = :unit, decimals = :decimals, updated_date = :updatedDate, synthetic = false,
                        observations_version = greatest(observations_version, 1), version = version + 1
                    WHERE id = :id""")
                    .bind("id", taken.indicatorId()).bindMethods("name", told.name())
                    .bindMethods("description", LocalizedText.orEmpty(told.description()))
                    .bindMethods("limits", LocalizedText.orEmpty(told.limits())).bindMethods("provider", told.provider())
                    .bind("unit", told.unit()).bind("decimals", told.decimals()).bind("updatedDate", told.updatedDate()).execute();
            done(db, taken, written, read);
        });
    }

    /** In the transaction of the observations; a taking that has been given to somebody else writes nothing. */
    private void done(Handle db, Taken taken, ObservationImportDto written, Read read) {
        var mine = taken.bind(db.createUpdate("""
                UPDATE indicator_sync_item SET status = 'DONE', finished_at = :now, rows_read = :rows, rows_added = :added,
                    rows_changed = :changed, rows_unknown = :unknown
                WHERE sync_id = :syncId AND indicator_id = :indicatorId AND status = 'RUNNING' AND attempts = :attempt"""))
                .bind("rows", read.rows()).bind("unknown", read.unknown()).bind("added", written.added()).bind("changed", written.changed())
               .bind("now", clock.now().atOffset(ZoneOffset.UTC)).execute();
        if (mine == 0) {
            throw new SotkanetFailure(Kind.GAVE_UP, "somebody else has taken the indicator");
        }
    }
}
