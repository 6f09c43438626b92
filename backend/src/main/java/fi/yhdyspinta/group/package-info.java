/**
 * Groups: what they are, whom they serve, how they relate to each other and to similar bodies, and what that lets a
 * caller do. People and seats are in {@code fi.yhdyspinta.member}. May use: shared, security, event, idempotency, area,
 * perspective.
 */
package fi.yhdyspinta.group;
