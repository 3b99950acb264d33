package dev.kodama.scoring.model;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one metric says of one creator, before anyone weighs it.
public sealed interface Finding {
    List<Input> inputs();

    /// The metric has a value.
    ///
    /// @param peers whom the creator was compared with, if the level is a percentile
    record Known(Level level, List<Input> inputs, @Nullable Peers peers) implements Finding {}

    /// The brief asks for it, but it is not known of this creator.
    ///
    /// @param wouldFill what to capture so that it is known
    record Missing(Text wouldFill, List<Input> inputs) implements Finding {}

    /// The brief leaves it open, so it does not count.
    record NotAsked() implements Finding {
        @Override
        public List<Input> inputs() {
            return List.of();
        }
    }

    /// @param n how many peers, the creator included
    record Peers(Platform platform, Tier tier, int n) {}
}
