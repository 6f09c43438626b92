/**
 * What the next agenda should hold, found in everything that a group keeps: late and silent goals, seats that end, missing
 * voices, decisions to be reviewed, proposals and what was left; and the decisions that a goal came of. May use: all
 * below.
 */
package fi.yhdyspinta.agenda;
