/**
 * Goals and actions: what a group aims at, who does what by when, and how it goes. How goals stand on a day (late, fresh,
 * concrete) is computed in SQL, {@code R__goal.sql}. May use: shared, security, event, idempotency, integration. Groups
 * and seats it knows by id only.
 */
package fi.yhdyspinta.goal;
