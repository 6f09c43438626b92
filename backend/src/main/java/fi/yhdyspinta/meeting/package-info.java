/**
 * Meetings of groups: when and where, who comes and who came, which guests brought which perspective; what they
 * talk of, what members propose, what is decided, and the minutes. What is over stays as it was; the database holds it too.
 * May use: shared, security, event, idempotency, group. Seats, goals and actions it knows by id only.
 */
package fi.yhdyspinta.meeting;
