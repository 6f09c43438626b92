/**
 * Seats at a group's table: who sits where and for how long, contact data, invitations, import and the change of the
 * council term. May use: shared, security, event, idempotency, area, perspective,
 * organisation.
 *
 * <p>A person found by e-mail is never revealed to whoever typed the e-mail: {@link fi.yhdyspinta.member.People}.
 */
package fi.yhdyspinta.member;
