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
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a brief sees in the rows of the index: raw shares in millionths, before any comparison. -1 is "not known".
final class BriefLens {
    private static final int FULL = 1_000_000;
    private static final int UNKNOWN = -1;

    private final CreatorColumns columns;
    private final Brief brief;
    private final int wantedPlatforms;
    private final WantedTiers wantedTiers;
    private final boolean[] insideTarget;
    private final FrechetBounds bounds;
    private final byte[][] marginalViews;
    private final byte[] marginalTraits;

    /// By kind of creator, as platforms and language; those the brief does not ask for are empty.
    private final int[] judgedPlace;

    private final int[] platformPpm;
    private final int[] languagePpm;

    /// By set of topics.
    private final int[] topicsPpm;

    /// @param cells the cell behind each code; null where there is no such code
    BriefLens(CreatorColumns columns, CellKinds cells, Brief brief, TierCutoffs cutoffs) {
        this.columns = columns;
        this.brief = brief;
        this.wantedPlatforms = mask(brief.platforms());
        this.wantedTiers = new WantedTiers(brief.tiers(), cutoffs);
        var kinds = columns.kinds();
        this.judgedPlace = byCode(true, kinds, kind -> kinds.at(kind).judged(wantedPlatforms));
        this.platformPpm =
                byCode(!brief.platforms().isEmpty(), kinds, kind -> platformPpm(kinds.at(kind), brief.platforms()));
        var language = brief.language();
        var wantedLanguage =
                language == null ? Words.NONE : columns.languageWords().codeOf(language);
        this.languagePpm = byCode(language != null, kinds, kind -> languagePpm(kinds.at(kind), wantedLanguage));
        var wantedTopics = columns.topicWords().codesOf(brief.topics());
        var sets = columns.topicSets();
        this.topicsPpm = byCode(
                !brief.topics().isEmpty(),
                sets,
                set -> topicsPpm(sets.at(set), wantedTopics, brief.topics().size()));
        var target = new Target(brief.target());
        this.insideTarget = inside(cells, target);
        this.bounds = new FrechetBounds(target);
        var marginals = columns.marginalKinds();
        this.marginalViews = new byte[marginals.size()][];
        this.marginalTraits = new byte[marginals.size()];
        for (var code = 0; code < marginals.size(); code++) {
            marginalViews[code] = bounds.view(marginals.at(code));
            marginalTraits[code] = (byte) marginals.at(code).traits().ordinal();
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

    /// A bit each, by ordinal.
    int wantedPlatforms() {
        return wantedPlatforms;
    }

    WantedTiers wantedTiers() {
        return wantedTiers;
    }

    /// The account that the brief judges by, as in `Dossier.judgedAccount`; -1 where there is none.
    int judgedAccount(int row) {
        var place = judgedPlace[columns.kind(row)];
        return place == UNKNOWN ? UNKNOWN : columns.accounts().start(row) + place;
    }

    /// -1 where it is not known.
    int judgedTier(CreatorKind kind) {
        var place = kind.judged(wantedPlatforms);
        return place == UNKNOWN ? UNKNOWN : kind.accounts().get(place).tier();
    }

    /// @param kind as in [CreatorColumns#kind]
    int platformPpm(int kind) {
        return platformPpm[kind];
    }

    int languagePpm(int kind) {
        return languagePpm[kind];
    }

    /// @param topicSet as in [CreatorColumns#topicSet]
    int topicsPpm(int topicSet) {
        return topicsPpm[topicSet];
    }

    private static int platformPpm(CreatorKind kind, Set<Platform> wanted) {
        return (int) ((long) FULL * Integer.bitCount(kind.platforms() & mask(wanted)) / wanted.size());
    }

    private static int languagePpm(CreatorKind kind, int wanted) {
        return kind.language() == Words.NONE ? UNKNOWN : kind.language() == wanted ? FULL : 0;
    }

    private static int topicsPpm(List<Integer> topics, Set<Integer> wanted, int named) {
        if (topics.isEmpty()) {
            return UNKNOWN;
        }
        var covered = 0;
        for (var topic : topics) {
            covered += wanted.contains(topic) ? 1 : 0;
        }
        return (int) ((long) FULL * covered / named);
    }

    /// There may be many sets.
    private static int[] byCode(boolean asked, Codes<?> codes, IntUnaryOperator ppm) {
        return asked ? IntStream.range(0, codes.size()).parallel().map(ppm).toArray() : new int[0];
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
