package fi.yhdyspinta.launcher;

import java.time.Duration;
import java.time.Instant;

/** Lines that tell what is being done and how many seconds have passed since the command was given. */
final class Progress {

    private final Instant began;

    Progress(Instant began) {
        this.began = began;
    }

    /** Goes on counting from the moment that the calling script gives as epoch seconds, if it gives one. */
    static Progress since(String epochSeconds) {
        return new Progress(epochSeconds == null ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(epochSeconds)));
    }

    void say(String line) {
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        System.out.printf("[%4d s] %s%n", seconds, line);
        System.out.flush();
    }
}
