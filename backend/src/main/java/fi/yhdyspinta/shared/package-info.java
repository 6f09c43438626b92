/** What every feature speaks: problems, paging, entity tags, clock, localised text. Knows no feature. */
package fi.yhdyspinta.shared;
