/**
 * Webhooks: other systems are told of changes when they happen, signed after Standard Webhooks. What is told is what
 * {@code fi.yhdyspinta.changes} would let the owner read. May use: shared, security, event, idempotency, changes.
 */
package fi.yhdyspinta.webhook;
