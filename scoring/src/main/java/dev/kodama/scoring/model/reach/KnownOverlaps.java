package dev.kodama.scoring.model.reach;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many followers two accounts are known to share, from whoever has measured that.
public final class KnownOverlaps {
    public static final KnownOverlaps NONE = new KnownOverlaps(Map.of());

    private final Map<Pair, Long> shared;

    public KnownOverlaps(Map<Pair, Long> shared) {
        this.shared = Map.copyOf(shared);
    }

    /// Two accounts, in either order.
    public record Pair(UUID one, UUID other) {
        public Pair {
            if (one.compareTo(other) > 0) {
                var first = other;
                other = one;
                one = first;
            }
        }
    }

    /// Null if nobody has measured it, which is not 0.
    @Nullable
    Long between(UUID one, UUID other) {
        return shared.get(new Pair(one, other));
    }

    /// Collects what is known, pair by pair.
    public static final class Collected {
        private final Map<Pair, Long> shared = new HashMap<>();

        public Collected add(UUID one, UUID other, long people) {
            shared.put(new Pair(one, other), people);
            return this;
        }

        public KnownOverlaps known() {
            return new KnownOverlaps(shared);
        }
    }
}
