package dev.kodama.operations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The house's recurring work, each piece on one instance at a time.
@Component
class Upkeep implements SmartLifecycle {
    private static final int PURGED_AT_ONCE = 10_000;
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final Scheduler scheduler;
    private final EventRegistry registry;
    private final EventsProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    Upkeep(
            DataSource dataSource,
            Resubmission resubmission,
            EventRegistry registry,
            EventsProperties properties,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clocks) {
        this.registry = registry;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clocks.getIfAvailable(Clock::systemUTC);
        var resubmit = Tasks.recurring("resubmit-failed-events", FixedDelay.of(properties.retryEvery()))
                .execute((instance, context) -> resubmission.round());
        var purge =
                Tasks.recurring("purge-handled-events", FixedDelay.ofHours(1)).execute((instance, context) -> purge());
        scheduler = Scheduler.create(dataSource)
                .tableName("modulith.scheduled_tasks")
                .schedulerName(instance())
                .startTasks(resubmit, purge)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(10))
                .shutdownMaxWait(STOPS_WITHIN)
                .build();
    }

    private void purge() {
        var handledBefore = clock.instant().minus(properties.keepHandled());
        int purged;
        do {
            purged = transaction.execute(status -> registry.purge(handledBefore, PURGED_AT_ONCE));
        } while (purged == PURGED_AT_ONCE);
        transaction.executeWithoutResult(status -> registry.purgeFailures());
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
