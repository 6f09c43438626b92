package fi.yhdyspinta.fuzz;

import fi.yhdyspinta.support.RealDatabaseAndKeys;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** The service on a database of its own: what the requests that are accepted do to it meets no other test. */
public class OwnDatabase implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(RealDatabaseAndKeys.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
