package dev.kodama.operations;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells whether this instance is the only one on its database, and takes up what a killed one left behind if so.
///
/// Each instance holds a shared advisory lock as long as it lives. Who can get the lock for itself alone at its start
/// is alone: then no publication can be at work anywhere, and all that are not handled are due again at once. With
/// others about, nobody can tell whose work is whose; there the staleness monitor decides by age.
///
/// The lock goes with the session when the database restarts, and nobody is told. So each instance looks now and then
/// whether its session still stands; in between, one that starts may take work from it, which listeners bear.
@Component
@EnableScheduling
class Presence implements SmartInitializingSingleton, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    /// `Kodama` in ASCII, and a number.
    private static final long LOCK = 0x4b6f64616d610002L;

    private static final int ANSWERS_WITHIN_SECONDS = 5;

    private final EventRegistry registry;
    private final TransactionTemplate transaction;
    private final DataSource dataSource;
    private Connection session;

    Presence(EventRegistry registry, PlatformTransactionManager transactions, DataSource dataSource)
            throws SQLException {
        this.registry = registry;
        this.transaction = new TransactionTemplate(transactions);
        this.dataSource = dataSource;
        this.session = dataSource.getConnection();
    }

    @Override
    public synchronized void afterSingletonsInstantiated() {
        try {
            if (ask("select pg_try_advisory_lock(%d)")) {
                takeUpWhatWasLeftBehind();
                ask("select pg_advisory_lock_shared(%d)");
                ask("select pg_advisory_unlock(%d)");
            } else {
                ask("select pg_advisory_lock_shared(%d)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot tell which other instances there are", e);
        }
    }

    /// Takes the lock again if the session that held it is gone.
    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    synchronized void stay() {
        try {
            if (!session.isValid(ANSWERS_WITHIN_SECONDS)) {
                session.close();
                session = dataSource.getConnection();
                ask("select pg_advisory_lock_shared(%d)");
                LOG.warn("The database had ended the session that told of this instance; it is told again");
            }
        } catch (SQLException e) {
            LOG.warn("The database cannot be told of this instance: {}", e.getMessage());
        }
    }

    private void takeUpWhatWasLeftBehind() {
        var started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        var left = transaction.execute(status -> registry.failWhatWasLeftBehind(started));
        if (left > 0) {
            LOG.warn("{} events were under way when Kodama last ended; they are delivered again", left);
        }
    }

    private boolean ask(String question) throws SQLException {
        try (var statement = session.createStatement();
                var answer = statement.executeQuery(question.formatted(LOCK))) {
            return answer.next() && answer.getObject(1) instanceof Boolean yes && yes;
        }
    }

    /// The lock goes with the session; given back to the pool, it must not keep it.
    @Override
    public synchronized void destroy() throws SQLException {
        try (var _ = session) {
            ask("select pg_advisory_unlock_shared(%d)");
        }
    }
}
