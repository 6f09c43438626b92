package fi.yhdyspinta.sotkanet;

/** Sotkanet did not answer as it should. */
class SotkanetFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is told of it. */
    enum Kind { UNAVAILABLE, REFUSED, UNREADABLE, EMPTY, GAVE_UP }

    /** A failure that another try may mend. */
    static final class Passing extends SotkanetFailure {

        private static final long serialVersionUID = 1;

        Passing(Kind kind, String detail) {
            super(kind, detail);
        }
    }

    final Kind kind;

    SotkanetFailure(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }
}
