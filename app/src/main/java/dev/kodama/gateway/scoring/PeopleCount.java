package dev.kodama.gateway.scoring;

import dev.kodama.scoring.model.reach.Reach;
import org.jspecify.annotations.Nullable;

/// A [Reach], ready for the schema.
record PeopleCount(
        Basis basis,
        @Nullable Long people,
        long low,
        @Nullable Long high) {
    enum Basis {
        COUNTED,
        ESTIMATED,
        BOUNDED,
        BOUNDED_BY_ESTIMATES,
        UNKNOWN
    }

    static PeopleCount of(Reach reach) {
        return switch (reach) {
            case Reach.Exact exact -> new PeopleCount(Basis.COUNTED, exact.people(), exact.low(), exact.high());
            case Reach.Estimated estimated ->
                new PeopleCount(Basis.ESTIMATED, estimated.people(), estimated.low(), estimated.high());
            case Reach.Bounded bounded ->
                new PeopleCount(
                        bounded.certain() ? Basis.BOUNDED : Basis.BOUNDED_BY_ESTIMATES,
                        null,
                        bounded.low(),
                        bounded.high() == Long.MAX_VALUE ? null : Long.valueOf(bounded.high()));
            case Reach.Unknown unknown -> new PeopleCount(Basis.UNKNOWN, null, unknown.low(), null);
        };
    }
}
