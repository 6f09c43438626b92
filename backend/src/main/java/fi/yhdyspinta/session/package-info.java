/**
 * How people and machines are known. People sign in through the identity provider and hold an encrypted HttpOnly cookie,
 * never a readable token; machines send bearer tokens. What they may then do is in {@code fi.yhdyspinta.security}. May
 * use: shared, security.
 */
package fi.yhdyspinta.session;
