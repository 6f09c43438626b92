package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.IndicatorDto.Source;
import fi.yhdyspinta.integration.ExternalIds.Put;
import fi.yhdyspinta.integration.ExternalIds;
import fi.yhdyspinta.integration.ExternalIds.Kind;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Indicators that another system keeps and tells again and again; their values are told as those of any other. */
@ApplicationScoped
class ExternalIndicators {

    private final ExternalIds ids;
    private final IndicatorService indicators;

    ExternalIndicators(ExternalIds ids, IndicatorService indicators) {
        this.ids = ids;
        this.indicators = indicators;
    }

    IndicatorDto require(String system, String externalId) {
        return indicators.read(ids.find(Kind.INDICATOR, system, externalId).orElseThrow(ProblemException.notFound()));
    }

    @Transactional
    Put<IndicatorDto> put(String system, String externalId, IndicatorDto.External sent) {
        var known = ids.hold(Kind.INDICATOR, system, externalId);
        ids.requireServed(sent.groupId());
        indicators.requireTheme("/indicator/themeCode", sent.indicator().themeCode());
        if (known.isEmpty()) {
            var made = indicators.add(sent.groupId(), null, Source.INTEGRATION, sent.indicator());
            ids.keep(Kind.INDICATOR, system, externalId, made.id());
            return new Put<>(made, true);
        }
        var current = indicators.lock(known.get());
        ExternalIds.requireSameGroup(Kind.INDICATOR, current.groupId(), sent.groupId());
        return new Put<>(current.says(sent.indicator()) ? current : indicators.rewrite(current, sent.indicator()), false);
    }
}
