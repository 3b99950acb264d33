package dev.kodama.scoring.index;

import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.index.CreatorColumns.Levels;
import dev.kodama.scoring.model.AskingPrice;
import dev.kodama.scoring.model.AudienceCoverage;
import dev.kodama.scoring.model.Baseline;
import dev.kodama.scoring.model.EngagementRate;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.PeerGroup;
import dev.kodama.scoring.model.TypicalAudience;
import dev.kodama.scoring.model.Yardstick;
import java.util.Arrays;
import java.util.HashMap;
import java.util.function.IntToLongFunction;

/// Measures what is typical. Creators that have opted out are nobody's peers.
final class Surveyor {
    private static final int UNKNOWN = -1;

    private final CreatorColumns columns;

    Surveyor(CreatorColumns columns) {
        this.columns = columns;
    }

    Yardstick yardstick(long edition, ParameterEdition parameters) {
        var groups = groups();
        return new Yardstick(
                edition,
                parameters,
                columns.size(),
                medianDay(groups),
                peers(groups, columns::engagementPpm),
                peers(groups, columns::replyLowPpm),
                peers(groups, this::perFollower));
    }

    /// Every account's percentiles by that yardstick.
    Levels levels(Yardstick yardstick) {
        var levels = new Levels(columns.levels().engagement().length);
        return new Pieces(columns.size())
                .shareOut(
                        () -> levels,
                        (_, from, until) -> {
                            for (var row = from; row < until; row++) {
                                derive(row, yardstick, levels);
                            }
                        },
                        (same, _) -> same);
    }

    void derive(int row, Yardstick yardstick, Levels levels) {
        var runs = columns.accounts();
        for (var account = runs.start(row); account < runs.end(row); account++) {
            derive(account, group(account), yardstick, levels);
        }
    }

    private void derive(int account, int group, Yardstick yardstick, Levels levels) {
        var rate = columns.engagementPpm(account);
        if (rate == UNKNOWN || group == UNKNOWN) {
            levels.engagementLow()[account] = UNKNOWN;
            levels.engagement()[account] = UNKNOWN;
            levels.engagementHigh()[account] = UNKNOWN;
        } else {
            var peers = yardstick.engagement()[group];
            levels.engagementLow()[account] = (short) peers.percentile(lowPpm(account, rate, yardstick.parameters()));
            levels.engagement()[account] = (short) peers.percentile(rate);
            levels.engagementHigh()[account] = (short) peers.percentile(highPpm(account, rate, yardstick.parameters()));
        }
        if (columns.replyLowPpm(account) == UNKNOWN || group == UNKNOWN) {
            levels.reply()[account] = UNKNOWN;
            levels.replyHigh()[account] = UNKNOWN;
        } else {
            var peers = yardstick.reply()[group];
            levels.reply()[account] = (short) peers.percentile(columns.replyLowPpm(account));
            levels.replyHigh()[account] = (short) peers.percentile(columns.replyHighPpm(account));
        }
        var perFollower = perFollower(account);
        levels.price()[account] = (short)
                (perFollower == UNKNOWN || group == UNKNOWN
                        ? UNKNOWN
                        : yardstick.price()[group].percentile(perFollower));
    }

    Baseline baseline(BriefLens lens) {
        return new Pieces(columns.size())
                .shareOut(() -> new Means(lens), Means::look, Means::add)
                .baseline();
    }

    /// What a brief finds in the creators that one worker, or all of them, looked at.
    private final class Means {
        private final BriefLens lens;
        private final Sum audience = new Sum();
        private final Sum topics = new Sum();
        private final Sum platforms = new Sum();
        private final Sum tier = new Sum();
        private final Sum language = new Sum();
        private final Sum suspects = new Sum();

        Means(BriefLens lens) {
            this.lens = lens;
        }

        private void look(int from, int until) {
            var brief = lens.brief();
            for (var row = from; row < until; row++) {
                if (!columns.contactable(row)) {
                    continue;
                }
                if (!brief.target().isEmpty()) {
                    audience.add(lens.audiencePpm(row));
                }
                if (!brief.topics().isEmpty()) {
                    topics.add(lens.topicsPpm(columns.topicSet(row)));
                }
                if (!brief.platforms().isEmpty()) {
                    platforms.add(lens.platformPpm(columns.kind(row)));
                }
                var account = lens.judgedAccount(row);
                if (!brief.tiers().isEmpty()) {
                    tier.add(lens.tierPpm(account));
                }
                suspects.add(lens.suspectsPpm(account));
                if (brief.language() != null) {
                    language.add(lens.languagePpm(columns.kind(row)));
                }
            }
        }

        private Means add(Means other) {
            audience.add(other.audience);
            topics.add(other.topics);
            platforms.add(other.platforms);
            tier.add(other.tier);
            language.add(other.language);
            suspects.add(other.suspects);
            return this;
        }

