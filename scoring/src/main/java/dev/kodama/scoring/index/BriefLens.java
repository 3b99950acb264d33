package dev.kodama.scoring.index;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.AudienceBounds;
import dev.kodama.scoring.model.AudienceQuality;
import dev.kodama.scoring.model.AudienceShare;
import dev.kodama.scoring.model.FrechetBounds;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.Target;
import dev.kodama.scoring.model.WantedTiers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a brief sees in the rows of the index: raw shares in millionths, before any comparison. -1 is "not known".
final class BriefLens {
    private static final int FULL = 1_000_000;
    private static final int UNKNOWN = -1;

    private final CreatorColumns columns;
    private final Brief brief;
    private final int wantedPlatforms;
    private final WantedTiers wantedTiers;
    private final boolean[] wantedTopics;
    private final int wantedLanguage;
    private final boolean[] insideTarget;
    private final FrechetBounds bounds;
    private final byte[][] marginalViews;
    private final byte[] marginalTraits;

    /// @param cells the cell behind each code; null where there is no such code
    BriefLens(CreatorColumns columns, CellKinds cells, Brief brief, TierCutoffs cutoffs) {
        this.columns = columns;
        this.brief = brief;
        this.wantedPlatforms = mask(brief.platforms());
        this.wantedTiers = new WantedTiers(brief.tiers(), cutoffs);
        this.wantedTopics = new boolean[columns.topicWords().size()];
        for (var topic : brief.topics()) {
            wantedTopics[columns.topicWords().codeOf(topic)] = true;
        }
        wantedTopics[Words.NONE] = false;
        var language = brief.language();
        this.wantedLanguage =
                language == null ? Words.NONE : columns.languageWords().codeOf(language);
        var target = new Target(brief.target());
        this.insideTarget = inside(cells, target);
        this.bounds = new FrechetBounds(target);
        var kinds = columns.marginalKinds();
        this.marginalViews = new byte[kinds.size()][];
        this.marginalTraits = new byte[kinds.size()];
        for (var code = 0; code < kinds.size(); code++) {
            marginalViews[code] = bounds.view(kinds.at(code));
            marginalTraits[code] = (byte) kinds.at(code).traits().ordinal();
        }
    }

    static int mask(Set<Platform> platforms) {
        return platforms.stream().mapToInt(platform -> 1 << platform.ordinal()).sum();
    }

    private static boolean[] inside(CellKinds cells, Target target) {
        var inside = new boolean[cells.size()];
        for (var code = 0; code < inside.length; code++) {
            AudienceCell cell = cells.at(code);
            inside[code] = cell != null && target.includes(cell);
        }
        return inside;
    }

    Brief brief() {
        return brief;
    }

    WantedTiers wantedTiers() {
        return wantedTiers;
    }

    /// The account that the brief judges by, as in `Dossier.judgedAccount`; -1 where there is none.
    int judgedAccount(int row) {
        var runs = columns.accounts();
        var from = runs.start(row);
        var until = from + runs.count(row);
        if (until == from + 1) {
            return from;
        }
        var best = UNKNOWN;
        var bestRank = Long.MIN_VALUE;
        for (var account = from; account < until; account++) {
            var wanted = (wantedPlatforms >>> columns.platform(account) & 1) != 0;
            var rank = (wanted ? Long.MAX_VALUE / 2 : 0) + columns.followers(account);
            if (rank > bestRank) {
                best = account;
                bestRank = rank;
            }
        }
        return best;
    }

    int platformPpm(int row) {
        return (int) ((long) FULL
                * Integer.bitCount(columns.platforms(row) & wantedPlatforms)
                / brief.platforms().size());
    }

    int topicsPpm(int row) {
        var runs = columns.topics();
        var count = runs.count(row);
        if (count == 0) {
            return UNKNOWN;
        }
        var from = runs.start(row);
        var covered = 0;
        for (var at = from; at < from + count; at++) {
            if (wantedTopics[columns.topic(at)]) {
                covered++;
            }
        }
        return (int) ((long) FULL * covered / brief.topics().size());
    }

    int languagePpm(int row) {
        var language = columns.language(row);
        return language == Words.NONE ? UNKNOWN : language == wantedLanguage ? FULL : 0;
    }

    int tierPpm(int account) {
        var followers = account == UNKNOWN ? UNKNOWN : columns.followers(account);
        return followers == UNKNOWN ? UNKNOWN : wantedTiers.closenessPpm(followers);
    }

    int suspectsPpm(int account) {
        return account == UNKNOWN || columns.judged(account) == 0
                ? UNKNOWN
                : AudienceQuality.suspectsPpm(columns.genuine(account), columns.judged(account));
    }

    int audiencePpm(int row) {
        var known = columns.knownPpm(row);
        return known == 0 ? UNKNOWN : AudienceShare.pointPpm(insidePpm(row), known);
    }

    AudienceShare audience(int row, ParameterEdition parameters) {
        var sample = columns.sampleSize(row);
        return AudienceShare.of(insidePpm(row), columns.knownPpm(row), sample == 0 ? null : sample, parameters);
    }

    /// Between what and what the share lies where no joint cells are known; null where marginals tell nothing of it
    /// either.
    @Nullable
    AudienceBounds audienceBounds(int row, ParameterEdition parameters) {
        var runs = columns.marginals();
        if (columns.knownPpm(row) > 0 || runs.count(row) == 0) {
            return null;
        }
        var groups = new FrechetBounds.Groups(runs.count(row));
        for (var at = runs.start(row); at < runs.end(row); at++) {
            var code = columns.marginal(at);
            groups.add(marginalTraits[code], marginalViews[code], columns.marginalSharePpm(at));
        }
        var between = bounds.of(groups);
        if (between.sayNothing()) {
            return null;
        }
        var sample = columns.sampleSize(row);
        return between.measuredOn(sample == 0 ? null : sample, parameters);
    }

    private int insidePpm(int row) {
        var runs = columns.cells();
        var from = runs.start(row);
        var until = from + runs.count(row);
        var inside = 0;
        for (var at = from; at < until; at++) {
            if (insideTarget[columns.cell(at)]) {
                inside += columns.sharePpm(at);
            }
        }
        return inside;
    }
}
