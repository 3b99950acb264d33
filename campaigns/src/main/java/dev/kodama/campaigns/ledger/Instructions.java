package dev.kodama.campaigns.ledger;

import static dev.kodama.campaigns.db.Tables.INSTRUCTION;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries an instruction out once: all of it in one transaction, or nothing.
///
/// The key is written first. A second call with the same key waits for the first one's transaction and then finds the
/// work done. A refused instruction leaves no key behind, so it can be given again once the reason is gone.
///
/// Keys are kept for a month: long enough for whoever lost an answer to ask again, and the table does not grow for
/// ever.
@Component
public class Instructions {
    private static final int MAX_KEY_LENGTH = 200;
    static final Duration KEPT = Duration.ofDays(30);
    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final DSLContext dsl;
    private final TransactionTemplate transaction;

    Instructions(DSLContext dsl, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param purpose what is to be done to what; the same key for another purpose is refused
    /// @param resultId the thing that will have been made or changed
    /// @param again answers a repeated instruction, given the id of the first one's result
    public <T> Outcome<T> carryOut(
            Instruction instruction,
            String purpose,
            UUID resultId,
            Function<UUID, Outcome<T>> again,
            Supplier<Outcome<T>> work) {
        if (instruction.key().isBlank() || instruction.key().length() > MAX_KEY_LENGTH) {
            var rule = instruction.key().isBlank() ? Rule.REQUIRED : Rule.TOO_LONG;
            return Outcome.refused(new Refusal.Invalid(List.of(new Fault("idempotencyKey", rule))));
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!isNew(instruction, purpose, resultId)) {
                return repeat(instruction, purpose, again);
            }
            var outcome = work.get();
            if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /// Several instances may do it at once: what one has deleted, the others do not find.
    ///
    /// @return how many were forgotten
    int forgetOld() {
        var before = Moment.now().minus(KEPT);
        var forgotten = 0;
        int portion;
        do {
            portion = Objects.requireNonNull(transaction.execute(_ -> forget(before)));
            forgotten += portion;
        } while (portion == FORGOTTEN_AT_ONCE);
        return forgotten;
    }

    private int forget(Instant before) {
        return dsl.deleteFrom(INSTRUCTION)
                .where(row(INSTRUCTION.GIVEN_BY, INSTRUCTION.KEY)
                        .in(select(INSTRUCTION.GIVEN_BY, INSTRUCTION.KEY)
                                .from(INSTRUCTION)
                                .where(INSTRUCTION.GIVEN_AT.lt(before))
                                .orderBy(INSTRUCTION.GIVEN_AT)
                                .limit(FORGOTTEN_AT_ONCE)))
                .execute();
    }

    private boolean isNew(Instruction instruction, String purpose, UUID resultId) {
        return dsl.insertInto(INSTRUCTION)
                        .columns(
                                INSTRUCTION.GIVEN_BY,
                                INSTRUCTION.KEY,
                                INSTRUCTION.PURPOSE,
                                INSTRUCTION.RESULT_ID,
                                INSTRUCTION.GIVEN_AT)
                        .values(instruction.by(), instruction.key(), purpose, resultId, Moment.now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private <T> Outcome<T> repeat(Instruction instruction, String purpose, Function<UUID, Outcome<T>> again) {
        var earlier = dsl.select(INSTRUCTION.PURPOSE, INSTRUCTION.RESULT_ID)
                .from(INSTRUCTION)
                .where(INSTRUCTION.GIVEN_BY.eq(instruction.by()))
                .and(INSTRUCTION.KEY.eq(instruction.key()))
                .fetchSingle();
        return earlier.value1().equals(purpose)
                ? again.apply(earlier.value2())
                : Outcome.refused(new Refusal.KeyReused());
    }
}
