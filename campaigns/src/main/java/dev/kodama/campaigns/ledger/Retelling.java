package dev.kodama.campaigns.ledger;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells facts again: one transaction a batch, so that neither memory nor locks grow with the number of facts.
@Component
public class Retelling {
    private final TransactionTemplate transaction;

    Retelling(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Reads what lies behind an id, in the order of ids.
    @FunctionalInterface
    public interface Batches<T> {
        List<T> after(@Nullable UUID last, int atMost);
    }

    /// @return how many were told
    public <T> long tell(int atOnce, Batches<T> batches, Function<T, UUID> id, Consumer<T> tell) {
        var told = 0L;
        UUID last = null;
        while (true) {
            var after = last;
            var batch = Objects.requireNonNull(transaction.execute(_ -> {
                var facts = batches.after(after, atOnce);
                facts.forEach(tell);
                return facts;
            }));
            told += batch.size();
            if (batch.size() < atOnce) {
                return told;
            }
            last = id.apply(batch.getLast());
        }
    }
}
