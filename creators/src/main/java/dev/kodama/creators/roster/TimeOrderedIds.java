package dev.kodama.creators.roster;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// UUIDs of version 7 (RFC 9562), rising within this process, so that mass inserts append to their indexes.
public final class TimeOrderedIds {
    /// Milliseconds in the upper 52 bits, a counter in the lower 12.
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedIds() {}

    /// Below every id that was made at this instant or later.
    public static UUID firstOf(Instant instant) {
        return new UUID(Math.max(0, instant.toEpochMilli()) << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }

    public static UUID next() {
        var now = System.currentTimeMillis() << 12;
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var high = (tick >>> 12 << 16) | 0x7000 | (tick & 0xfff);
        var low = ThreadLocalRandom.current().nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
