package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.IndicatorDto.Direction;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a target is, by the latest value: the change in a year that is needed from now on, and the one that there has been
 * since the baseline (or, with no later value, the trend). Both in the unit of the indicator; null when not known.
 */
public record TargetProgress(State state, Double neededPerYear, Double actualPerYear) {

    /** REACHED and MISSED are final; UNKNOWN when there is nothing to go by. */
    @Schema(name = "TargetState", description = "Reached, the pace suffices, it does not, it goes the wrong way, the year is over without reaching it, or nothing to go by")
    public enum State { REACHED, ON_THE_WAY, TOO_SLOW, WRONG_WAY, MISSED, UNKNOWN }

    public static TargetProgress of(IndicatorSeriesDto series, Target target) {
        var latest = Course.latest(series.points());
        if (latest == null || latest.year() < target.baselineYear()) {
            return new TargetProgress(State.UNKNOWN, null, null);
        }
        var upwards = Math.signum(target.targetValue() - target.baselineValue());
        var actual = actual(series, target, latest);
        var rounded = Course.rounded(latest.value(), series.decimals());
        if (isReached(rounded, Course.rounded(target.targetValue(), series.decimals()), upwards, series.direction())) {
            return new TargetProgress(State.REACHED, null, actual);
        }
        if (latest.year() >= target.targetYear()) {
            return new TargetProgress(State.MISSED, null, actual);
        }
        var needed = (target.targetValue() - latest.value()) / (target.targetYear() - latest.year());
        if (actual == null) {
            return new TargetProgress(State.UNKNOWN, needed, null);
        }
        var way = Math.signum(needed);
        var state = actual * way >= needed * way ? State.ON_THE_WAY : actual * way < 0 ? State.WRONG_WAY : State.TOO_SLOW;
        return new TargetProgress(state, needed, actual);
    }

    private static Double actual(IndicatorSeriesDto series, Target target, Point latest) {
        if (latest.year() > target.baselineYear()) {
            return (latest.value() - target.baselineValue()) / (latest.year() - target.baselineYear());
        }
        return series.trend() == null ? null : series.trend().perYear();
    }

    /** A target that equals the baseline is to stay at least as good. */
    private static boolean isReached(double value, double target, double upwards, Direction direction) {
        var way = upwards != 0 ? upwards : direction == Direction.HIGHER_IS_BETTER ? 1 : direction == Direction.LOWER_IS_BETTER ? -1 : 0;
        return way > 0 ? value >= target : way < 0 ? value <= target : value == target;
    }
}
