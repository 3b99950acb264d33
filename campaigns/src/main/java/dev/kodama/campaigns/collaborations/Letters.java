package dev.kodama.campaigns.collaborations;

import static dev.kodama.campaigns.db.Tables.LETTER;
import static org.jooq.Records.mapping;

import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Personal links. A token is 256 random bits, so its plain SHA-256 is as good as a slow hash: there is nothing to
/// guess, and whoever reads the table cannot open a link.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Letters {
    static final Duration VALIDITY = Duration.ofDays(90);
    private static final int TOKEN_BYTES = 32;

    private final DSLContext dsl;
    private final SecureRandom random = new SecureRandom();

    Letters(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param token the secret, told this once
    record Issued(String token, Instant expiresAt) {}

    /// @param revokedAt null while it works
    record Kept(
            UUID collaborationId,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    /// Earlier links of the collaboration stop working.
    Issued issue(UUID collaborationId, Instant at, String by) {
        revoke(collaborationId, at);
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expiresAt = at.plus(VALIDITY);
        dsl.insertInto(LETTER)
                .columns(
                        LETTER.ID,
                        LETTER.COLLABORATION_ID,
                        LETTER.TOKEN_HASH,
                        LETTER.ISSUED_AT,
                        LETTER.ISSUED_BY,
                        LETTER.EXPIRES_AT)
                .values(TimeOrderedId.next(), collaborationId, hash(token), at, by, expiresAt)
                .execute();
        return new Issued(token, expiresAt);
    }

    void revoke(UUID collaborationId, Instant at) {
        dsl.update(LETTER)
                .set(LETTER.REVOKED_AT, at)
                .where(LETTER.COLLABORATION_ID.eq(collaborationId))
                .and(LETTER.REVOKED_AT.isNull())
                .execute();
    }

    Optional<Kept> find(String token) {
        return dsl.select(LETTER.COLLABORATION_ID, LETTER.EXPIRES_AT, LETTER.REVOKED_AT)
                .from(LETTER)
                .where(LETTER.TOKEN_HASH.eq(hash(token)))
                .fetchOptional(mapping(Kept::new));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
