/** Where the service begins. */
package fi.yhdyspinta;
