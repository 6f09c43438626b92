package fi.yhdyspinta.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much may be asked of this installation, as its operator has set it. */
@ApplicationScoped
class ServiceLimits {

    private final ServiceDto.Limits limits;

    ServiceLimits(@ConfigProperty(name = "yhdyspinta.rate-limit.address") long address,
            @ConfigProperty(name = "yhdyspinta.rate-limit.client") long client,
            @ConfigProperty(name = "yhdyspinta.max-body-size") long body,
            @ConfigProperty(name = "yhdyspinta.max-large-body-size") long observations,
            @ConfigProperty(name = "yhdyspinta.retention.change-days") int changeDays) {
        this.limits = new ServiceDto.Limits(address, client, body, observations, changeDays);
    }

    ServiceDto.Limits all() {
        return limits;
    }
}
