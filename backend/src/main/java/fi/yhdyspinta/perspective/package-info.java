/**
 * Whose eyes members bring to a group, and which of them each kind of group must or should have, nationally and by
 * county. May use: shared, security, event, idempotency.
 */
package fi.yhdyspinta.perspective;
