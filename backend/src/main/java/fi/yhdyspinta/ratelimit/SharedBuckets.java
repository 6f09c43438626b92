package fi.yhdyspinta.ratelimit;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What all replicas count together, in the database. */
@ApplicationScoped
class SharedBuckets {

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final String pepper;

    SharedBuckets(DataSource database, @ConfigProperty(name = "yhdyspinta.cursor-secret") Optional<String> pepper) {
        this.pepper = pepper.orElse("");
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database).primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit").idColumn("key").stateColumn("state").expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Policy.WINDOW))
                .build();
    }

    Standing take(Policy policy, String key) {
        var bucket = buckets.builder().build(hash(policy.name() + ' ' + policy.requests() + ' ' + key), policy::bucket);
        return Standing.of(policy, bucket.tryConsumeAndReturnRemaining(1));
    }

    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        buckets.removeExpired(10_000);
    }

    /** An address is personal: with a secret that is not in the database nobody finds it again from the hash. */
    private String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(pepper.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
