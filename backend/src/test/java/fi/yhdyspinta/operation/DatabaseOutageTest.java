package fi.yhdyspinta.operation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ContractCheck;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The database stops and comes back; the service does neither. */
@QuarkusTest
@QuarkusTestResource(value = StoppableDatabase.class, restrictToAnnotatedClass = true)
class DatabaseOutageTest {

    private static final long PATIENCE_MILLIS = 3000;

    static {
        ContractCheck.install();
    }

    @Test
    void aStoppedDatabaseIsToldAtOnceAndFoundAgain() throws Exception {
        var person = TestCaller.person("outage@test.example");
        person.get("/me").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);

        var told = listenToTheSequencer();
        StoppableDatabase.halt();
        unavailable(TestCaller.ANONYMOUS);
        unavailable(person);
        allUnavailableAtOnce(40);
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);

        // it tries each second
        TimeUnit.SECONDS.sleep(3);
        assertEquals(1, told.size(), "an outage is told once: " + told);
        StoppableDatabase.resume();
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (TestCaller.ANONYMOUS.get("/regions").statusCode() != 200) {
            assertTrue(Instant.now().isBefore(deadline), "the service does not find the database again");
            TimeUnit.MILLISECONDS.sleep(200);
        }
        person.get("/me").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        while (told.size() < 2) {
            assertTrue(Instant.now().isBefore(deadline), "events are not numbered again");
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertEquals("Events are numbered again", told.getLast());
    }

    /** What the job that runs each second says of the outage. */
    private static List<String> listenToTheSequencer() {
        var told = new CopyOnWriteArrayList<String>();
        var logger = Logger.getLogger("fi.yhdyspinta.event.EventSequencer");
        logger.setLevel(Level.INFO);
        logger.addHandler(new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        return told;
    }

    private static void unavailable(TestCaller caller) {
        var answer = caller.get(caller.token() == null ? "/regions" : "/me");
        answer.then().statusCode(503).contentType("application/problem+json").header("Retry-After", notNullValue())
                .body("code", is("unavailable")).time(lessThan(PATIENCE_MILLIS));
    }

    /** More at once than the pool has connections: nobody waits for the one before. */
    private static void allUnavailableAtOnce(int callers) throws Exception {
        try (var threads = Executors.newFixedThreadPool(callers)) {
            List<Callable<Void>> calls = Stream.generate(() -> (Callable<Void>) () -> {
                unavailable(TestCaller.ANONYMOUS);
                return null;
            }).limit(callers).toList();
            for (var answer : threads.invokeAll(calls)) {
                answer.get();
            }
        }
    }
}
