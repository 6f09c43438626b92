package fi.yhdyspinta.area;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Changes of areas: a municipality joined to another, a county's own words. */
@ApplicationScoped
class AreaService {

    private final Jdbi jdbi;
    private final AreaQueries queries;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    AreaService(Jdbi jdbi, AreaQueries queries, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    MunicipalityDto retire(String code, MunicipalityDto.Retirement retirement) {
        jdbi.useHandle(db -> db.createQuery("SELECT code FROM municipality WHERE code = :code FOR UPDATE")
                .bind("code", code).mapTo(String.class).findOne());
        var municipality = queries.municipality(code).orElseThrow(ProblemException.notFound());
        tags.requireMatch(municipality);
        refuseUnlessItCanEnd(municipality, retirement);
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE municipality SET valid_to = :lastDate, successor_code = :successor, version = version + 1
                WHERE code = :code""")
                .bind("code", code).bind("lastDate", retirement.lastDate()).bind("successor", retirement.successorCode())
                .execute());
        events.append(Event.of("municipality.retired", code).inCounty(municipality.countyCode())
                .changed(List.of("validToDate", "successorCode"))
                .with("successorCode", retirement.successorCode()).with("lastDate", retirement.lastDate().toString()));
        return queries.municipality(code).orElseThrow();
    }

    private void refuseUnlessItCanEnd(MunicipalityDto municipality, MunicipalityDto.Retirement retirement) {
        if (municipality.validToDate() != null) {
            throw ProblemException.of(ProblemType.ALREADY_ENDED, "The municipality ended on " + municipality.validToDate());
        }
        var successor = queries.municipality(retirement.successorCode());
        if (successor.isEmpty() || retirement.successorCode().equals(municipality.code())
                || isOver(successor.get(), retirement.lastDate())) {
            throw ProblemException.invalid("/successorCode", "no-such-municipality",
                    "must be another municipality that goes on after the last day");
        }
    }

    private static boolean isOver(MunicipalityDto municipality, LocalDate day) {
        return municipality.validToDate() != null && !municipality.validToDate().isAfter(day);
    }

    @Transactional
    CountyDto useWords(String code, CountyDto.Words words) {
        jdbi.useHandle(db -> db.createQuery("SELECT code FROM county WHERE code = :code FOR UPDATE")
                .bind("code", code).mapTo(String.class).findOne());
        var county = queries.county(code, clock.today()).orElseThrow(ProblemException.notFound());
        tags.requireMatch(county);
        var group = orEmpty(words.regionalGroupWord());
        var title = orEmpty(words.coordinatorTitle());
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE county SET regional_group_word_fi = :group.fi, regional_group_word_sv = :group.sv,
                    regional_group_word_en = :group.en, coordinator_title_fi = :title.fi,
                    coordinator_title_sv = :title.sv, coordinator_title_en = :title.en, version = version + 1
                WHERE code = :code""")
                .bind("code", code).bindMethods("group", group).bindMethods("title", title).execute());
        events.append(Event.of("county.words-changed", code).inCounty(code)
                .changed(List.of("regionalGroupWord", "coordinatorTitle")));
        return queries.county(code, clock.today()).orElseThrow();
    }

    private static LocalizedText orEmpty(LocalizedText text) {
        return text == null ? new LocalizedText(null, null, null) : text;
    }
}
