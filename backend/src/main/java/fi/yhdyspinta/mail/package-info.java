/**
 * Mail: a calm digest of what waits and reminders of days that are near or past, planned as rows, written from what is
 * true when they are sent, sent by any replica, and looked after by the administrator. May use all below.
 */
package fi.yhdyspinta.mail;
