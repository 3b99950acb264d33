package dev.kodama.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.limits.Limits;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class LiveProgressTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final UUID job = UUID.randomUUID();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void onlyWhatChangedIsSentAndTheLastStateEndsTheStream() {
        var states = live(10).follow("job", job, () -> Math.min(3, reads.incrementAndGet() / 2), state -> state == 3)
                .collectList()
                .block(SOON);
        assertThat(states).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aJobIsReadOnceForAllWhoWatchIt() throws InterruptedException {
        var live = live(10);
        var ended = new CountDownLatch(5);
        for (var watcher = 0; watcher < 5; watcher++) {
            live.follow("job", job, reads::incrementAndGet, state -> state == 4)
                    .doOnComplete(ended::countDown)
                    .subscribe();
        }
        assertThat(ended.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(reads).hasValue(4);
        untilNobodyWatches(live);
    }

    @Test
    void aJobThatHasEndedTellsItsStateOnce() {
        assertThat(live(10).follow("job", job, () -> "done", _ -> true)
                        .collectList()
                        .block(SOON))
                .containsExactly("done");
    }

    @Test
    void aReadThatFailsEndsTheStreamWithTheFailure() {
        var live = live(10);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> live.follow(
                                "job",
                                job,
                                () -> {
                                    throw new IllegalStateException("no database");
                                },
                                _ -> false)
                        .blockLast(SOON));
        untilNobodyWatches(live);
    }

    @Test
    void oneMoreThanTheLimitIsRefusedAndAPlaceThatIsLeftIsFree() {
        var live = live(1);
        var first = live.follow("job", job, () -> "running", _ -> false).subscribe();
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() ->
                        live.follow("job", job, () -> "running", _ -> true).blockLast(SOON));
        first.dispose();
        assertThat(live.follow("job", job, () -> "running", _ -> true).blockLast(SOON))
                .isEqualTo("running");
    }

    /// A stream gives its place back just after it has told its watcher that it ended.
    private static void untilNobodyWatches(LiveProgress live) {
        Awaitility.await().atMost(SOON).until(() -> live.watchers() == 0);
    }

    private static LiveProgress live(int most) {
        return new LiveProgress(new Limits(16, 20_000, 10_000, DataSize.ofMegabytes(1), Duration.ofSeconds(30), most));
    }
}
