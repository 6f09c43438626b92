/** A POST that is sent twice acts once (header Idempotency-Key). May use: shared, security. */
package fi.yhdyspinta.idempotency;
