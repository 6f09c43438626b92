/** How much anyone may ask in a minute, and how that is told (docs/decisions/0007). May use: shared, security. */
package fi.yhdyspinta.ratelimit;
