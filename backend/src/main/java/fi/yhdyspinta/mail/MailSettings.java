package fi.yhdyspinta.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this installation sends mail, and where its links lead. */
@ApplicationScoped
class MailSettings {

    private static final String OFF = "off";

    private final String host;
    private final String publicUrl;

    MailSettings(@ConfigProperty(name = "yhdyspinta.mail.host") String host,
            @ConfigProperty(name = "yhdyspinta.public-url") String publicUrl) {
        this.host = host;
        this.publicUrl = publicUrl;
    }

    boolean inUse() {
        return !host.equals(OFF);
    }

    /** An address of the app or the API. */
    String at(String path) {
        return publicUrl + path;
    }

    /** What the identifiers of messages end with; all replicas say the same. */
    String domain() {
        return URI.create(publicUrl).getHost();
    }
}
