package fi.yhdyspinta.shared;

/** The closed catalogue of what can go wrong. The code is stable and part of the contract. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    SIGN_IN_REQUIRED(401, "Sign in, or send a valid access token"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This method is not available here"),
    NOT_ACCEPTABLE(406, "None of the accepted formats is available"),
    CONFLICT(409, "The change conflicts with what is stored"),
    WRONG_STATE(409, "Its state does not allow this"),
    GOAL_NOT_CONCRETE(409, "The goal is not concrete enough to be agreed"),
    NO_DEPUTY(409, "Nobody stands for the seat"),
    NO_PLACES(409, "Every place is taken"),
    LAST_CHAIR(409, "The group would be left without a chair"),
    LAST_ADMINISTRATOR(409, "The service would be left without an administrator"),
    CHAIR_EXISTS(409, "The group has a valid chair"),
    SEAT_OVERLAPS(409, "The person already has a seat in the group at that time"),
    ALREADY_ENDED(409, "It has already ended"),
    IN_USE(409, "It is still in use"),
    REQUEST_IN_PROGRESS(409, "The same request is still being handled"),
    INVITATION_NOT_VALID(409, "The invitation has expired, been revoked or been used"),
    GUARDIAN_CONSENT_NEEDED(409, "The guardian's consent must be recorded first"),
    CONTACT_KEPT_BY_PERSON(409, "The person keeps their own contact data"),
    IMPORT_CHANGED(409, "The import no longer matches its preview"),
    CURSOR_EXPIRED(410, "What came after the cursor is not kept any more"),
    STALE(412, "Somebody changed this after you read it"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The format of the request is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "Send the If-Match header"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "The service is temporarily unavailable");

    public final int status;
    public final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Where the kind of problem is documented; the same on every host. */
    public String address() {
        return "/api/v1/problems/" + code();
    }

    /** Kebab-case code, for example {@code last-chair}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
