package dev.kodama.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Timeout(30)
class ListenerExecutorTests {
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    @Test
    void neverMoreListenersAreAtWorkThanThereArePlaces() {
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        try (var executor = new ListenerExecutor(3, 5, A_MOMENT)) {
            for (var n = 0; n < 200; n++) {
                executor.execute(() -> {
                    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                    Thread.yield();
                    atWork.decrementAndGet();
                    done.incrementAndGet();
                });
            }
        }
        assertThat(most).hasValueLessThanOrEqualTo(3);
        assertThat(done).hasValue(200);
    }

    @Test
    void listenersThatSetOffListenersNeverWaitForEachOther() {
        var done = new AtomicInteger();
        try (var executor = new ListenerExecutor(2, 1, A_MOMENT)) {
            for (var n = 0; n < 50; n++) {
                executor.execute(() -> executor.execute(() -> executor.execute(done::incrementAndGet)));
            }
        }
        assertThat(done).hasValue(50);
    }

    @Test
    void whoHoldsATransactionWaitsOnlyForAWhile() {
        var free = new CountDownLatch(1);
        try (var executor = new ListenerExecutor(1, 0, A_MOMENT)) {
            executor.execute(() -> await(free));
            TransactionSynchronizationManager.setActualTransactionActive(true);
            try {
                assertThatExceptionOfType(TaskRejectedException.class).isThrownBy(() -> executor.execute(() -> {}));
            } finally {
                TransactionSynchronizationManager.setActualTransactionActive(false);
                free.countDown();
            }
        }
    }

    @Test
    void aPlaceIsFreeAgainAfterAFailure() {
        var done = new AtomicInteger();
        try (var executor = new ListenerExecutor(1, 0, A_MOMENT)) {
            executor.execute(() -> {
                throw new IllegalStateException("as listeners do");
            });
            executor.execute(done::incrementAndGet);
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void whoPublishesGoesOnWhileThereIsRoomToWait() {
        var begun = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var done = new AtomicInteger();
        try (var executor = new ListenerExecutor(1, 2, A_MOMENT)) {
            executor.execute(() -> {
                begun.countDown();
                await(free);
            });
            await(begun);
            TransactionSynchronizationManager.setActualTransactionActive(true);
            try {
                executor.execute(done::incrementAndGet);
                executor.execute(done::incrementAndGet);
                assertThatExceptionOfType(TaskRejectedException.class).isThrownBy(() -> executor.execute(() -> {}));
                assertThat(done).as("while the only listener is busy").hasValue(0);
            } finally {
                TransactionSynchronizationManager.setActualTransactionActive(false);
                free.countDown();
            }
        }
        assertThat(done).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
