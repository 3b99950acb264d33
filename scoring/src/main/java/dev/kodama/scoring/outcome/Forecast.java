package dev.kodama.scoring.outcome;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.EngagementRate;
import dev.kodama.scoring.model.PeerGroup;
import dev.kodama.scoring.model.Yardstick;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a post on an account may bring, with intervals that hold for 80 of 100 posts: by an assumption about how
/// far posts scatter, or by how far they did (see [Spread]).
///
/// Engagements are the interactions that the platform's engagement rate counts, from the account's own average and
/// the rates of the accounts in the same tier on the same platform. Reach is from the account's average views
/// alone; it is to be compared with views where the platform counts these, with reach elsewhere.
///
/// @param definition how it was computed
/// @param engagements null if neither the account's average nor enough peers are known
/// @param reach null if the account's average views are not known
public record Forecast(
        String definition,
        UUID accountId,
        Platform platform,
        @Nullable Expectation engagements,
        @Nullable Expectation reach) {
    public static final String DEFINITION = "log-normal-2";

    /// With fewer peers nothing is said about their scatter.
    public static final int FEWEST_PEERS = 8;

    private static final double MILLION = 1_000_000;
    private static final double NARROWEST = 0.1;

    /// With the width that is assumed as long as nothing has come.
    public static Forecast of(AccountFigures figures, Yardstick yardstick, TierCutoffs cutoffs) {
        return of(figures, yardstick, cutoffs, Calibration.NONE);
    }

    public static Forecast of(
            AccountFigures figures, Yardstick yardstick, TierCutoffs cutoffs, Calibration calibration) {
        return new Forecast(
                DEFINITION,
                figures.accountId(),
                figures.platform(),
                engagements(figures, yardstick, cutoffs, calibration.engagements()),
                reach(figures, calibration.reach()));
    }

    private static @Nullable Expectation engagements(
            AccountFigures figures, Yardstick yardstick, TierCutoffs cutoffs, Spread spread) {
        var interactions = EngagementRate.interactions(figures);
        var own = interactions == null ? null : PostSpread.ofOwn(interactions, posts(figures));
        var ownPosts = interactions == null ? 0 : posts(figures);
        var followers = figures.followers();
        var denominator = EngagementRate.denominator(figures);
        if (followers != null && denominator != null && denominator > 0) {
            var peers = yardstick.engagement()[Yardstick.group(figures.platform(), cutoffs.tierOf(followers))];
            if (peers.size() >= FEWEST_PEERS) {
                var typical = PostSpread.ofPeers(peers.quantile(0.5) * denominator / MILLION, between(peers));
                return (own == null ? typical : own.with(typical)).expectation(ownPosts, peers.size(), spread);
            }
        }
        return own == null ? null : own.expectation(ownPosts, 0, spread);
    }

    /// Robust: one standard deviation of a normal distribution lies either side of the median between these
    /// quantiles.
    private static double between(PeerGroup peers) {
        var low = Math.max(1, peers.quantile(0.1587));
        var high = Math.max(low, peers.quantile(0.8413));
        return Math.pow(Math.max(NARROWEST, Math.log((double) high / low) / 2), 2);
    }

    private static @Nullable Expectation reach(AccountFigures figures, Spread spread) {
        var views = figures.avgViews();
        return views == null ? null : PostSpread.ofOwn(views, posts(figures)).expectation(posts(figures), 0, spread);
    }

    /// An unknown number of posts is read as one.
    private static int posts(AccountFigures figures) {
        var posts = figures.posts();
        return posts == null ? 1 : Math.max(1, posts);
    }
}
