/**
 * A series of an indicator as a picture (SVG, PNG) and as a slide with a chart that can be edited, for those who show it
 * elsewhere. May use: shared, security, indicator, series.
 */
package fi.yhdyspinta.chart;
