package dev.kodama.scoring.index;

import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.WantedTiers;

/// A filter made ready for the columns. Says which dimensions a row fails on, so that facets can be counted as if their
/// own choice were open.
final class RowFilter {
    static final int PLATFORM = 1;
    static final int TIER = 2;
    static final int LANGUAGE = 4;
    static final int REST = 8;

    private static final int UNKNOWN = -1;

    private final CreatorColumns columns;
    private final RankingFilter filter;
    private final int platforms;
    private final WantedTiers tiers;
    private final boolean[] topics;
    private final boolean[] languages;
    private final long minFollowers;
    private final long maxFollowers;
    private final boolean needsFollowers;

    RowFilter(CreatorColumns columns, RankingFilter filter, TierCutoffs cutoffs) {
        this.columns = columns;
        this.filter = filter;
        this.platforms = BriefLens.mask(filter.platforms());
        this.tiers = new WantedTiers(filter.tiers(), cutoffs);
        this.topics = new boolean[columns.topicWords().size()];
        filter.topics().forEach(topic -> topics[columns.topicWords().codeOf(topic)] = true);
        this.languages = new boolean[columns.languageWords().size()];
        filter.languages().forEach(language -> languages[columns.languageWords().codeOf(language)] = true);
        languages[Words.NONE] = false;
        var min = filter.minFollowers();
        var max = filter.maxFollowers();
        this.minFollowers = min == null ? 0 : min;
        this.maxFollowers = max == null ? Long.MAX_VALUE : max;
        this.needsFollowers = min != null || max != null;
    }

    WantedTiers tiers() {
        return tiers;
    }

    /// 0 where the row passes, else the dimensions it fails on.
    int failures(int row, int account, int platformsOfRow) {
        var failures = 0;
        if (platforms != 0 && (platforms & platformsOfRow) == 0) {
            failures |= PLATFORM;
        }
        var followers = account == UNKNOWN ? UNKNOWN : columns.followers(account);
        if (!tiers.any() && (followers == UNKNOWN || !tiers.include(followers))) {
            failures |= TIER;
        }
        if (!filter.languages().isEmpty() && !languages[columns.language(row)]) {
            failures |= LANGUAGE;
        }
        return passesRest(row, account, followers) ? failures : failures | REST;
    }

    private boolean passesRest(int row, int account, long followers) {
        if (needsFollowers && (followers == UNKNOWN || followers < minFollowers || followers > maxFollowers)) {
            return false;
        }
        if (filter.audienceMeasured() && columns.knownPpm(row) == 0) {
            return false;
        }
        var rate = filter.minEngagementPpm();
        if (rate != null && (account == UNKNOWN || columns.engagementPpm(account) < rate)) {
            return false;
        }
        var price = filter.maxPriceYen();
        if (price != null
                && (account == UNKNOWN || columns.priceYen(account) == UNKNOWN || columns.priceYen(account) > price)) {
            return false;
        }
        return filter.topics().isEmpty() || hasTopic(row);
    }

    private boolean hasTopic(int row) {
        var runs = columns.topics();
        for (var at = runs.start(row); at < runs.end(row); at++) {
            if (topics[columns.topic(at)]) {
                return true;
            }
        }
        return false;
    }
}
