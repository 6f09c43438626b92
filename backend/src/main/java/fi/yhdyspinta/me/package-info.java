/** What the service knows of the caller: own groups and roles, counties, a client's municipalities. May use all below. */
package fi.yhdyspinta.me;
