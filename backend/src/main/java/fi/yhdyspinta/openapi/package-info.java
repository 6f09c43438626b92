/**
 * Completes the published contract while the service is built: what every operation has in common, said once here
 * instead of on every method. May use: shared, security, idempotency.
 */
package fi.yhdyspinta.openapi;
