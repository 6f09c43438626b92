package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.IndicatorDto.Direction;
import fi.yhdyspinta.series.IndicatorSeriesDto.Amongst;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import fi.yhdyspinta.series.IndicatorSeriesDto.Rank;
import java.util.Optional;

/**
 * A place amongst others, with those that chance leaves possible (Goldstein and Spiegelhalter 1996, J. Royal Stat. Soc. A 159:
 * league tables mislead without them). How much a number of few people moves by chance follows from the count behind it: a
 * percentage as a share of that many people, a rate or a count as a number of rare events.
 */
final class Ranking {

    /** Of the normal distribution, for 95 % from both sides. */
    private static final double CLEARLY = 1.959964;

    private Ranking() {}

    /** What others have. @param counts behind the values, null where not known */
    record Others(Amongst amongst, Double[] values, Long[] counts) {}

    /** A place, or the code of why there is none. */
    record Outcome(Rank rank, String refusal) {

        static Outcome no(String refusal) {
            return new Outcome(null, refusal);
        }
    }

    static Outcome of(Point own, Others others, String unit, Direction direction) {
        if (direction == Direction.NEUTRAL) {
            return Outcome.no("NO_BETTER_WAY");
        }
        if (others == null) {
            return Outcome.no("TOO_FEW_OTHERS");
        }
        var ownError = error(own.value(), own.absoluteCount(), unit);
        if (ownError.isEmpty()) {
            return Outcome.no("COUNTS_UNKNOWN");
        }
        int better = 0, clearlyBetter = 0, clearlyWorse = 0;
        for (var i = 0; i < others.values.length; i++) {
            var difference = direction == Direction.HIGHER_IS_BETTER ? others.values[i] - own.value() : own.value() - others.values[i];
            var error = error(others.values[i], others.counts[i], unit);
            var clear = error.isPresent() && Math.abs(difference) > CLEARLY * Math.hypot(ownError.get(), error.get());
            better += difference > 0 ? 1 : 0;
            clearlyBetter += clear && difference > 0 ? 1 : 0;
            clearlyWorse += clear && difference < 0 ? 1 : 0;
        }
        if (2 * (clearlyBetter + clearlyWorse) < others.values.length) {
            return Outcome.no("WITHIN_CHANCE");
        }
        var of = others.values.length + 1;
        return new Outcome(new Rank(1 + better, 1 + clearlyBetter, of - clearlyWorse, of, others.amongst, own.year()), null);
    }

    /** The standard error; empty when it cannot be known. */
    static Optional<Double> error(double value, Long count, String unit) {
        var events = unit.equals("COUNT") ? Long.valueOf(Math.round(value)) : count;
        if (events == null || events == 0 || value <= 0) {
            return Optional.empty();
        }
        if (unit.equals("PERCENT") && value <= 100) {
            return Optional.of(value * Math.sqrt((1 - value / 100) / events));
        }
        return unit.equals("COUNT") || unit.startsWith("PER") ? Optional.of(value / Math.sqrt(events)) : Optional.empty();
    }
}
