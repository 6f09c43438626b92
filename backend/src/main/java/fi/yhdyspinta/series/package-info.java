/**
 * How an indicator develops in an area, told to people: change, trend, forecast, others to compare with, and one plain
 * sentence. May use: shared, security, indicator.
 */
package fi.yhdyspinta.series;
