package dev.kodama.scoring.index;

import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.model.Likeness;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What some creators have in common, made ready for the columns: of each topic, platform and audience cell the share
/// of them that has it, and the mean of the rest. -1 where it is known of none.
final class Portrait {
    private static final int UNKNOWN = -1;

    private final CreatorColumns columns;
    private final int[] rows;
    private final double[] topics;
    private final double[] platforms = new double[Platform.values().length];
    private final double[] cells;
    private double lnFollowers;
    private double engagement;

    /// By kind of creator.
    private final int[] platformDistances;

    /// By set of topics.
    private final int[] topicDistances;

    /// By number of cells: how far an audience of so many is at the least. A portrait of many people has a little of
    /// much, of which nobody's few cells can be more than a part.
    private final int[] leastAudienceDistances;

    private double topicSum;
    private double platformSum;
    private boolean measured;

    /// @param rows at least one
    Portrait(CreatorColumns columns, int[] rows, int cellKinds) {
        this.columns = columns;
        this.rows = rows;
        this.topics = new double[columns.topicWords().size()];
        this.cells = new double[cellKinds];
        paintTopics();
        paintPlatforms();
        this.platformDistances = IntStream.range(0, columns.kinds().size())
                .map(kind -> platformDistance(columns.kinds().at(kind).platforms()))
                .toArray();
        this.topicDistances = IntStream.range(0, columns.topicSets().size())
                .map(set -> topicDistance(columns.topicSets().at(set)))
                .toArray();
        paintAudience();
        paintAccounts();
        this.leastAudienceDistances = leastAudienceDistances();
    }

    private void paintTopics() {
        var known = 0;
        for (var row : rows) {
            known += topicsOf(row).isEmpty() ? 0 : 1;
        }
        for (var row : rows) {
            for (var topic : topicsOf(row)) {
                topics[topic] += 1.0 / known;
                topicSum += 1.0 / known;
            }
        }
    }

    private List<Integer> topicsOf(int row) {
        return columns.topicSets().at(columns.topicSet(row));
    }

    private void paintPlatforms() {
        for (var row : rows) {
            for (var mask = columns.platforms(row); mask != 0; mask &= mask - 1) {
                platforms[Integer.numberOfTrailingZeros(mask)] += 1.0 / rows.length;
                platformSum += 1.0 / rows.length;
            }
        }
    }

    private void paintAudience() {
        var runs = columns.cells();
        var known = 0;
        for (var row : rows) {
            known += columns.knownPpm(row) > 0 ? 1 : 0;
        }
        measured = known > 0;
        for (var row : rows) {
            for (var at = runs.start(row); at < runs.end(row); at++) {
                if (columns.sharePpm(at) > 0) {
                    cells[columns.cell(at)] += (double) columns.sharePpm(at) / columns.knownPpm(row) / known;
                }
            }
        }
    }

    /// One less than the formula says, for sums of shares are rounded.
    private int[] leastAudienceDistances() {
        var largest = Arrays.stream(cells).max().orElse(0);
        return IntStream.rangeClosed(0, largest == 0 ? 0 : (int) Math.ceil(1 / largest))
                .map(count -> Math.max(0, Likeness.ofShares(Math.min(1, count * largest), 1, 1) - 1))
                .toArray();
    }

    private void paintAccounts() {
        var sizes = 0;
        var rates = 0;
        for (var row : rows) {
            var account = columns.largestAccount(row);
            if (account != UNKNOWN && columns.followers(account) != UNKNOWN) {
                lnFollowers += Likeness.ln(columns.followers(account));
                sizes++;
            }
            if (account != UNKNOWN && columns.levels().engagement()[account] != UNKNOWN) {
                engagement += columns.levels().engagement()[account];
                rates++;
            }
        }
        lnFollowers = sizes == 0 ? UNKNOWN : lnFollowers / sizes;
        engagement = rates == 0 ? UNKNOWN : engagement / rates;
    }

    int distance(Likeness.Trait trait, int row, int account) {
        return switch (trait) {
            case AUDIENCE -> audience(row);
            case TOPICS -> topicDistances[columns.topicSet(row)];
            case PLATFORMS -> platformDistances[columns.kind(row)];
            case SIZE -> size(account);
            case ENGAGEMENT -> engagement(account);
        };
    }

    /// What [#distance] is at the least of the audience, seen without looking at its cells; -1 likewise.
    int leastAudienceDistance(int row) {
        return measured && columns.knownPpm(row) > 0
                ? leastAudienceDistances[Math.min(columns.cells().count(row), leastAudienceDistances.length - 1)]
                : UNKNOWN;
    }

    /// How much of the audience lies on top of the portrait's, 0 … 1; -1 if one of them is not measured.
    double overlap(int row) {
        var known = columns.knownPpm(row);
        if (!measured || known == 0) {
            return UNKNOWN;
        }
        var runs = columns.cells();
        var least = 0.0;
        for (var at = runs.start(row); at < runs.end(row); at++) {
            least += Math.min(cells[columns.cell(at)] * known, columns.sharePpm(at));
        }
        return least / known;
    }

    boolean hasTopic(int topic) {
        return topics[topic] > 0;
    }

    boolean isOn(int platform) {
        return platforms[platform] > 0;
    }

    private int audience(int row) {
        var least = overlap(row);
        return least < 0 ? UNKNOWN : Likeness.ofShares(least, 1, 1);
    }

    private int topicDistance(List<Integer> set) {
        if (set.isEmpty() || topicSum == 0) {
            return UNKNOWN;
        }
        var least = 0.0;
        for (var topic : set) {
            least += Math.min(1, topics[topic]);
        }
        return Likeness.ofShares(least, topicSum, set.size());
    }

    private int platformDistance(int mask) {
        if (mask == 0 || platformSum == 0) {
            return UNKNOWN;
        }
        var least = 0.0;
        for (var rest = mask; rest != 0; rest &= rest - 1) {
            least += Math.min(1, platforms[Integer.numberOfTrailingZeros(rest)]);
        }
        return Likeness.ofShares(least, platformSum, Integer.bitCount(mask));
    }

    private int size(int account) {
        var followers = account == UNKNOWN ? UNKNOWN : columns.followers(account);
        return followers == UNKNOWN || lnFollowers < 0
                ? UNKNOWN
                : Likeness.ofSizes(Likeness.ln(followers), lnFollowers);
    }

    private int engagement(int account) {
        var level = account == UNKNOWN ? UNKNOWN : columns.levels().engagement()[account];
        return level == UNKNOWN || engagement < 0 ? UNKNOWN : Likeness.ofLevels(level, engagement);
    }
}
