package dev.kodama.reporting.export;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Runs exports in the background, each on one instance at a time. An instance that dies is noticed by its missing
/// heartbeat after about 20 s, and another one, or the same one restarted, takes its exports up again.
@Component
class ExportSchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExportSchedule.class);
    private static final String TABLE = "reporting.scheduled_tasks";
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int ATTEMPTS = 3;

    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private final SchedulerClient client;
    private volatile boolean running;

    ExportSchedule(
            DataSource database,
            ExportRuns runs,
            Exports exports,
            TransactionOperations transaction,
            @Value("${kodama.exports.threads:2}") int threads,
            @Value("${kodama.exports.keep:7d}") Duration keep) {
        this.task = Tasks.oneTime("export")
                .onDeadExecutionRevive()
                .onFailure((complete, operations) -> {
                    var export = complete.getExecution().taskInstance.getId();
                    if (complete.getExecution().consecutiveFailures + 1 < ATTEMPTS) {
                        LOG.warn("Export {} broke off and will be tried again", export);
                        operations.reschedule(complete, Instant.now().plusSeconds(5));
                    } else {
                        LOG.error("Export {} broke off {} times and is given up", export, ATTEMPTS);
                        runs.fail(UUID.fromString(export));
                        operations.remove();
                    }
                })
                .execute((instance, _) -> {
                    try {
                        runs.run(UUID.fromString(instance.getId()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        var expiry = expiry(exports, transaction, keep);
        this.scheduler = Scheduler.create(database, task)
                .tableName(TABLE)
                .schedulerName(instance())
                .threads(threads)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .startTasks(expiry)
                .build();
        // Asking for an export and putting it in line are one transaction.
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName(TABLE)
                .build();
    }

    private static RecurringTask<Void> expiry(Exports exports, TransactionOperations transaction, Duration keep) {
        return Tasks.recurring("expire-exports", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> transaction.executeWithoutResult(
                        _ -> exports.expire(Instant.now().minus(keep))));
    }

    /// To be called in the transaction that adds the export. Once it has committed, the schedule looks at once
    /// instead of with the next poll.
    void add(UUID exportId) {
        client.scheduleIfNotExists(task.instance(exportId.toString()), Instant.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Host and process, as the operations page shows it: several instances may run on one host.
    private static SchedulerName instance() {
        var host = new SchedulerName.Hostname().getName();
        return new SchedulerName.Fixed(host + "/" + ProcessHandle.current().pid());
    }
}
