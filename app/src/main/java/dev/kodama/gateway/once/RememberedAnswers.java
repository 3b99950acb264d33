package dev.kodama.gateway.once;

import static dev.kodama.access.db.Tables.REMEMBERED_ANSWER;

import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.Payload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What mutations answered, for a day, by person, mutation and key.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RememberedAnswers {
    private static final Duration KEPT = Duration.ofHours(24);

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    RememberedAnswers(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Takes the key for this transaction.
    ///
    /// @return what was answered under it before, or a conflict if that was another input; null if the key was free
    @Nullable Payload claim(Request request) {
        var hash = hash(request.input());
        var expiry = clock.instant().plus(KEPT);
        var claimed = sql.insertInto(REMEMBERED_ANSWER)
                .set(REMEMBERED_ANSWER.ACCOUNT_ID, request.accountId())
                .set(REMEMBERED_ANSWER.MUTATION, request.mutation())
                .set(REMEMBERED_ANSWER.IDEMPOTENCY_KEY, request.key())
                .set(REMEMBERED_ANSWER.INPUT_HASH, hash)
                .set(REMEMBERED_ANSWER.EXPIRES_AT, expiry)
                .onConflict(
                        REMEMBERED_ANSWER.ACCOUNT_ID,
                        REMEMBERED_ANSWER.MUTATION,
                        REMEMBERED_ANSWER.IDEMPOTENCY_KEY)
                .doUpdate()
                .set(REMEMBERED_ANSWER.INPUT_HASH, hash)
                .set(REMEMBERED_ANSWER.EXPIRES_AT, expiry)
                .where(REMEMBERED_ANSWER.EXPIRES_AT.lt(clock.instant()))
                .execute();
        return claimed == 1 ? null : remembered(request, hash);
    }

    void keep(Request request, Payload answer) {
        sql.update(REMEMBERED_ANSWER)
                .set(REMEMBERED_ANSWER.ANSWER_TYPE, answer.getClass().getName())
                .set(REMEMBERED_ANSWER.ANSWER, JSONB.valueOf(json.writeValueAsString(answer)))
                .where(REMEMBERED_ANSWER.ACCOUNT_ID.eq(request.accountId()))
                .and(REMEMBERED_ANSWER.MUTATION.eq(request.mutation()))
                .and(REMEMBERED_ANSWER.IDEMPOTENCY_KEY.eq(request.key()))
                .execute();
    }

    int forgetExpired() {
        return sql.deleteFrom(REMEMBERED_ANSWER)
                .where(REMEMBERED_ANSWER.EXPIRES_AT.lt(clock.instant()))
                .execute();
    }

    private Payload remembered(Request request, byte[] hash) {
        var row = sql.select(
                        REMEMBERED_ANSWER.INPUT_HASH, REMEMBERED_ANSWER.ANSWER_TYPE, REMEMBERED_ANSWER.ANSWER)
                .from(REMEMBERED_ANSWER)
                .where(REMEMBERED_ANSWER.ACCOUNT_ID.eq(request.accountId()))
                .and(REMEMBERED_ANSWER.MUTATION.eq(request.mutation()))
                .and(REMEMBERED_ANSWER.IDEMPOTENCY_KEY.eq(request.key()))
                .fetchSingle();
        if (!MessageDigest.isEqual(row.get(REMEMBERED_ANSWER.INPUT_HASH), hash)) {
            return new Conflict(
                    "This idempotency key was used before with another input.",
                    "Choose a new key for a new wish; send the same input again only to repeat the same wish.");
        }
        return json.readValue(
                row.get(REMEMBERED_ANSWER.ANSWER).data(), typeNamed(row.get(REMEMBERED_ANSWER.ANSWER_TYPE)));
    }

    private static Class<? extends Payload> typeNamed(String name) {
        try {
            return Class.forName(name).asSubclass(Payload.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A remembered answer is of a kind that is no more: " + name, e);
        }
    }

    private byte[] hash(MutationInput input) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(input).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// @param mutation the field's name
    record Request(UUID accountId, String mutation, String key, MutationInput input) {}
}
