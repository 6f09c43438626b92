package fi.yhdyspinta.series;

import static fi.yhdyspinta.indicator.IndicatorDto.Direction.HIGHER_IS_BETTER;
import static fi.yhdyspinta.indicator.IndicatorDto.Direction.LOWER_IS_BETTER;
import static fi.yhdyspinta.indicator.IndicatorDto.Direction.NEUTRAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.series.IndicatorSeriesDto.Amongst;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import fi.yhdyspinta.series.IndicatorSeriesDto.Rank;
import org.junit.jupiter.api.Test;

/** A place amongst others is told only when chance could not turn it. */
class RankingTest {

    private static final Double[] VALUES = {5.0, 6.0, 8.2, 12.0, 15.0};

    private static Point own(double value, Long count) {
        return new Point(2024, Status.NORMAL, value, count);
    }

    private static Ranking.Others others(Long count) {
        return new Ranking.Others(Amongst.COUNTY, VALUES, new Long[] {count, count, count, count, count});
    }

    @Test
    void manyPeopleMakeAPlaceClear() {
        assertEquals(new Rank(3, 3, 4, 6, Amongst.COUNTY, 2024), Ranking.of(own(8, 1_000L), others(1_000L), "PERCENT", LOWER_IS_BETTER).rank());
        assertEquals(new Rank(4, 3, 4, 6, Amongst.COUNTY, 2024), Ranking.of(own(8, 1_000L), others(1_000L), "PERCENT", HIGHER_IS_BETTER).rank());
        assertEquals(1, Ranking.of(own(1, 1_000L), others(1_000L), "PER_1000", LOWER_IS_BETTER).rank().place());
    }

    @Test
    void fewPeopleDoNot() {
        var outcome = Ranking.of(own(8, 6L), others(6L), "PERCENT", LOWER_IS_BETTER);
        assertNull(outcome.rank());
        assertEquals("WITHIN_CHANCE", outcome.refusal());
    }

    @Test
    void whatIsNotKnownIsNotClear() {
        assertEquals("COUNTS_UNKNOWN", Ranking.of(own(8, null), others(1_000L), "PERCENT", LOWER_IS_BETTER).refusal());
        assertEquals("COUNTS_UNKNOWN", Ranking.of(own(8, 1_000L), others(1_000L), "EUROS", LOWER_IS_BETTER).refusal());
        assertEquals("COUNTS_UNKNOWN", Ranking.of(own(0, 0L), others(1_000L), "PERCENT", LOWER_IS_BETTER).refusal());
        assertEquals("WITHIN_CHANCE", Ranking.of(own(8, 1_000L), others(null), "PERCENT", LOWER_IS_BETTER).refusal());
        assertEquals("NO_BETTER_WAY", Ranking.of(own(8, 1_000L), others(1_000L), "PERCENT", NEUTRAL).refusal());
        assertEquals("TOO_FEW_OTHERS", Ranking.of(own(8, 1_000L), null, "PERCENT", LOWER_IS_BETTER).refusal());
    }

    @Test
    void chanceIsThatOfAShareOfPeopleOrOfRareEvents() {
        // 50 of 100: the textbook's 5 percentage points
        assertEquals(5.0, Ranking.error(50, 50L, "PERCENT").orElseThrow(), 1e-9);
        assertEquals(1.0, Ranking.error(10, 100L, "PER_1000").orElseThrow(), 1e-9);
        assertEquals(10.0, Ranking.error(100, null, "COUNT").orElseThrow(), 1e-9);
        assertTrue(Ranking.error(3, 9L, "INDEX").isEmpty());
    }
}
