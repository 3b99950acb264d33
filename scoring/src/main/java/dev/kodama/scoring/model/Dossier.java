package dev.kodama.scoring.model;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that is known of one creator, each part from where it was last heard.
///
/// @param topics lower case
/// @param contactable false once the creator has opted out: then nobody ranks them
/// @param accounts in the order of the profile
public record Dossier(
        UUID creatorId,
        String displayName,
        @Nullable String language,
        @Nullable String country,
        List<String> topics,
        boolean contactable,
        List<Account> accounts,
        @Nullable Audience audience,
        List<RateCard.Rate> rates) {

    /// @param figures null as long as none were captured
    /// @param posts null as long as none were told
    /// @param quality null as long as nobody has sampled its followers
    public record Account(
            UUID accountId,
            Platform platform,
            String handle,
            @Nullable AccountFigures figures,
            @Nullable AccountPosts posts,
            @Nullable QualityMeasurement quality) {
        /// An account of which neither posts nor a sample of followers are known.
        public Account(UUID accountId, Platform platform, String handle, @Nullable AccountFigures figures) {
            this(accountId, platform, handle, figures, null, null);
        }

        /// The rate that it is judged by; null if neither posts nor averages tell one.
        @Nullable
        Engagement engagement() {
            return figures == null ? null : Engagement.of(figures, posts == null ? null : PostEngagement.median(posts));
        }

        /// The replies that it is judged by; null if nobody has looked at comments.
        @Nullable
        Replies replies() {
            var count = posts == null ? null : posts.comments();
            return figures == null
                    ? null
                    : Replies.of(
                            figures, count == null ? null : count.comments(), count == null ? null : count.answered());
        }

        public @Nullable Long followers() {
            return figures == null ? null : figures.followers();
        }
    }

    /// As it was known before single posts and comments were heard of.
    Dossier withoutPosts() {
        return new Dossier(
                creatorId,
                displayName,
                language,
                country,
                topics,
                contactable,
                accounts.stream()
                        .map(account -> new Account(
                                account.accountId(),
                                account.platform(),
                                account.handle(),
                                account.figures(),
                                null,
                                account.quality()))
                        .toList(),
                audience,
                rates);
    }

    /// The account that a brief judges by: the one with most followers on a wanted platform, else the one with most
    /// followers. Of equals, the first in the profile.
    ///
    /// @param wanted empty for any platform
    /// @return null where the creator has no account at all
    public @Nullable Account judgedAccount(Set<Platform> wanted) {
        Account best = null;
        var bestRank = Long.MIN_VALUE;
        for (var account : accounts) {
            var rank = rank(wanted.contains(account.platform()), account.followers());
            if (best == null || rank > bestRank) {
                best = account;
                bestRank = rank;
            }
        }
        return best;
    }

    /// Orders accounts: wanted before unwanted, known followers before unknown, then by followers.
    ///
    /// @param followers null if not known
    public static long rank(boolean wanted, @Nullable Long followers) {
        return (wanted ? Long.MAX_VALUE / 2 : 0) + (followers == null ? -1 : followers);
    }
}
