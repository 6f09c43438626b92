/**
 * Who is at the table: which perspectives are represented in a group, a county and the country on any day, which are
 * missing, and how to mend it. The rules themselves are SQL ({@code R__coverage.sql}). May use every lower package.
 */
package fi.yhdyspinta.coverage;
