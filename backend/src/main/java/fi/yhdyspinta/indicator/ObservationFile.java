package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.ObservationPreviewDto.Line;
import fi.yhdyspinta.indicator.ObservationPreviewDto.LineError;
import fi.yhdyspinta.indicator.ObservationPreviewDto.Outcome;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Observations from a table: what it would do is seen first, then all of it is written, or nothing. */
@ApplicationScoped
class ObservationFile {

    private final Jdbi jdbi;
    private final ObservationSheet sheet;
    private final ObservationReader reader;
    private final ObservationService observations;
    private final ObservationImport importer;
    private final IndicatorRights rights;
    private final Areas areas;

    ObservationFile(Jdbi jdbi, ObservationSheet sheet, ObservationReader reader, ObservationService observations, ObservationImport importer,
            IndicatorRights rights, Areas areas) {
        this.jdbi = jdbi;
        this.sheet = sheet;
        this.reader = reader;
        this.observations = observations;
        this.importer = importer;
        this.rights = rights;
        this.areas = areas;
    }

    private record Key(int year, int areaNumber, Sex sex) {}

    private record Known(int year, int areaNumber, Sex sex, Status status, Double value, Long absoluteCount, boolean guarded) {}

    ObservationPreviewDto preview(UUID id, byte[] file, String language) {
        try (var staged = new StagedObservations()) {
            return look(observations.tellable(id), file, language, staged);
        }
    }

    /** @throws ProblemException 409 when the table or what is known is no longer what the preview saw */
    @Transactional
    ObservationImportDto confirm(UUID id, byte[] file, String language, String digest) {
        try (var staged = new StagedObservations()) {
            var tellable = observations.tellable(id);
            importer.hold(tellable.numbers().get(id));
            var seen = look(tellable, file, language, staged);
            if (!seen.digest().equals(digest) || !seen.importable()) {
                throw ProblemException.of(ProblemType.IMPORT_CHANGED, "Look at a new preview: the table or what is known has changed");
            }
            return importer.bringHere(staged);
        }
    }

    private ObservationPreviewDto look(Tellable tellable, byte[] file, String language, StagedObservations staged) {
        var known = known(tellable);
        var inside = rights.insideAreas();
        var lines = sheet.read(file).stream().map(read -> look(read, tellable, known, inside, language, staged)).toList();
        var added = (int) lines.stream().filter(line -> line.outcome() == Outcome.ADD).count();
        var changed = (int) lines.stream().filter(line -> line.outcome() == Outcome.CHANGE).count();
        var wrong = lines.stream().anyMatch(line -> line.outcome() == Outcome.ERROR);
        var digest = EntityTags.of((new String(file, StandardCharsets.ISO_8859_1) + lines).getBytes(StandardCharsets.UTF_8)).replace("\"", "");
        return new ObservationPreviewDto(digest, !wrong && added + changed > 0, added, changed, lines);
    }

    private Line look(ObservationSheet.Read read, Tellable tellable, Map<Key, Known> known, List<Integer> inside, String language, StagedObservations staged) {
        var line = read.line();
        var errors = new ArrayList<LineError>();
        read.errors().forEach((property, detail) -> errors.add(new LineError(read.column(property), "unknown-word", detail)));
        if (errors.isEmpty()) {
            var found = new LineErrors();
            reader.stage(line, (int) read.number(), tellable, staged, found);
            found.all().forEach(error -> errors.add(error(read, error)));
        }
        var area = line.areaCode() == null ? null : areas.find(line.areaType(), line.areaCode()).orElse(null);
        var sex = line.sex() == null ? Sex.TOTAL : line.sex();
        var status = line.status() == null ? Status.NORMAL : line.status();
        var before = area == null || line.year() == null ? null : known.get(new Key(line.year(), area.number(), sex));
        // of a value that the caller is not told, the preview does not tell either whether it is the same
        var hidden = before != null && before.guarded() && !inside.contains(before.areaNumber());
        var same = before != null && !hidden && before.status() == status && Objects.equals(before.value(), line.value())
                && Objects.equals(before.absoluteCount(), line.absoluteCount());
        var outcome = !errors.isEmpty() ? Outcome.ERROR : before == null ? Outcome.ADD : same ? Outcome.SKIP : Outcome.CHANGE;
        return new Line(read.number(), outcome, area == null ? line.areaCode() : area.nameIn(language), line.year(), sex, line.value(), status,
                before == null || hidden ? null : before.value(), errors);
    }

    private static LineError error(ObservationSheet.Read read, Problem.Error error) {
        var property = error.pointer().replaceFirst("^/\\d+/?", "");
        return new LineError(read.column(property.isEmpty() ? "areaCode" : property), error.code(), error.detail().replaceFirst("^Line \\d+: ", ""));
    }

    private Map<Key, Known> known(Tellable tellable) {
        return jdbi.withHandle(db -> db.createQuery("SELECT year, area_number, sex, status, value, absolute_count, guarded FROM observation WHERE indicator_number = :indicator")
                .bind("indicator", tellable.numbers().get(tellable.only())).mapTo(Known.class)
                .collectToMap(one -> new Key(one.year(), one.areaNumber(), one.sex()), one -> one));
    }
}