        Baseline baseline() {
            return new Baseline(
                    audience.mean(), topics.mean(), platforms.mean(), tier.mean(), language.mean(), suspects.mean());
        }
    }

    /// What audiences are usually like, by the platform of the account with most followers.
    TypicalAudience[] audiences(CellKinds kinds) {
        var sums = new double[Platform.values().length][kinds.size()];
        var creators = new int[sums.length];
        for (var row = 0; row < columns.size(); row++) {
            var account = columns.contactable(row) && columns.knownPpm(row) > 0 ? columns.largestAccount(row) : UNKNOWN;
            if (account != UNKNOWN) {
                var platform = columns.platform(account);
                creators[platform]++;
                var cells = columns.cells();
                for (var at = cells.start(row); at < cells.end(row); at++) {
                    sums[platform][columns.cell(at)] += (double) columns.sharePpm(at) / columns.knownPpm(row);
                }
            }
        }
        var typical = new TypicalAudience[sums.length];
        Arrays.setAll(typical, platform -> typical(creators[platform], sums[platform], kinds));
        return typical;
    }

    private static TypicalAudience typical(int creators, double[] sums, CellKinds kinds) {
        var shares = new HashMap<AudienceCell, Double>();
        for (var code = 0; code < sums.length; code++) {
            var kind = kinds.at(code);
            if (kind != null && sums[code] > 0) {
                shares.put(kind, sums[code] / creators);
            }
        }
        return new TypicalAudience(creators, shares);
    }

    AudienceCoverage coverage() {
        var creators = 0;
        var joint = 0;
        var marginalsOnly = 0;
        for (var row = 0; row < columns.size(); row++) {
            if (columns.contactable(row)) {
                creators++;
                if (columns.knownPpm(row) > 0) {
                    joint++;
                } else if (columns.marginals().count(row) > 0) {
                    marginalsOnly++;
                }
            }
        }
        return new AudienceCoverage(creators, joint, marginalsOnly);
    }

    private static final class Sum {
        private long sum;
        private int n;

        void add(int ppm) {
            if (ppm != UNKNOWN) {
                sum += ppm;
                n++;
            }
        }

        void add(Sum other) {
            sum += other.sum;
            n += other.n;
        }

        Baseline.Mean mean() {
            return Baseline.Mean.of(sum, n);
        }
    }

    /// The peer group of each account; -1 for none, and for what lies in a gap.
    private byte[] groups() {
        var groups = new byte[columns.accounts().length()];
        Arrays.fill(groups, (byte) UNKNOWN);
        for (var row = 0; row < columns.size(); row++) {
            if (columns.contactable(row)) {
                for (var account = columns.accounts().start(row);
                        account < columns.accounts().end(row);
                        account++) {
                    groups[account] = (byte) group(account);
                }
            }
        }
        return groups;
    }

    private int group(int account) {
        var tier = columns.tier(account);
        return tier == UNKNOWN ? UNKNOWN : Yardstick.group(columns.platform(account), tier);
    }

    /// A median brings its own interval; that of averages follows from the parameters in force.
    private long lowPpm(int account, int ratePpm, ParameterEdition parameters) {
        var low = columns.engagementLowPpm(account);
        return low == UNKNOWN ? EngagementRate.lowPpm(ratePpm, columns.posts(account), parameters) : low;
    }

    private long highPpm(int account, int ratePpm, ParameterEdition parameters) {
        var high = columns.engagementHighPpm(account);
        return high == UNKNOWN ? EngagementRate.highPpm(ratePpm, columns.posts(account), parameters) : high;
    }

    private long perFollower(int account) {
        var yen = columns.priceYen(account);
        var followers = columns.followers(account);
        return yen == UNKNOWN || followers < 1 ? UNKNOWN : AskingPrice.perFollower(yen, followers);
    }

    private static PeerGroup[] peers(byte[] groups, IntToLongFunction column) {
        var counts = new int[Yardstick.GROUPS];
        for (var account = 0; account < groups.length; account++) {
            if (groups[account] != UNKNOWN && column.applyAsLong(account) != UNKNOWN) {
                counts[groups[account]]++;
            }
        }
        var values = new long[Yardstick.GROUPS][];
        Arrays.setAll(values, group -> new long[counts[group]]);
        for (var account = 0; account < groups.length; account++) {
            if (groups[account] != UNKNOWN && column.applyAsLong(account) != UNKNOWN) {
                values[groups[account]][--counts[groups[account]]] = column.applyAsLong(account);
            }
        }
        return Arrays.stream(values).map(PeerGroup::of).toArray(PeerGroup[]::new);
    }

    private int medianDay(byte[] groups) {
        var days = new int[groups.length];
        var n = 0;
        for (var account = 0; account < groups.length; account++) {
            if (groups[account] != UNKNOWN) {
                days[n++] = columns.day(account);
            }
        }
        Arrays.sort(days, 0, n);
        return n == 0 ? 0 : days[n / 2];
    }
}
