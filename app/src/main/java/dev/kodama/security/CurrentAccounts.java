package dev.kodama.security;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The accounts of open sessions as they are now, so that a role taken away is away at the next request and not at the
/// next sign-in.
///
/// Remembered for two seconds: a console page is a burst of requests. A change made on this instance shows at once;
/// one made on another instance, within these two seconds.
@Component
class CurrentAccounts {
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final ConcurrentMap<UUID, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Optional<Person> person, long atNanos) {
        boolean isFresh() {
            return System.nanoTime() - atNanos < REMEMBERED.toNanos();
        }
    }

    CurrentAccounts(Accounts accounts, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /// @return nothing if the account is gone
    Optional<Person> byId(UUID id) {
        var known = seen.get(id);
        if (known != null && known.isFresh()) {
            return known.person();
        }
        seen.values().removeIf(other -> !other.isFresh());
        var now = new Seen(transaction.execute(status -> accounts.personById(id)), System.nanoTime());
        now.person().ifPresent(Person::eraseCredentials);
        seen.put(id, now);
        return now.person();
    }

    /// Once the transaction that changes the account has committed.
    void forget(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                seen.remove(id);
            }
        });
    }
}
