package fi.yhdyspinta.support;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;

/** A test that calls the whole service over HTTP, on a real database; every answer is checked against the contract. */
@QuarkusTestResource(RealDatabaseAndKeys.class)
public abstract class ApiTest {

    static {
        ContractCheck.install();
    }

    @Inject
    protected Given given;

    protected static TestCaller anyone() {
        return TestCaller.ANONYMOUS;
    }
}
