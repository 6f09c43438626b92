/**
 * Sotkanet of THL: fetches the indicators that are switched on, with their texts and observations, and tells how far it is.
 * May use: shared, security, event, idempotency, indicator.
 */
package fi.yhdyspinta.sotkanet;
