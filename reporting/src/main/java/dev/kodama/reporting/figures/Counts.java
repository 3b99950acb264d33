package dev.kodama.reporting.figures;

import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.events.MediaRates;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a post has reached in total since it went live. Unknown is null, never 0.
record Counts(
        @Nullable Long reach,
        @Nullable Long impressions,
        @Nullable Long views,
        @Nullable Long likes,
        @Nullable Long comments,
        @Nullable Long shares,
        @Nullable Long saves) {
    static final Counts UNKNOWN = new Counts(null, null, null, null, null, null, null);

    /// What is known after a later reading: that one, and where it is silent still the last one. A source often
    /// knows only some of the figures (a public page has no reach), and its silence takes nothing back.
    Counts then(Counts later) {
        return new Counts(
                later.reach != null ? later.reach : reach,
                later.impressions != null ? later.impressions : impressions,
                later.views != null ? later.views : views,
                later.likes != null ? later.likes : likes,
                later.comments != null ? later.comments : comments,
                later.shares != null ? later.shares : shares,
                later.saves != null ? later.saves : saves);
    }

    /// Likes + comments + shares + saves. Hidden likes are missing, not 0, so there is no sum without them; blogs
    /// have none to hide. Shares and saves, which most platforms do not publish, are added where they are known.
    @Nullable
    Long engagements(Platform platform) {
        if (comments == null || (likes == null && platform != Platform.BLOG)) {
            return null;
        }
        return comments + orNothing(likes) + orNothing(shares) + orNothing(saves);
    }

    /// What the post is worth by these rates; null while one of the counts is not known.
    @Nullable
    BigDecimal value(MediaRates rates) {
        return likes == null || comments == null || impressions == null
                ? null
                : rates.value(likes, comments, impressions);
    }

    private static long orNothing(@Nullable Long interactions) {
        return interactions == null ? 0 : interactions;
    }
}
