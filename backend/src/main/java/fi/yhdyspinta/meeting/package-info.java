/**
 * Meetings of groups: when and where, who comes and who came, which guests brought which perspective. What is over stays
 * as it was; the database holds it too. May use: shared, security, event, idempotency. Groups and seats it knows by id
 * only.
 */
package fi.yhdyspinta.meeting;
