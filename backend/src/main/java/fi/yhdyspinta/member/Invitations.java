package fi.yhdyspinta.member;

import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** The rows of invitations. A token is 32 random bytes; only its SHA-256 is kept. */
@ApplicationScoped
class Invitations {

    private static final int TOKEN_BYTES = 32;

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final Duration validFor;
    private final String publicUrl;
    private final SecureRandom random = new SecureRandom();

    Invitations(Jdbi jdbi, HelsinkiClock clock,
            @ConfigProperty(name = "yhdyspinta.invitation.valid-for", defaultValue = "14D") Duration validFor,
            @ConfigProperty(name = "yhdyspinta.public-url") String publicUrl) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.validFor = validFor;
        this.publicUrl = publicUrl;
    }

    /** An invitation with what decides whether it may still be accepted. */
    public record Found(UUID id, UUID membershipId, UUID groupId, String groupName, UUID personId, Role role,
            Instant expiresAt, Instant acceptedAt, Instant revokedAt, boolean consentMissing, boolean seatOver) {

        boolean isOpen(Instant now) {
            return acceptedAt == null && revokedAt == null && expiresAt.isAfter(now) && !seatOver;
        }
    }

    /** Makes a link and revokes the person's earlier ones in the group. */
    InvitationDto.Link make(UUID groupId, UUID personId, UUID seatId) {
        revokeOpen(groupId, personId);
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expiresAt = clock.now().plus(validFor);
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO invitation (membership_id, token_hash, created_at, expires_at)
                VALUES (:seat, :hash, :now, :expires) RETURNING id""")
                .bind("seat", seatId).bind("hash", hash(token)).bind("now", clock.now()).bind("expires", expiresAt)
                .mapTo(UUID.class).one());
        return new InvitationDto.Link(id, publicUrl + "/invitation#" + token, expiresAt);
    }

    Optional<InvitationDto> find(UUID id) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT id, membership_id, created_at, expires_at, accepted_at, revoked_at FROM invitation WHERE id = :id""")
                .bind("id", id).mapTo(InvitationDto.class).findOne());
    }

    Optional<Found> byToken(String token) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT i.id, i.membership_id, m.group_id, g.name AS group_name, m.person_id, m.role, i.expires_at,
                    i.accepted_at, i.revoked_at,
                    (m.guardian_consent_needed AND m.guardian_consent_date IS NULL) AS consent_missing,
                    NOT EXISTS (SELECT FROM membership s WHERE s.group_id = m.group_id AND s.person_id = m.person_id
                        AND (s.valid_to IS NULL OR s.valid_to >= :today)) AS seat_over
                FROM invitation i JOIN membership m ON m.id = i.membership_id JOIN lape_group g ON g.id = m.group_id
                WHERE i.token_hash = :hash""")
                .bind("hash", hash(token)).bind("today", clock.today()).mapTo(Found.class).findOne());
    }

    void revoke(UUID id) {
        jdbi.useHandle(db -> db.createUpdate("UPDATE invitation SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                .bind("id", id).bind("now", clock.now()).execute());
    }

    void accepted(UUID id) {
        jdbi.useHandle(db -> db.createUpdate("UPDATE invitation SET accepted_at = :now WHERE id = :id")
                .bind("id", id).bind("now", clock.now()).execute());
    }

    private void revokeOpen(UUID groupId, UUID personId) {
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE invitation SET revoked_at = :now WHERE accepted_at IS NULL AND revoked_at IS NULL
                    AND membership_id IN (SELECT id FROM membership WHERE group_id = :group AND person_id = :person)""")
                .bind("now", clock.now()).bind("group", groupId).bind("person", personId).execute());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
