package dev.kodama.security;

import static dev.kodama.security.db.Tables.ACCESS_TOKEN;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The personal access tokens, by the hash of their secret.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccessTokens {
    private static final Duration USE_PRECISION = Duration.ofMinutes(1);

    private static final List<SelectField<?>> COLUMNS = List.of(
            ACCESS_TOKEN.ID,
            ACCESS_TOKEN.NAME,
            ACCESS_TOKEN.SCOPES,
            ACCESS_TOKEN.CREATED_AT,
            ACCESS_TOKEN.EXPIRES_AT,
            ACCESS_TOKEN.LAST_USED_AT,
            ACCESS_TOKEN.REVOKED_AT);

    /// A token and whose it is.
    record Owned(AccessToken token, UUID accountId) {}

    private final DSLContext sql;

    AccessTokens(DSLContext sql) {
        this.sql = sql;
    }

    AccessToken add(UUID accountId, String name, byte[] secretHash, Set<Scope> scopes, Instant expiresAt) {
        return sql.insertInto(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.ACCOUNT_ID, accountId)
                .set(ACCESS_TOKEN.NAME, name)
                .set(ACCESS_TOKEN.SECRET_HASH, secretHash)
                .set(
                        ACCESS_TOKEN.SCOPES,
                        scopes.stream().map(Enum::name).sorted().toArray(String[]::new))
                .set(ACCESS_TOKEN.EXPIRES_AT, expiresAt)
                .returningResult(COLUMNS)
                .fetchSingle(AccessTokens::token);
    }

    Optional<Owned> bySecretHash(byte[] secretHash) {
        return sql.select(COLUMNS)
                .select(ACCESS_TOKEN.ACCOUNT_ID)
                .from(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.SECRET_HASH.eq(secretHash))
                .fetchOptional(row -> new Owned(token(row), row.get(ACCESS_TOKEN.ACCOUNT_ID)));
    }

    /// Newest first; the console lists them all, a person has few.
    List<AccessToken> of(UUID accountId) {
        return sql.select(COLUMNS)
                .from(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.ACCOUNT_ID.eq(accountId))
                .orderBy(ACCESS_TOKEN.ID.desc())
                .limit(500)
                .fetch(AccessTokens::token);
    }

    /// Only if the last use noted is older than a minute: a write for each request would cost more than it tells.
    void noteUse(UUID id, Instant now) {
        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.LAST_USED_AT, now)
                .where(ACCESS_TOKEN.ID.eq(id))
                .and(ACCESS_TOKEN.LAST_USED_AT.isNull().or(ACCESS_TOKEN.LAST_USED_AT.lt(now.minus(USE_PRECISION))))
                .execute();
    }

    static boolean useIsWorthNoting(AccessToken token, Instant now) {
        var last = token.lastUsedAt();
        return last == null || last.isBefore(now.minus(USE_PRECISION));
    }

    /// @return whether there was one to revoke
    boolean revoke(UUID accountId, UUID id, Instant now) {
        return sql.update(ACCESS_TOKEN)
                        .set(ACCESS_TOKEN.REVOKED_AT, now)
                        .where(ACCESS_TOKEN.ID.eq(id))
                        .and(ACCESS_TOKEN.ACCOUNT_ID.eq(accountId))
                        .and(ACCESS_TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    private static AccessToken token(Record row) {
        return new AccessToken(
                row.get(ACCESS_TOKEN.ID),
                row.get(ACCESS_TOKEN.NAME),
                Arrays.stream(row.get(ACCESS_TOKEN.SCOPES))
                        .map(Scope::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class))),
                row.get(ACCESS_TOKEN.CREATED_AT),
                row.get(ACCESS_TOKEN.EXPIRES_AT),
                row.get(ACCESS_TOKEN.LAST_USED_AT),
                row.get(ACCESS_TOKEN.REVOKED_AT));
    }
}
