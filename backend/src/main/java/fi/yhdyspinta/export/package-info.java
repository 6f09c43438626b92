/**
 * Whole data to take away: of a group as much as the caller may see, of a county what is open to anyone, as a package that
 * describes itself. May use: everything of the features below.
 */
package fi.yhdyspinta.export;
