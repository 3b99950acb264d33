package dev.kodama.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives failed publications to their listeners again, one round at a time in the whole house.
///
/// An advisory lock of the database sees to that: Modulith itself takes no lock, and two instances that resubmit at the
/// same time would both deliver. What fails again waits for the next round; after some rounds it is parked, so that
/// it does not fill the portions that younger ones need.
@Component
class Resubmission {
    private static final Logger LOG = LoggerFactory.getLogger(Resubmission.class);
    /// `Kodama` in ASCII, and a number.
    private static final long LOCK = 0x4b6f64616d610001L;
    /// An event may carry some hundred creators: a portion is some tens of megabytes at worst.
    private static final int PORTION = 200;
    private static final int MOST_PORTIONS = 100;

    private final FailedEventPublications failed;
    private final EventRegistry registry;
    private final EventsProperties properties;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;

    Resubmission(
            FailedEventPublications failed,
            EventRegistry registry,
            EventsProperties properties,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.failed = failed;
        this.registry = registry;
        this.properties = properties;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Tries everything that has failed once; does nothing if a round is under way, here or on another instance.
    ///
    /// @return how many were given to their listeners
    int round() {
        // Not in a transaction: the listeners wait for rows that it would have written. The lock is the session's.
        try (var session = dataSource.getConnection()) {
            if (!ask(session, "select pg_try_advisory_lock(%d)")) {
                return 0;
            }
            try {
                return resubmit();
            } finally {
                ask(session, "select pg_advisory_unlock(%d)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot reach the database to resubmit events", e);
        }
    }

    private int resubmit() {
        var parked = transaction.execute(status -> registry.park(properties.attempts()));
        if (parked > 0) {
            LOG.warn("{} publications failed {} times and are parked; see operations", parked, properties.attempts());
        }
        var tried = ConcurrentHashMap.<UUID>newKeySet();
        for (var portion = 0; portion < MOST_PORTIONS; portion++) {
            var before = tried.size();
            failed.resubmit(ResubmissionOptions.defaults()
                    .withBatchSize(PORTION)
                    .withMaxInFlight(PORTION)
                    .withFilter(publication -> tried.add(publication.getIdentifier())));
            if (tried.size() == before) {
                break;
            }
        }
        if (!tried.isEmpty()) {
            LOG.info("Gave {} events to their listeners again", tried.size());
        }
        return tried.size();
    }

    private static boolean ask(Connection session, String question) throws SQLException {
        try (var statement = session.createStatement();
                var answer = statement.executeQuery(question.formatted(LOCK))) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
