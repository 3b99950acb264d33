package dev.kodama.gateway.once;

import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.Payload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What mutations answered, for a day, by person, mutation and key. The database's clock alone decides when a day is
/// over, so that instances agree.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RememberedAnswers {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RememberedAnswers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Takes the key for this transaction; waits while another transaction holds it.
    ///
    /// @return what was answered under it before, or a conflict if that was another input; null if the key was free
    @Nullable
    Payload claim(Request request) {
        var hash = hash(request.input());
        var claimed = jdbc.sql("""
                        insert into gateway.remembered_answer
                               (account_id, mutation, idempotency_key, input_hash, expires_at)
                        values (:account, :mutation, :key, :hash, now() + interval '24 hours')
                        on conflict (account_id, mutation, idempotency_key)
                        do update
                        set input_hash = excluded.input_hash,
                            expires_at = excluded.expires_at
                        where remembered_answer.expires_at < now()
                        """)
                .param("account", request.accountId())
                .param("mutation", request.mutation())
                .param("key", request.key())
                .param("hash", hash)
                .update();
        return claimed == 1 ? null : remembered(request, hash);
    }

    void keep(Request request, Payload answer) {
        jdbc.sql("""
                        update gateway.remembered_answer
                        set answer_type = :type,
                            answer = :answer::jsonb
                        where account_id = :account
                        and mutation = :mutation
                        and idempotency_key = :key
                        """)
                .param("type", answer.getClass().getName())
                .param("answer", json.writeValueAsString(answer))
                .param("account", request.accountId())
                .param("mutation", request.mutation())
                .param("key", request.key())
                .update();
    }

    int forgetExpired() {
        return jdbc.sql("delete from gateway.remembered_answer where expires_at < now()")
                .update();
    }

    private Payload remembered(Request request, byte[] hash) {
        var earlier = jdbc.sql("""
                        select input_hash, answer_type, answer
                        from gateway.remembered_answer
                        where account_id = :account
                        and mutation = :mutation
                        and idempotency_key = :key
                        """)
                .param("account", request.accountId())
                .param("mutation", request.mutation())
                .param("key", request.key())
                .query((row, _) ->
                        new Earlier(row.getBytes("input_hash"), row.getString("answer_type"), row.getString("answer")))
                .single();
        return MessageDigest.isEqual(earlier.inputHash(), hash)
                ? json.readValue(earlier.answer(), typeNamed(earlier.type()))
                : new Conflict(
                        "This idempotency key was used before with another input.",
                        "Choose a new key for a new wish; send the same input again only to repeat the same wish.");
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

    private record Earlier(byte[] inputHash, String type, String answer) {}
}
