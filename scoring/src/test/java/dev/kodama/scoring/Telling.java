package dev.kodama.scoring;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Publishes events as another module would, and waits until every listener is through with them.
public final class Telling {
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    public Telling(ApplicationEventPublisher events, PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    public void tell(Object... told) {
        transaction.executeWithoutResult(_ -> {
            for (var event : told) {
                events.publishEvent(event);
            }
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> incomplete() == 0);
    }

    public void forgetCreators() {
        jdbc.sql(
                        "truncate scoring.profile, scoring.account, scoring.account_posts, scoring.follower_count, scoring.audience, scoring.profile_sample, scoring.rate_card")
                .update();
    }

    private long incomplete() {
        return jdbc.sql("select count(*) from modulith.event_publication where completion_date is null")
                .query(Long.class)
                .single();
    }
}
