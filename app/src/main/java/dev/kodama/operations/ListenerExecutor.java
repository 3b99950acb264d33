package dev.kodama.operations;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Runs event listeners on virtual threads, never more than a fixed number: each needs a connection, and without a
/// limit a burst of events would wait for the pool until it times out.
///
/// A few more wait in memory, so that a mass import's next batch is written while listeners are at the last one; for
/// the rest the event registry is queue enough. Who publishes waits for a free place; that slows a mass import down
/// to what its listeners can follow. Two exceptions:
///
/// - A listener that publishes in its turn never waits, or all places could be taken by listeners that wait for a
///   place. If none is free it runs the next listener itself.
/// - Who publishes within a transaction still holds a connection that others wait for, so it waits only for a while.
///   After that the event is left to the registry, which will deliver it later.
final class ListenerExecutor implements Executor, AutoCloseable {
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);
    private static final ThreadLocal<Boolean> LISTENING = ThreadLocal.withInitial(() -> false);

    /// For listeners at work and those that wait.
    private final Semaphore places;

    private final Semaphore atWork;
    private final Duration patience;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("listener-", 0).factory());

    /// @param listeners at work at one time
    /// @param waiting how many more are taken in
    /// @param patience of a publisher that holds a connection
    ListenerExecutor(int listeners, int waiting, Duration patience) {
        this.places = new Semaphore(listeners + waiting, true);
        this.atWork = new Semaphore(listeners, true);
        this.patience = patience;
    }

    /// Whether the calling thread is a listener's.
    static boolean isListening() {
        return LISTENING.get();
    }

    /// @throws TaskRejectedException if no place became free in time
    @Override
    public void execute(Runnable listener) {
        if (isListening()) {
            if (!places.tryAcquire() || !started(listener)) {
                listener.run();
            }
            return;
        }
        takePlace();
        if (!started(listener)) {
            throw new TaskRejectedException("Kodama is stopping; the registry keeps the event and delivers it later");
        }
    }

    /// Waits for the listeners at work, but not for one that hangs: the registry still has its event.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void takePlace() {
        try {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                places.acquire();
            } else if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TaskRejectedException("No listener was free for " + patience
                        + "; the registry keeps the event and delivers it later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskRejectedException("Interrupted while waiting for a free listener", e);
        }
    }

    /// Takes the place that was acquired; gives it back if the house is closing.
    private boolean started(Runnable listener) {
        try {
            threads.execute(() -> {
                try {
                    whenItsTurnComes(listener);
                } finally {
                    places.release();
                }
            });
            return true;
        } catch (RejectedExecutionException closing) {
            places.release();
            return false;
        }
    }

    private void whenItsTurnComes(Runnable listener) {
        try {
            atWork.acquire();
        } catch (InterruptedException closing) {
            // The registry keeps the event and delivers it later.
            Thread.currentThread().interrupt();
            return;
        }
        LISTENING.set(true);
        try {
            listener.run();
        } finally {
            atWork.release();
        }
    }
}
