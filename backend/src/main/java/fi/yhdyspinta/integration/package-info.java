/**
 * Machine clients of the interface and the municipalities that they act for. May use: shared, security, event,
 * idempotency, area.
 */
package fi.yhdyspinta.integration;
