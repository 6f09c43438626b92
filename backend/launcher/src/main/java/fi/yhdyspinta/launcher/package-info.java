/**
 * Runs the whole service on one machine without containers: PostgreSQL and Keycloak from Maven Central, the packaged
 * backend, and a web server for the built app that forwards {@code /api} the way nginx does in production.
 */
package fi.yhdyspinta.launcher;
