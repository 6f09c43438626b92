/**
 * Machine clients of the interface, the municipalities that they act for, and by which ids their systems know what is kept
 * here. May use: shared, security, event, idempotency. Groups and municipalities it knows by id only.
 */
package fi.yhdyspinta.integration;
