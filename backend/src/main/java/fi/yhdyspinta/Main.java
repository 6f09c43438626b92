package fi.yhdyspinta;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service, unless its configuration would make it unsafe. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        var refusal = LaunchMode.current() == LaunchMode.NORMAL ? SecretsCheck.refusal(System.getenv()) : null;
        if (refusal != null) {
            System.err.println(refusal);
            System.exit(1);
        }
        // an address with a broken escape is answered like any other mistake, not with a bare 400 from below
        System.setProperty("vertx.disableURIValidation", "true");
        // charts are drawn without a screen
        System.setProperty("java.awt.headless", "true");
        Quarkus.run(arguments);
    }
}
