package dev.kodama.creators.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// The module's jobs, by db-scheduler: one row per job says who is at it and when they were last heard of.
///
/// An instance that is not heard of for twenty seconds is taken for dead, and its jobs are taken over. That a job is
/// not done twice when the instance was only slow is for the job to see to.
@Component
public class Jobs implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final Map<String, OneTimeTask<Void>> tasks = new HashMap<>();
    private final List<Upkeep> upkeep;
    private final SchedulerClient client;
    private final boolean enabled;
    private volatile @Nullable Scheduler scheduler;

    /// Work that comes round by itself.
    public interface Upkeep {
        String name();

        Duration every();

        void run();
    }

    /// @param enabled whether this instance carries out jobs, or only hands them in
    Jobs(
            DataSource dataSource,
            List<Job> jobs,
            List<Upkeep> upkeep,
            @Value("${kodama.creators.jobs.enabled:true}") boolean enabled) {
        this.dataSource = dataSource;
        this.upkeep = upkeep;
        this.enabled = enabled;
        for (var job : jobs) {
            tasks.put(job.name(), task(job));
        }
        // A job is handed in by the transaction that writes what it is about, and exists if and only if that
        // commits.
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), knownTasks())
                .tableName("creators.scheduled_tasks")
                .build();
    }

    /// Hands in a job, in the caller's transaction.
    public void start(String name, UUID id) {
        client.scheduleIfNotExists(task(name).instance(id.toString()), Instant.now());
    }

    private OneTimeTask<Void> task(String name) {
        return Objects.requireNonNull(tasks.get(name), name);
    }

    private static OneTimeTask<Void> task(Job job) {
        return Tasks.oneTime(job.name())
                .onFailure(Jobs::tryLater)
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run(
                        UUID.fromString(instance.getId()),
                        () -> context.getSchedulerState().isShuttingDown()
                                || Thread.currentThread().isInterrupted()));
    }

    private static void tryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        failed.getCause().ifPresent(cause -> {
            if (!(cause instanceof JobInterruptedException)) {
                log.error("Job {} failed and is tried again", failed.getExecution().taskInstance, cause);
            }
        });
        operations.reschedule(failed, Instant.now().plus(RETRY));
    }

    private List<Task<?>> knownTasks() {
        return new ArrayList<>(tasks.values());
    }

    @Override
    public void start() {
        if (!enabled) {
            return;
        }
        var builder = Scheduler.create(dataSource, knownTasks())
                .tableName("creators.scheduled_tasks")
                .schedulerName(instance())
                .threads(2)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .pollingInterval(Duration.ofSeconds(2))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .deleteUnresolvedAfter(Duration.ofDays(14))
                .startTasks(upkeep.stream()
                        .map(work -> Tasks.recurring(work.name(), FixedDelay.of(work.every()))
                                .execute((instance, context) -> work.run()))
                        .toList());
        var started = builder.build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        var running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /// Host and process, as the operations page shows it: several instances may run on one host.
    private static SchedulerName instance() {
        var host = new SchedulerName.Hostname().getName();
        return new SchedulerName.Fixed(host + "/" + ProcessHandle.current().pid());
    }
}
