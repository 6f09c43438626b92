package fi.yhdyspinta.shared;

/** One page of a list; the answer carries a Link to the next page. */
public interface Paged {

    /** Absent on the last page. */
    String nextCursor();
}
