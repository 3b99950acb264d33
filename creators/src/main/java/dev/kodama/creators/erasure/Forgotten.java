package dev.kodama.creators.erasure;

import static dev.kodama.creators.db.tables.ForgettingSalt.FORGETTING_SALT;
import static dev.kodama.creators.db.tables.Forgotten.FORGOTTEN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;

import dev.kodama.creators.events.Platform;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Traces of those who asked to be forgotten. Nobody can read from them who that was; whoever comes with the same
/// account or the same id of a list is recognised.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Forgotten {
    private final DSLContext db;

    Forgotten(DSLContext db) {
        this.db = db;
    }

    /// By what somebody would be recognised.
    public sealed interface Mark {
        record OfAccount(Platform platform, String handleKey) implements Mark {}

        record OfList(String externalId) implements Mark {}

        private String text() {
            return switch (this) {
                case OfAccount account -> "account " + account.platform() + " " + account.handleKey();
                case OfList list -> "list " + list.externalId();
            };
        }
    }

    /// Those of these marks that stand for somebody forgotten. While nobody is, one look at an empty table.
    public Set<Mark> among(Collection<? extends Mark> marks) {
        if (marks.isEmpty() || !db.fetchExists(FORGOTTEN)) {
            return Set.of();
        }
        var byTrace = new HashMap<ByteBuffer, Mark>();
        traces(marks).forEach((mark, trace) -> byTrace.put(ByteBuffer.wrap(trace), mark));
        var found = new HashSet<Mark>();
        db.select(FORGOTTEN.TRACE)
                .from(FORGOTTEN)
                .where(FORGOTTEN.TRACE.eq(
                        any(byTrace.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))))
                .forEach(row -> found.add(byTrace.get(ByteBuffer.wrap(row.value1()))));
        return found;
    }

    void add(Collection<? extends Mark> marks, Instant since) {
        if (!marks.isEmpty()) {
            db.insertInto(FORGOTTEN, FORGOTTEN.TRACE, FORGOTTEN.SINCE)
                    .valuesOfRows(traces(marks).values().stream()
                            .map(trace -> row(trace, since))
                            .toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private Map<Mark, byte[]> traces(Collection<? extends Mark> marks) {
        var salt = ByteBuffer.allocate(4 * Long.BYTES);
        for (UUID half : db.select(FORGETTING_SALT.SALT).from(FORGETTING_SALT).fetchSingle(FORGETTING_SALT.SALT)) {
            salt.putLong(half.getMostSignificantBits()).putLong(half.getLeastSignificantBits());
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.array(), "HmacSHA256"));
            var traces = new HashMap<Mark, byte[]>();
            for (var mark : marks) {
                traces.put(mark, mac.doFinal(mark.text().getBytes(StandardCharsets.UTF_8)));
            }
            return traces;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
