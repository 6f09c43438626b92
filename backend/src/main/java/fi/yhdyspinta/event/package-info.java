/**
 * The append-only trace of what happened, written in the transaction of the change, and the log of who read personal
 * data. May use: shared, security.
 */
package fi.yhdyspinta.event;
