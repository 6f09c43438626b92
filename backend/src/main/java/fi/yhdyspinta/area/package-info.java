/** Municipalities, counties and regions: reference data with periods. May use: shared, security, event, idempotency. */
package fi.yhdyspinta.area;
