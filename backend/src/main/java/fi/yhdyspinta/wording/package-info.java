/**
 * Words: plainer ones for project and official language, offered while somebody writes. May use: shared, security,
 * event, idempotency.
 */
package fi.yhdyspinta.wording;
