/**
 * The sandbox: an installation of its own, with invented data that any client of the realm may write to and that goes back
 * to its beginning by itself. Only with {@code YHDYSPINTA_SANDBOX=true}, only on a database that was made for it. May use:
 * shared, security, event, integration. Groups and municipalities it knows by code only.
 */
package fi.yhdyspinta.sandbox;
