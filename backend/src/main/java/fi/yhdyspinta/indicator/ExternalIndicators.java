package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.IndicatorDto.Source;
import fi.yhdyspinta.integration.ExternalIds;
import fi.yhdyspinta.integration.ExternalIds.Kind;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Indicators that another system keeps and tells again and again; their values are told as those of any other. */
@ApplicationScoped
class ExternalIndicators {

    private final ExternalIds ids;
    private final IndicatorService indicators;

    ExternalIndicators(ExternalIds ids, IndicatorService indicators) {
        this.ids = ids;
        this.indicators = indicators;
    }

    /** @param made whether the indicator was not there before */
    record Put(IndicatorDto indicator, boolean made) {}

    IndicatorDto require(String system, String externalId) {
        return indicators.read(ids.find(Kind.INDICATOR, system, externalId).orElseThrow(ProblemException.notFound()));
    }

    @Transactional
    Put put(String system, String externalId, IndicatorDto.External sent) {
        var known = ids.hold(Kind.INDICATOR, system, externalId);
        ids.requireServed(sent.groupId());
        indicators.requireTheme("/indicator/themeCode", sent.indicator().themeCode());
        if (known.isEmpty()) {
            var made = indicators.add(sent.groupId(), null, Source.INTEGRATION, sent.indicator());
            ids.keep(Kind.INDICATOR, system, externalId, made.id());
            return new Put(made, true);
        }
        var current = indicators.lock(known.get());
        if (!sent.groupId().equals(current.groupId())) {
            var detail = "The indicator belongs to another group";
            throw ProblemException.of(ProblemType.CONFLICT, detail, List.of(Problem.Error.at("/groupId", "other-group", detail)));
        }
        return new Put(current.says(sent.indicator()) ? current : indicators.rewrite(current, sent.indicator()), false);
    }
}
