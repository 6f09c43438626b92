package fi.yhdyspinta.security;

/** The rights of the table "who may do what"; each is relative to the object that the path names. */
public enum Right {
    /** Anyone, also without signing in; integration clients with the scope of the operation. */
    PUBLIC,
    /** Anyone known, person or registered integration client, whatever its scopes: for what is the caller's own. */
    IDENTIFIED,
    /** Any signed-in person; integration clients with the scope, for groups of their own municipalities. */
    SIGNED_IN,
    /** Chair, vice chair or secretary of the group today, or a coordinator of its county. */
    LEAD_OR_COORDINATOR,
    /** Chair, vice chair or secretary of the group today. */
    LEAD,
    /** Anyone with a seat in the group today. */
    MEMBER,
    /** Anyone with a seat in the group today, or a coordinator of its county. */
    INSIDER,
    /** A coordinator of the county today. */
    COORDINATOR,
    /** A coordinator for what belongs to a county, the administrator for what is national. */
    STEWARD,
    /** A coordinator of any county, or the administrator; clients with the scope. The audience of the object decides whose it is. */
    OFFICIAL,
    /** The leads of a group for what is the group's own, a coordinator for what is a county's, the administrator for what is common. */
    KEEPER,
    /** The administrator. */
    ADMINISTRATOR,
    /** Integration clients with the scope, no person; an object that a client owns is for that client alone. */
    CLIENT
}
