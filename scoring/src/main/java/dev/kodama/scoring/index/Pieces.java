package dev.kodama.scoring.index;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// All rows in pieces, shared out among the processors. Each worker takes the next piece as long as there is one:
/// nobody waits for a slow one, and what was learned in one piece serves in those after it.
///
/// @param rows how many there are
record Pieces(int rows) {
    private static final int ROWS = 1 << 14;

    interface Work<W> {
        /// @param until exclusive
        void on(W worker, int from, int until);
    }

    /// @return what the workers came to, together
    <W> W shareOut(Supplier<W> worker, Work<W> work, BinaryOperator<W> together) {
        var next = new AtomicInteger();
        return IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
                .parallel()
                .mapToObj(_ -> {
                    var one = worker.get();
                    for (var from = next.getAndAdd(ROWS); from < rows; from = next.getAndAdd(ROWS)) {
                        work.on(one, from, Math.min(rows, from + ROWS));
                    }
                    return one;
                })
                .reduce(together)
                .orElseThrow();
    }
}
