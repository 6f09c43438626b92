/**
 * The organisations that members come from, shared by all groups of a county. May use: shared, security, event,
 * idempotency, area.
 */
package fi.yhdyspinta.organisation;
