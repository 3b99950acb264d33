package dev.kodama.gateway.batch;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Registers a loader for a child with arguments, which `@BatchMapping` cannot take. The key is a record of the
/// parent's id and the arguments; the controller method takes the loader as a parameter of the registered name:
///
/// ```java
/// reads.register("snapshots", SnapshotsKey.class, keys -> …);
///
/// @SchemaMapping
/// CompletableFuture<List<Snapshot>> snapshots(
///         Account account, @Argument …, DataLoader<SnapshotsKey, List<Snapshot>> snapshots) {
///     return snapshots.load(new SnapshotsKey(account.id(), …));
/// }
/// ```
@Component
public class BatchReads {
    private final BatchLoaderRegistry registry;
    private final Scheduler scheduler;

    BatchReads(BatchLoaderRegistry registry, @Qualifier("graphQlExecutor") Executor executor) {
        this.registry = registry;
        this.scheduler = Schedulers.fromExecutor(executor);
    }

    /// @param read what belongs to each key, with a number of statements that does not grow with the keys; a key that
    /// is missing in the answer has null
    public <K, V> void register(String name, Class<K> key, Function<Set<K>, Map<K, V>> read) {
        registry.<K, V>forName(name)
                .registerMappedBatchLoader(
                        (keys, _) -> Mono.fromSupplier(() -> read.apply(keys)).subscribeOn(scheduler));
    }
}
