/** What waits for the caller, over all groups: computed from goals, actions and meetings, never stored. May use all below. */
package fi.yhdyspinta.duty;
