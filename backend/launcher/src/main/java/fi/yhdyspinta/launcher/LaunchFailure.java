package fi.yhdyspinta.launcher;

/** A reason not to start that the person at the keyboard can act on: one clear sentence, no stack trace. */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do about it */
    public LaunchFailure(String sentence) {
        super(sentence);
    }
}
