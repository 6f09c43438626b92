package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.IndicatorDto.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way a value went, as it is shown with its decimals. */
@Schema(name = "ValueWay", description = "Which way a value went, as it is shown with its decimals")
public enum Way {
    UP, DOWN, SAME;

    /** @param decimals with how many the values are shown: a difference that nobody sees is none */
    public static Way from(double before, double now, int decimals) {
        var difference = shown(now, decimals).compareTo(shown(before, decimals));
        return difference > 0 ? UP : difference < 0 ? DOWN : SAME;
    }

    /** As it is shown: rounded half up to so many decimals. */
    public static BigDecimal shown(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Whether it is the better one; null when it stayed or neither way is better. */
    public Boolean isGood(Direction direction) {
        return this == SAME || direction == Direction.NEUTRAL ? null : Boolean.valueOf((this == UP) == (direction == Direction.HIGHER_IS_BETTER));
    }
}
