package dev.kodama.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The jobs of all modules, as db-scheduler keeps them: what is at work, on which instance, and what keeps failing.
///
/// The one place that looks into other schemas, read-only and one a statement: the table's layout is the library's and
/// not the module's, and what it says is nobody's business but operations'.
@Component
public class JobBook {
    static final List<String> SCHEMAS = List.of("creators", "reporting", "modulith");

    /// A queue may be long; who looks wants to know what is at work and what is in trouble.
    private static final int MOST_OF_A_SCHEMA = 50;

    private final JdbcClient jdbc;

    JobBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is at work first, then what fails, then what is due next; at most fifty a schema.
    @Transactional(readOnly = true)
    public List<Job> jobs() {
        return SCHEMAS.stream().flatMap(schema -> jobsOf(schema).stream()).toList();
    }

    private List<Job> jobsOf(String schema) {
        return jdbc.sql("""
                        select task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,
                               last_success, last_failure, coalesce(consecutive_failures, 0) as failures
                          from %s.scheduled_tasks
                         order by picked desc, coalesce(consecutive_failures, 0) > 0 desc, execution_time, task_name,
                                  task_instance
                         limit :most
                        """.formatted(schema))
                .param("most", MOST_OF_A_SCHEMA)
                .query((row, _) -> job(schema, row))
                .list();
    }

    private static Job job(String schema, ResultSet row) throws SQLException {
        var picked = row.getBoolean("picked");
        var failures = row.getInt("failures");
        return new Job(
                schema,
                row.getString("task_name"),
                row.getString("task_instance"),
                picked ? Job.State.AT_WORK : failures > 0 ? Job.State.FAILING : Job.State.WAITING,
                row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                row.getString("picked_by"),
                picked ? instant(row, "last_heartbeat") : null,
                instant(row, "last_success"),
                instant(row, "last_failure"),
                failures);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
