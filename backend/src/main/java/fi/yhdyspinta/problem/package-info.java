/** The documentation of what can go wrong, at the addresses that problems name. May use: shared, security. */
package fi.yhdyspinta.problem;
