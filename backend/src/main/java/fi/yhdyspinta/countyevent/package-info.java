/**
 * Events of a county: trainings, peer meetings of chairs and others, open to all of its groups or to chosen ones, with
 * sign-up. May use: shared, security, event, idempotency, group. Seats it knows by their tables only. What happened in
 * the service is in package event.
 */
package fi.yhdyspinta.countyevent;
