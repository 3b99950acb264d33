package dev.kodama.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// Watches the heap from its making until it is asked what it saw.
final class HeapWatch implements AutoCloseable {
    private static final Duration FIRST_LOOK = Duration.ofMillis(300);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(4);

    /// A look stops the application; it may take one part in so many of the time.
    private static final int SHARE_OF_LOOKS = 50;

    private static final Duration BETWEEN_GLANCES = Duration.ofMillis(10);

    private static final Set<String> HEAP_POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toSet());

    private final LongSupplier index;
    private final long idle;
    private final long idleIndex;
    private final AtomicLong live = new AtomicLong();
    private final AtomicLong afterCollections = new AtomicLong();
    private final AtomicLong used = new AtomicLong();
    private final NotificationListener onCollection = (notification, _) -> {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            raise(
                    afterCollections,
                    info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                            .filter(pool -> HEAP_POOLS.contains(pool.getKey()))
                            .mapToLong(pool -> pool.getValue().getUsed())
                            .sum());
        }
    };
    private final Thread watching;
    private volatile boolean done;

    /// @param index bytes of scoring's index, which grow with the register and stay
    HeapWatch(LongSupplier index) {
        this.index = index;
        idle = alive();
        idleIndex = index.getAsLong();
        collectors().forEach(collector -> collector.addNotificationListener(onCollection, null, null));
        watching = Thread.ofPlatform().daemon().name("heap-watch").start(this::watch);
    }

    Heap seen() throws InterruptedException {
        close();
        watching.join();
        return new Heap(
                idle,
                Math.max(0, live.get() - idle),
                Math.max(0, afterCollections.get() - idle),
                used.get(),
                index.getAsLong() - idleIndex);
    }

    @Override
    public void close() {
        if (!done) {
            done = true;
            for (var collector : collectors()) {
                try {
                    collector.removeNotificationListener(onCollection);
                } catch (ListenerNotFoundException gone) {
                    throw new IllegalStateException(gone);
                }
            }
        }
    }

    private void watch() {
        var nextLook = System.nanoTime() + FIRST_LOOK.toNanos();
        while (!done) {
            raise(used, inUse());
            if (System.nanoTime() >= nextLook) {
                var held = index.getAsLong() - idleIndex;
                var begun = System.nanoTime();
                raise(live, alive() - held);
                var ended = System.nanoTime();
                nextLook = ended + Math.max(BETWEEN_LOOKS.toNanos(), (ended - begun) * SHARE_OF_LOOKS);
            }
            try {
                Thread.sleep(BETWEEN_GLANCES);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// What is left when everything else has been swept away.
    private static long alive() {
        System.gc();
        return inUse();
    }

    private static long inUse() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void raise(AtomicLong peak, long value) {
        peak.accumulateAndGet(value, Math::max);
    }

    private static List<NotificationEmitter> collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .toList();
    }
}
