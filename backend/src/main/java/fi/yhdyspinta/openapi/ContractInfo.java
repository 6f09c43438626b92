package fi.yhdyspinta.openapi;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The front matter of the contract. */
final class ContractInfo {

    private static final String DESCRIPTION = """
            Groups for children, young people and families (LAPE) in Finland: who is at the table, and which voices \
            are missing.

            - Days (`…Date`) are calendar days in Europe/Helsinki; instants (`…At`) are in UTC.
            - A property without a value is absent, never null.
            - Lists answer `items` and, where there is more, `nextCursor`; an unknown query parameter is refused.
            - `PUT`, `DELETE` and state changes need `If-Match` with the `ETag` that was read; every `POST` accepts \
            `Idempotency-Key`.
            - Errors are problems (RFC 9457) with a stable `code`.""";

    private ContractInfo() {}

    static void describe(OpenAPI document) {
        var config = ConfigProvider.getConfig();
        document.setInfo(OASFactory.createInfo()
                .title("Yhdyspinta")
                .version(config.getValue("quarkus.application.version", String.class))
                .description(DESCRIPTION)
                .contact(OASFactory.createContact().name("Yhdyspinta")
                        .email(config.getValue("yhdyspinta.contact.email", String.class))
                        .url(config.getValue("yhdyspinta.contact.url", String.class)))
                .license(OASFactory.createLicense().name("EUPL-1.2")
                        .url("https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12")));
        document.setServers(List.of(OASFactory.createServer().url("/").description("Where this document was read")));
    }
}
