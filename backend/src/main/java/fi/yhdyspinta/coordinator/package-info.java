/**
 * Who supports the groups of a county, for what time, and who administers the service. May use: shared, security,
 * event, idempotency, area.
 */
package fi.yhdyspinta.coordinator;
