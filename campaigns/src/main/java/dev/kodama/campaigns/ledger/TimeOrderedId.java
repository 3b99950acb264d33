package dev.kodama.campaigns.ledger;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// UUIDs of version 7 (RFC 9562): they sort by the moment they were made, within this process strictly.
public final class TimeOrderedId {
    /// Milliseconds shifted by the 12 bits of `rand_a`, which count within the millisecond.
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedId() {}

    public static UUID next() {
        var now = System.currentTimeMillis() << 12;
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var high = (tick >>> 12 << 16) | 0x7000 | (tick & 0xFFF);
        var low = (ThreadLocalRandom.current().nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
