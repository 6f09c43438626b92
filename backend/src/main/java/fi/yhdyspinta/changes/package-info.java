/**
 * The feed of changes for other systems: which events there are, and what happened since. May use: shared, security,
 * event, and what the features say of who may see theirs.
 */
package fi.yhdyspinta.changes;
