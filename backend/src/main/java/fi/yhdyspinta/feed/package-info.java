/**
 * What is new and public as Atom (RFC 4287), for the news lists of intranets: decisions that were made public, goals that
 * were agreed, achieved or given up. The same for everyone. May use every lower package.
 */
package fi.yhdyspinta.feed;
