package dev.kodama.scoring.index;

import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.WantedTiers;

/// A filter made ready for the columns. Says which choices a row fails, so that facets can be counted as if their own
/// choice were open.
final class RowFilter {
    static final int PLATFORM = 1;
    static final int TIER = 2;
    static final int LANGUAGE = 4;

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
    private final boolean anyTier;
    private final boolean anyLanguage;
    private final boolean asksMore;

    /// By ordinal + 1; 0 stands for "not known", which no choice includes.
    private final boolean[] tierWanted = new boolean[Tier.values().length + 1];

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
        this.anyTier = filter.tiers().isEmpty();
        this.anyLanguage = filter.languages().isEmpty();
        this.asksMore = needsFollowers
                || filter.audienceMeasured()
                || filter.minEngagementPpm() != null
                || filter.maxPriceYen() != null
                || !filter.topics().isEmpty();
        filter.tiers().forEach(tier -> tierWanted[tier.ordinal() + 1] = true);
    }

    WantedTiers tiers() {
        return tiers;
    }

    /// Which of the choices that have a facet the row fails; 0 for none.
    int failedChoices(int row, int account) {
        var failures = 0;
        if (platforms != 0 && (platforms & columns.platforms(row)) == 0) {
            failures |= PLATFORM;
        }
        if (!anyTier && (account == UNKNOWN || !tierWanted[columns.tier(account) + 1])) {
            failures |= TIER;
        }
        if (!anyLanguage && !languages[columns.language(row)]) {
            failures |= LANGUAGE;
        }
        return failures;
    }

    /// Whether the row passes everything else.
    boolean passesRest(int row, int account) {
        return !asksMore || passesAll(row, account);
    }

    private boolean passesAll(int row, int account) {
        var followers = account == UNKNOWN ? UNKNOWN : columns.followers(account);
        if (needsFollowers && (followers == UNKNOWN || followers < minFollowers || followers > maxFollowers)) {
            return false;
        }
        if (filter.audienceMeasured()
                && columns.knownPpm(row) == 0
                && columns.marginals().count(row) == 0) {
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
