package dev.kodama.creators.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.CreatorsTestApplication;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = CreatorsTestApplication.class)
@NullUnmarked
class JobsTests {
    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void twoInstancesDoEachJobOnce() {
        var done = new ConcurrentLinkedQueue<UUID>();
        var one = new Jobs(dataSource, List.of(new Recorded(done)), List.of(), true);
        var other = new Jobs(dataSource, List.of(new Recorded(done)), List.of(), true);
        var ids = Stream.generate(UUID::randomUUID).limit(20).toList();
        try {
            one.start();
            other.start();
            ids.forEach(id -> transaction.executeWithoutResult(status -> one.start("recorded", id)));

            await().atMost(Duration.ofSeconds(30)).until(() -> done.size() >= ids.size());
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(done).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aJobWhoseTransactionRollsBackWasNeverHandedIn() {
        var jobs = new Jobs(dataSource, List.of(new Recorded(new ConcurrentLinkedQueue<>())), List.of(), false);
        var id = UUID.randomUUID();

        transaction.executeWithoutResult(status -> {
            jobs.start("recorded", id);
            status.setRollbackOnly();
        });

        assertThat(JdbcClient.create(dataSource)
                        .sql("select count(*) from creators.scheduled_tasks where task_instance = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    record Recorded(Queue<UUID> done) implements Job {
        @Override
        public String name() {
            return "recorded";
        }

        @Override
        public void run(UUID id, BooleanSupplier stopping) {
            done.add(id);
        }
    }
}
