package fi.yhdyspinta.indicator;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.indicator.IndicatorDto.Source;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Indicators of groups, counties and everyone, made and changed by whoever keeps them; any of them switched on and off. */
@ApplicationScoped
class IndicatorService {

    private static final List<String> FIELDS = List.of("name", "description", "themeCode", "unit", "decimals", "direction", "provider", "licence");

    private final Jdbi jdbi;
    private final IndicatorQueries queries;
    private final IndicatorRights rights;
    private final EntityTags tags;
    private final Events events;

    IndicatorService(Jdbi jdbi, IndicatorQueries queries, IndicatorRights rights, EntityTags tags, Events events) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.rights = rights;
        this.tags = tags;
        this.events = events;
    }

    /** @param groupId whose own it is, or null; @param countyCode whose own it is, or null; a common one has neither */
    @Transactional
    IndicatorDto add(UUID groupId, String countyCode, Source source, IndicatorDto.Write wanted) {
        requireTheme(wanted.themeCode());
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO indicator (source, group_id, county_code, theme_code, name_fi, name_sv, name_en, description_fi, description_sv,
                    description_en, unit, decimals, direction, provider_fi, provider_sv, provider_en, licence)
                VALUES (:source, :group, :county, :theme, :name.fi, :name.sv, :name.en, :description.fi, :description.sv, :description.en,
                    :unit, :decimals, :direction, :provider.fi, :provider.sv, :provider.en, :licence) RETURNING id""")
                .bind("source", source).bind("group", groupId).bind("county", countyCode).bind("theme", wanted.themeCode())
                .bindMethods("name", wanted.name()).bindMethods("description", LocalizedText.orEmpty(wanted.description()))
                .bind("unit", wanted.unit()).bind("decimals", wanted.decimals()).bind("direction", wanted.direction())
                .bindMethods("provider", wanted.provider()).bind("licence", wanted.licence()).mapTo(UUID.class).one());
        events.append(Event.of("indicator.added", id).inGroup(groupId, countyOf(groupId, countyCode)).with("source", source.name()));
        return read(id);
    }

    @Transactional
    IndicatorDto replace(UUID id, IndicatorDto.Write wanted) {
        var current = locked(id);
        if (current.source() == Source.SOTKANET) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The texts of this indicator come from Sotkanet; it can be switched on and off");
        }
        requireTheme(wanted.themeCode());
        return rewrite(current, wanted);
    }

    /** An indicator that is locked, as what has been checked says. */
    IndicatorDto rewrite(IndicatorDto current, IndicatorDto.Write wanted) {
        var id = current.id();
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE indicator SET theme_code = :theme, name_fi = :name.fi, name_sv = :name.sv, name_en = :name.en,
                    description_fi = :description.fi, description_sv = :description.sv, description_en = :description.en, unit = :unit,
                    decimals = :decimals, direction = :direction, provider_fi = :provider.fi, provider_sv = :provider.sv,
                    provider_en = :provider.en, licence = :licence, version = version + 1
                WHERE id = :id""")
                .bind("id", id).bind("theme", wanted.themeCode()).bindMethods("name", wanted.name())
                .bindMethods("description", LocalizedText.orEmpty(wanted.description())).bind("unit", wanted.unit())
                .bind("decimals", wanted.decimals()).bind("direction", wanted.direction()).bindMethods("provider", wanted.provider())
                .bind("licence", wanted.licence()).execute());
        // in another unit other counts are small
        jdbi.useHandle(db -> db.createQuery("SELECT guard_small_counts(ARRAY[number]) FROM indicator WHERE id = :id").bind("id", id).mapTo(int.class).one());
        events.append(Event.of("indicator.changed", id).inGroup(current.groupId(), countyOf(current.groupId(), current.countyCode())).changed(FIELDS));
        return read(id);
    }

    @Transactional
    IndicatorDto use(UUID id, IndicatorDto.Use wanted) {
        var current = locked(id);
        jdbi.useHandle(db -> db.createUpdate("UPDATE indicator SET switched_on = :on, version = version + 1 WHERE id = :id")
                .bind("id", id).bind("on", wanted.switchedOn()).execute());
        events.append(Event.of("indicator.switched", id).inGroup(current.groupId(), countyOf(current.groupId(), current.countyCode()))
                .changed(List.of("switchedOn")).with("switchedOn", wanted.switchedOn()));
        return read(id);
    }

    /** As the caller read it. */
    private IndicatorDto locked(UUID id) {
        var current = lock(id);
        tags.requireMatch(current);
        return current;
    }

    IndicatorDto lock(UUID id) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM indicator WHERE id = :id FOR UPDATE").bind("id", id).mapTo(UUID.class).findOne());
        return read(id);
    }

    IndicatorDto read(UUID id) {
        var row = queries.find(id).orElseThrow(ProblemException.notFound());
        return row.dto(rights.of(row.summary()));
    }

    private String countyOf(UUID groupId, String countyCode) {
        return groupId == null ? countyCode : jdbi.withHandle(db -> db.createQuery("SELECT county_code FROM lape_group WHERE id = :id")
                .bind("id", groupId).mapTo(String.class).one());
    }

    private void requireTheme(String code) {
        requireTheme("/themeCode", code);
    }

    void requireTheme(String pointer, String code) {
        if (queries.themes().stream().noneMatch(theme -> theme.code().equals(code))) {
            throw ProblemException.invalid(pointer, "no-such-theme", "must be a code of /indicator-themes");
        }
    }
}
