package fi.yhdyspinta.demo;

import fi.yhdyspinta.support.RealDatabaseAndKeys;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The service in demo mode, on a database of its own. */
public class DemoMode implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("yhdyspinta.demo", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(RealDatabaseAndKeys.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
