/**
 * Meetings and due dates as iCalendar (RFC 5545): an invitation for each meeting, the public calendar of a group, and a
 * feed of one's own behind a secret link. May use every lower package.
 */
package fi.yhdyspinta.calendar;
