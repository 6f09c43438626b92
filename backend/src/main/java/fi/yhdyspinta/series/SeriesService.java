package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.AreaCode;
import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.Areas;
import fi.yhdyspinta.indicator.Areas.Area;
import fi.yhdyspinta.indicator.IndicatorDto.Source;
import fi.yhdyspinta.indicator.IndicatorQueries;
import fi.yhdyspinta.indicator.IndicatorRights;
import fi.yhdyspinta.indicator.IndicatorRow;
import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.series.Municipalities.Municipality;
import fi.yhdyspinta.series.SeriesQueries.Mean;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells how indicators develop in an area, as the caller may see it. */
@ApplicationScoped
public class SeriesService {

    private final IndicatorQueries indicators;
    private final IndicatorRights rights;
    private final Areas areas;
    private final Municipalities municipalities;
    private final SeriesQueries queries;
    private final HelsinkiClock clock;

    SeriesService(IndicatorQueries indicators, IndicatorRights rights, Areas areas, Municipalities municipalities, SeriesQueries queries,
            HelsinkiClock clock) {
        this.indicators = indicators;
        this.rights = rights;
        this.areas = areas;
        this.municipalities = municipalities;
        this.queries = queries;
        this.clock = clock;
    }

    /** What is asked, and the tag of its answer, which is known before anything is read but the indicator. */
    public record Question(IndicatorRow indicator, Area area, Sex sex, List<Integer> inside, boolean isOpen, int year, String tag) {}

    /**
     * @param place the area as a parameter names it; null is none
     * @throws ProblemException 404 when there is no such indicator or it is switched off, 400 when there is no such area
     */
    public Question question(UUID indicatorId, String place, Sex sex) {
        var indicator = indicators.find(indicatorId).filter(found -> found.summary().switchedOn()).orElseThrow(ProblemException.notFound());
        var area = area(AreaCode.required("area", place));
        // of an open source nothing is told to some only, so the answer is the same for everyone
        var open = indicator.summary().source() == Source.SOTKANET;
        var inside = open ? List.<Integer>of() : rights.insideAreas();
        var year = clock.today().getYear();
        var tag = EntityTags.ofAll("series", indicatorId, indicator.version(), indicator.observationsVersion(), area.number(), sex, inside, year);
        return new Question(indicator, area, sex, inside, open, year, tag);
    }

    public IndicatorSeriesDto answer(Question question) {
        return answers(List.of(question.indicator), question.area, question.sex, question.inside, question.year).getFirst();
    }

    /**
     * The series of an indicator in an area; of the sub-region or county around a municipality that has no value.
     *
     * @throws ProblemException 404 when there is no such indicator or it is switched off, 400 when there is no such area
     */
    public IndicatorSeriesDto of(UUID indicatorId, AreaType type, String code, Sex sex) {
        return answer(question(indicatorId, new AreaCode(type, code).toString(), sex));
    }

    /**
     * The series of several indicators in an area, everyone's, by their ids and in their order; of those that are switched off
     * nothing. The number of statements does not depend on how many there are.
     *
     * @throws ProblemException 400 when there is no such area
     */
    public Map<UUID, IndicatorSeriesDto> forScorecard(Collection<UUID> indicatorIds, AreaType type, String code) {
        var area = area(new AreaCode(type, code));
        var found = indicators.findAll(indicatorIds).stream().filter(indicator -> indicator.summary().switchedOn()).toList();
        var open = found.stream().allMatch(indicator -> indicator.summary().source() == Source.SOTKANET);
        var told = new LinkedHashMap<UUID, IndicatorSeriesDto>();
        answers(found, area, Sex.TOTAL, open ? List.of() : rights.insideAreas(), clock.today().getYear()).forEach(one -> told.put(one.indicatorId(), one));
        var inOrder = new LinkedHashMap<UUID, IndicatorSeriesDto>();
        indicatorIds.stream().filter(told::containsKey).forEach(id -> inOrder.put(id, told.get(id)));
        return inOrder;
    }

    private Area area(AreaCode code) {
        return areas.find(code.type(), code.code()).orElseThrow(() -> AreaCode.unknown("area", code));
    }

    private List<IndicatorSeriesDto> answers(List<IndicatorRow> found, Area wanted, Sex sex, List<Integer> inside, int year) {
        if (found.isEmpty()) {
            return List.of();
        }
        var place = place(wanted);
        var points = queries.points(found.stream().map(IndicatorRow::number).toList(), place.numbers(), sex, inside);
        var tellings = found.stream().map(indicator -> new Telling(indicator, place, sex, points.getOrDefault(indicator.number(), Map.of()))).toList();
        var others = tellings.stream().map(Telling::wantedOfOthers).flatMap(Optional::stream).toList();
        var means = others.isEmpty() ? Map.<Integer, List<Mean>>of()
                : queries.means(others, place.surroundings(), sex).stream().collect(Collectors.groupingBy(Mean::indicator));
        return tellings.stream().map(telling -> telling.with(means.getOrDefault(telling.row().number(), List.of()), year)).toList();
    }

    private Place place(Area wanted) {
        var around = new ArrayList<>(List.of(wanted));
        var municipality = wanted.type() == AreaType.MUNICIPALITY ? municipalities.find(wanted.code()) : Optional.<Municipality>empty();
        municipality.flatMap(known -> areas.find(AreaType.SUBREGION, known.subregionCode())).ifPresent(around::add);
        municipality.flatMap(known -> areas.find(AreaType.COUNTY, known.countyCode())).ifPresent(around::add);
        return new Place(around, areas.find(AreaType.COUNTRY, "FI").orElseThrow(), municipality.flatMap(Municipality::likeness).orElse(null),
                municipalities.populationYear());
    }
}
