/**
 * How children, families and others are heard: hearings outside meetings, each answered by what changed or why not, and,
 * for coverage, whose voice was heard in either way. May use: shared, security, event, idempotency, group. Meetings it
 * knows by their tables only.
 */
package fi.yhdyspinta.hearing;
