package fi.yhdyspinta.shared;

/** An answer that has been written as JSON by whoever made it. */
public interface WrittenJson {

    byte[] json();
}
