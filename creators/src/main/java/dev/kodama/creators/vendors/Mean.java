package dev.kodama.creators.vendors;

import org.jspecify.annotations.Nullable;

/// An arithmetic mean, rounded half up to a whole number; of nothing there is none.
final class Mean {
    private long sum;
    private int count;

    void add(long value) {
        sum += value;
        count++;
    }

    int count() {
        return count;
    }

    @Nullable
    Long value() {
        return count == 0 ? null : Math.round((double) sum / count);
    }
}
