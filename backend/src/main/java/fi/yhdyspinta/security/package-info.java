/**
 * Who is calling and what they may do. Rights live in our tables, never in the token, so a right withdrawn acts on the
 * next request. May use: shared. What it must know of groups it asks through the ports {@link
 * fi.yhdyspinta.security.RightsSource} and {@link fi.yhdyspinta.security.ScopeSource}.
 */
package fi.yhdyspinta.security;
