/**
 * Indicators and their observations: what is measured of how children and families are doing, where, and what was known
 * when. May use: shared, security, event, idempotency, integration. Groups and counties it knows by id only.
 */
package fi.yhdyspinta.indicator;
