package dev.kodama.scoring.upkeep;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does one thing again and again on a thread of its own. The pause in between grows with the time the thing took, so
/// that much to do does not take a whole processor, but only up to two seconds: nobody is to wait for it. A failure
/// is logged and the next beat tries again: a database that is away for a minute is no reason to stop for good.
public final class Heartbeat {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final String name;
    private final Duration pause;
    private final Runnable task;
    private @Nullable Thread thread;

    public Heartbeat(String name, Duration pause, Runnable task) {
        this.name = name;
        this.pause = pause;
        this.task = task;
    }

    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name(name).daemon().start(this::beat);
        }
    }

    /// Waits until a beat under way has ended, so that nothing still needs the database afterwards.
    public synchronized void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public synchronized boolean running() {
        return thread != null;
    }

    private void beat() {
        while (!Thread.currentThread().isInterrupted()) {
            var began = System.nanoTime();
            try {
                task.run();
            } catch (RuntimeException e) {
                if (!Thread.currentThread().isInterrupted() && running()) {
                    LOG.warn("{} failed and will try again", name, e);
                }
            }
            try {
                Thread.sleep(pauseAfter(Duration.ofNanos(System.nanoTime() - began)));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration pauseAfter(Duration took) {
        var bounded = took.compareTo(LONGEST) < 0 ? took : LONGEST;
        return bounded.compareTo(pause) > 0 ? bounded : pause;
    }
}
