package fi.yhdyspinta.webhook;

import fi.yhdyspinta.security.ScopeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** To whom webhooks belong: nobody else may know of them. */
@ApplicationScoped
class WebhookScopes implements ScopeSource {

    private static final String OF_WEBHOOK = """
            SELECT NULL::uuid AS group_id, w.county_code, '{}'::text[] AS municipality_codes, 'client:' || w.client_id AS made_by, true AS owners_only
            FROM webhook w""";

    @Override
    public Map<String, String> scopeQueries() {
        return Map.of(
                "webhookId", OF_WEBHOOK + " WHERE w.id::text = :id",
                "webhookDeliveryId", OF_WEBHOOK + " JOIN webhook_delivery d ON d.webhook_id = w.id WHERE d.id::text = :id");
    }
}
