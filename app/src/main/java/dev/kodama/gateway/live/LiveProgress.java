package dev.kodama.gateway.live;

import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.limits.Limits;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Lets clients watch jobs that run in this or another instance: the job's row in the database says how far it is.
///
/// Each watched job is read every half second, once for all who watch it. A watcher costs no thread; reads run on
/// virtual threads. Only what changed is sent, the last state ends the stream.
///
/// ```java
/// @SubscriptionMapping
/// @Needs(Permission.READ)
/// Flux<ImportProgress> importProgress(@Argument GlobalId id) {
///     return live.follow("import", id.of("Import"), () -> desk.progress(…), progress ->
/// progress.status().isFinished());
/// }
/// ```
@Component
public class LiveProgress {
    private static final Duration PACE = Duration.ofMillis(500);

    private final int most;
    private final AtomicInteger watchers = new AtomicInteger();
    private final Map<Job, Flux<?>> watched = new ConcurrentHashMap<>();
    private final Scheduler readers = Schedulers.fromExecutor(Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-", 0).factory()));

    LiveProgress(Limits limits) {
        this.most = limits.subscriptions();
    }

    /// Check first that the caller may see the job: `read` runs for all watchers, on a thread that nobody is signed in
    /// on.
    ///
    /// @param kind tells jobs of one kind from others
    /// @param read the job as it stands; is asked again and again
    public <T> Flux<T> follow(String kind, UUID id, Supplier<T> read, Predicate<T> ended) {
        return Flux.defer(() -> {
            var open = watchers.incrementAndGet();
            if (open > most) {
                watchers.decrementAndGet();
                return Flux.error(
                        RequestRefused.overLimit("Too many subscriptions are open; try again later.", most, open));
            }
            return shared(new Job(kind, id), read, ended).doFinally(_ -> watchers.decrementAndGet());
        });
    }

    @SuppressWarnings("unchecked") // one kind of job has one type of progress
    private <T> Flux<T> shared(Job job, Supplier<T> read, Predicate<T> ended) {
        return (Flux<T>) watched.computeIfAbsent(
                job,
                _ -> Flux.interval(Duration.ZERO, PACE)
                        .onBackpressureDrop()
                        .concatMap(_ -> Mono.fromSupplier(read).subscribeOn(readers), 1)
                        .distinctUntilChanged()
                        .takeUntil(ended)
                        .doFinally(_ -> watched.remove(job))
                        .replay(1)
                        .refCount());
    }

    /// Subscriptions that are open now.
    int watchers() {
        return watchers.get();
    }

    private record Job(String kind, UUID id) {}
}
