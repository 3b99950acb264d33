package dev.kodama.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.KodamaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KodamaTest
class JobBookTests {
    @Autowired
    JobBook book;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everySchemaWithJobsIsLookedInto() {
        assertThat(jdbc.sql("select table_schema from information_schema.tables where table_name = 'scheduled_tasks'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(JobBook.SCHEMAS);
    }

    @Test
    void theUpkeepOfEveryModuleIsListed() {
        assertThat(book.jobs())
                .extracting(Job::schema, Job::task)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("modulith", "resubmit-failed-events"),
                        org.assertj.core.groups.Tuple.tuple("reporting", "expire-exports"));
    }

    @Test
    void whatFailsIsSaidSo() {
        jdbc.sql("""
                        insert into reporting.scheduled_tasks
                               (task_name, task_instance, execution_time, picked, last_failure, consecutive_failures, version)
                        values ('trial-of-job-book', 'one', now() + interval '1 day', false, now(), 2, 1)
                        """).update();
        assertThat(book.jobs())
                .filteredOn(job -> job.task().equals("trial-of-job-book"))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.state()).isEqualTo(Job.State.FAILING);
                    assertThat(job.failures()).isEqualTo(2);
                    assertThat(job.atWork()).isNull();
                    assertThat(job.failedAt()).isNotNull();
                });
    }
}
