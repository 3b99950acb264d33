package dev.kodama.scoring.selection;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.model.Stage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A creator whom a campaign may take, judged by one account.
///
/// @param accountId null where the creator has no account; likewise platform and handle
/// @param points the score, in ten-thousandths of a point
/// @param stage how far the campaign already is with them; null if not at all
/// @param cost of one post; null if nobody knows
/// @param targetShare of the followers, 0 … 1; that of the average creator if the audience is not measured
/// @param targetShareAssumed true if so
/// @param engagements of one post; null if nobody knows
/// @param inCells followers inside each cell of the brief's target
public record Candidate(
        UUID creatorId,
        String displayName,
        @Nullable UUID accountId,
        @Nullable Platform platform,
        @Nullable String handle,
        @Nullable Tier tier,
        @Nullable Long followers,
        int points,
        @Nullable Stage stage,
        @Nullable Cost cost,
        double targetShare,
        boolean targetShareAssumed,
        @Nullable Long engagements,
        List<Long> inCells) {

    /// @param yen without consumption tax
    public record Cost(long yen, Source source) {
        /// True if nobody has named that price.
        public boolean isEstimate() {
            return source == Source.FAIR_FEE || source == Source.PEERS_ASK;
        }
    }

    /// Where a cost comes from; the first that is known.
    public enum Source {
        /// The manager has entered it.
        ENTERED,
        /// The lowest price in force on the judged account's platform.
        RATE_CARD,
        /// The middle of what is fair by the house's own results.
        FAIR_FEE,
        /// What half of the peers' rate cards ask for less than, for as many followers.
        PEERS_ASK
    }
}
