/**
 * Invented groups, people and history, so that the service can be tried without anyone's data. Only with
 * {@code YHDYSPINTA_DEMO=true} and in a sandbox, only into an empty service, everything marked as demo. May use: all below.
 */
package fi.yhdyspinta.demo;
