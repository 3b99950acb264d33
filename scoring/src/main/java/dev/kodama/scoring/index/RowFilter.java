package dev.kodama.scoring.index;

import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.WantedTiers;
import java.util.BitSet;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A filter made ready for the columns. Says which choices a kind of creator fails, so that facets can be counted as if
/// their own choice were open; the rest is asked of each row.
final class RowFilter {
    static final int PLATFORM = 1;
    static final int TIER = 2;
    static final int LANGUAGE = 4;

    /// Nobody's choice: it is never left open.
    private static final int NOT_CONTACTABLE = 8;

    private static final int UNKNOWN = -1;

    private final CreatorColumns columns;
    private final RankingFilter filter;
    private final WantedTiers tiers;
    private final long minFollowers;
    private final long maxFollowers;
    private final boolean needsFollowers;
    private final boolean asksMore;
    private final @Nullable BitSet leftOut;

    /// By kind of creator.
    private final byte[] failures;

    /// By set of topics.
    private final boolean[] hasTopic;

    /// @param wantedPlatforms where the account is looked for that the creator is judged by, a bit each
    RowFilter(CreatorColumns columns, RankingFilter filter, TierCutoffs cutoffs, int wantedPlatforms) {
        this(columns, filter, Set.of(), cutoffs, wantedPlatforms);
    }

    /// @param leftOut creators who do not pass, whatever else is known of them
    RowFilter(
            CreatorColumns columns, RankingFilter filter, Set<UUID> leftOut, TierCutoffs cutoffs, int wantedPlatforms) {
        this.columns = columns;
        this.filter = filter;
        this.tiers = new WantedTiers(filter.tiers(), cutoffs);
        var min = filter.minFollowers();
        var max = filter.maxFollowers();
        this.minFollowers = min == null ? 0 : min;
        this.maxFollowers = max == null ? Long.MAX_VALUE : max;
        this.needsFollowers = min != null || max != null;
        this.leftOut = leftOut.isEmpty() ? null : rows(columns, leftOut);
        this.asksMore = needsFollowers
                || this.leftOut != null
                || filter.audienceMeasured()
                || filter.minEngagementPpm() != null
                || filter.maxPriceYen() != null
                || !filter.topics().isEmpty();
        this.hasTopic = new boolean[columns.topicSets().size()];
        var topics = columns.topicWords().codesOf(filter.topics());
        for (var code = 0; code < hasTopic.length; code++) {
            hasTopic[code] = !Collections.disjoint(columns.topicSets().at(code), topics);
        }
        this.failures = new byte[columns.kinds().size()];
        var languages = columns.languageWords().codesOf(filter.languages());
        var tierOrdinals = filter.tiers().stream().map(Tier::ordinal).collect(Collectors.toSet());
        for (var code = 0; code < failures.length; code++) {
            failures[code] = (byte) failures(columns.kinds().at(code), wantedPlatforms, tierOrdinals, languages);
        }
    }

    private static BitSet rows(CreatorColumns columns, Set<UUID> creatorIds) {
        var rows = new BitSet(columns.size());
        for (var id : creatorIds) {
            var row = columns.row(id);
            if (row >= 0) {
                rows.set(row);
            }
        }
        return rows;
    }

    private int failures(CreatorKind kind, int wantedPlatforms, Set<Integer> tierOrdinals, Set<Integer> languages) {
        var failures = kind.contactable() ? 0 : NOT_CONTACTABLE;
        var platforms = BriefLens.mask(filter.platforms());
        if (platforms != 0 && (platforms & kind.platforms()) == 0) {
            failures |= PLATFORM;
        }
        var judged = kind.judged(wantedPlatforms);
        if (!filter.tiers().isEmpty()
                && (judged == UNKNOWN
                        || !tierOrdinals.contains(kind.accounts().get(judged).tier()))) {
            failures |= TIER;
        }
        if (!filter.languages().isEmpty() && !languages.contains(kind.language())) {
            failures |= LANGUAGE;
        }
        return failures;
    }

    WantedTiers tiers() {
        return tiers;
    }

    /// Which of the choices that have a facet creators of that kind fail, or that they have opted out; 0 for none of
    /// it.
    int failures(int kind) {
        return failures[kind];
    }

    /// Whether there is anything else to pass.
    boolean asksMore() {
        return asksMore;
    }

    /// Whether the row passes everything else.
    boolean passesRest(int row, int account) {
        if (leftOut != null && leftOut.get(row)) {
            return false;
        }
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
        return filter.topics().isEmpty() || hasTopic[columns.topicSet(row)];
    }
}
