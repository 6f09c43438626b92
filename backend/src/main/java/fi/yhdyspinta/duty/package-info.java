/**
 * What waits for the caller, over all groups, and who is reminded of what: computed from goals, actions and meetings, never
 * stored. May use all below.
 */
package fi.yhdyspinta.duty;
