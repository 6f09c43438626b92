/**
 * What users say of the service and its accessibility, and the answers, due within 14 days by law. May use: shared,
 * security, event, idempotency.
 */
package fi.yhdyspinta.feedback;
