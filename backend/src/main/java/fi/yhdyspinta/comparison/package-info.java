/**
 * How the municipalities of a county stand beside each other by indicators. May use: indicator and what is below it.
 */
package fi.yhdyspinta.comparison;
