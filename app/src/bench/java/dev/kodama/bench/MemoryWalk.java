package dev.kodama.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The floor under every scan: how long it takes merely to read so many bytes from memory once, in order, on all
/// processors.
final class MemoryWalk {
    private static final int WARM_UP = 20;
    private static final int TURNS = 40;
    private static final int PIECE = 1 << 16;

    private MemoryWalk() {}

    static Latencies over(long bytes) throws Exception {
        var words = new long[Math.toIntExact(bytes / Long.BYTES)];
        Arrays.setAll(words, word -> word);
        var expected = (words.length - 1L) * words.length / 2;
        return Latencies.of(WARM_UP, TURNS, _ -> {
            var sum = IntStream.range(0, (words.length + PIECE - 1) / PIECE)
                    .parallel()
                    .mapToLong(piece -> sum(words, piece * PIECE, Math.min(words.length, (piece + 1) * PIECE)))
                    .sum();
            // Looked at, so that no compiler leaves the reading out.
            if (sum != expected) {
                throw new IllegalStateException("Read wrongly");
            }
        });
    }

    private static long sum(long[] words, int from, int until) {
        var sum = 0L;
        for (var at = from; at < until; at++) {
            sum += words[at];
        }
        return sum;
    }
}
