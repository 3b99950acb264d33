package dev.kodama.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Two instances are two of these on one database: the lock belongs to the database session.
class PresenceTests {
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

    private static Presence arrive() throws Exception {
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
