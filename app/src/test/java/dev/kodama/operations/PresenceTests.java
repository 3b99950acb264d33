package dev.kodama.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Two instances are two of these on one database: the lock belongs to the database session.
class PresenceTests {
    private static final String OF_THIS_DATABASE = """
            locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
            """;

    private static DataSource dataSource;
    private static JdbcClient jdbc;
    private final UUID underWay = UUID.randomUUID();

    @BeforeAll
    static void database() throws Exception {
        dataSource = House.called("presence");
        House.migrate(dataSource);
        jdbc = JdbcClient.create(dataSource);
    }

    @BeforeEach
    void somethingIsUnderWay() {
        jdbc.sql("""
                        insert into modulith.event_publication (
                            id, listener_id, event_type, serialized_event, publication_date, status,
                            completion_attempts)
                        values (:id, 'trial', 'Trial', '{}', now() - interval '1 day', 'PROCESSING', 1)
                        """).param("id", underWay).update();
    }

    @Test
    void whoIsAloneTakesUpWhatWasLeftBehind() throws Exception {
        var alone = arrive();
        assertThat(status()).isEqualTo("FAILED");
        alone.destroy();
    }

    @Test
    void whileSomebodyElseIsAtWorkNothingIsTakenFromThem() throws Exception {
        var first = arrive();
        jdbc.sql("update modulith.event_publication set status = 'PROCESSING' where id = :id")
                .param("id", underWay)
                .update();
        var second = arrive();
        assertThat(status()).isEqualTo("PROCESSING");

        first.destroy();
        var third = arrive();
        assertThat(status()).isEqualTo("PROCESSING");

        second.destroy();
        third.destroy();
        var alone = arrive();
        assertThat(status()).isEqualTo("FAILED");
        alone.destroy();
    }

    @Test
    void whoLosesItsSessionIsToldOfAgain() throws Exception {
        var first = arrive();
        jdbc.sql("update modulith.event_publication set status = 'PROCESSING' where id = :id")
                .param("id", underWay)
                .update();
        endSessionsThatHoldLocks();

        first.stay();

        var second = arrive();
        assertThat(status()).isEqualTo("PROCESSING");
        first.destroy();
        second.destroy();
    }

    @Test
    void whoCannotReachTheDatabaseTriesAgain() throws Exception {
        var reachable = new AtomicBoolean(true);
        var presence = arrive(new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                if (!reachable.get()) {
                    throw new SQLException("restarting");
                }
                return super.getConnection();
            }
        });
        endSessionsThatHoldLocks();
        reachable.set(false);
        presence.stay();
        assertThat(locks()).isZero();

        reachable.set(true);
        presence.stay();
        assertThat(locks()).isOne();
        presence.destroy();
        assertThat(locks()).isZero();
    }

    /// As a restart of the database does.
    private static void endSessionsThatHoldLocks() {
        jdbc.sql("select pg_terminate_backend(pid, 5000) from pg_locks where " + OF_THIS_DATABASE)
                .query(Boolean.class)
                .list();
    }

    private static long locks() {
        return jdbc.sql("select count(*) from pg_locks where " + OF_THIS_DATABASE)
                .query(Long.class)
                .single();
    }

    private static Presence arrive() throws Exception {
        return arrive(dataSource);
    }

    private static Presence arrive(DataSource dataSource) throws Exception {
        var presence = new Presence(new EventRegistry(jdbc), new JdbcTransactionManager(dataSource), dataSource);
        presence.afterSingletonsInstantiated();
        return presence;
    }

    private String status() {
        return jdbc.sql("select status from modulith.event_publication where id = :id")
                .param("id", underWay)
                .query(String.class)
                .single();
    }
}
