package dev.kodama.scoring.model.reach;

/// How many different people there are, and how well that is known.
public sealed interface Reach {
    /// Not fewer than this; for an estimate with 95 % confidence.
    long low();

    /// Not more than this; [Long#MAX_VALUE] where nothing limits it.
    long high();

    /// Counted.
    record Exact(long people) implements Reach {
        @Override
        public long low() {
            return people;
        }

        @Override
        public long high() {
            return people;
        }
    }

    /// Estimated from sketches; the truth lies between `low` and `high` with 95 % confidence.
    record Estimated(long people, long low, long high) implements Reach {}

    /// Somewhere in between, and nothing tells where.
    ///
    /// @param certain whether the bounds follow from counts alone; else estimates went into them, and they hold
    ///   with 95 % confidence
    record Bounded(long low, long high, boolean certain) implements Reach {}

    /// Of some accounts nobody knows how many follow them.
    ///
    /// @param accounts how many such accounts
    /// @param low what the others reach at least
    record Unknown(int accounts, long low) implements Reach {
        @Override
        public long high() {
            return Long.MAX_VALUE;
        }
    }

    /// A size by itself: counted, or estimated around `people`.
    static Reach of(Range range, long people) {
        return range.isExact() ? new Exact(range.low()) : new Estimated(people, range.low(), range.high());
    }
}
