/**
 * What groups make of indicators: those they follow and those they leave out, each for a reason, where they want to get,
 * and which goals are to move what. May use: shared, security, event, idempotency, goal, indicator, series. Groups and
 * decisions it knows by their tables only.
 */
package fi.yhdyspinta.choice;
