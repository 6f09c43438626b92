package fi.yhdyspinta.series;

/** What somebody aims at: a value in a year, from what it was when the aim was set; in the unit of the indicator. */
public record Target(int baselineYear, double baselineValue, int targetYear, double targetValue) {}
