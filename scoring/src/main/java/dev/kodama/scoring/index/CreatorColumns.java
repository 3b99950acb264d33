package dev.kodama.scoring.index;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.TierCutoffs;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// One row per creator, one array per column. Not safe for several threads: [CreatorIndex] locks.
final class CreatorColumns {
    private final Words topicWords = new Words();
    private final Words languageWords = new Words();
    private final MarginalKinds marginalKinds = new MarginalKinds();
    private final Codes<CreatorKind> kinds = new Codes<>();
    private final Codes<List<Integer>> topicSets = new Codes<>();

    private final TierCutoffs cutoffs;
    private int size;
    private long[] idHigh;
    private long[] idLow;
    private int[] kind;
    private int[] topicSet;
    private int[] sampleSize;
    private int[] knownPpm;
    private int[] slots;

    private final Runs accountRuns;
    private final Runs cellRuns;
    private final Runs marginalRuns;
    private int[] cells;
    private int[] sharesPpm;
    private int[] marginals = new int[0];
    private int[] marginalSharesPpm = new int[0];

    private short[] position;
    private byte[] platform;
    private byte[] tier;
    private long[] followers;
    private int[] day;
    private int[] engagementLowPpm;
    private int[] engagementPpm;
    private int[] engagementHighPpm;
    private int[] posts;
    private int[] replyLowPpm;
    private int[] replyHighPpm;
    private long[] priceYen;
    private int[] judged;
    private int[] genuine;
    private Levels levels;

    CreatorColumns(int expected, TierCutoffs cutoffs) {
        this.cutoffs = cutoffs;
        var rows = Math.max(16, expected);
        idHigh = new long[rows];
        idLow = new long[rows];
        kind = new int[rows];
        topicSet = new int[rows];
        sampleSize = new int[rows];
        knownPpm = new int[rows];
        slots = new int[slotsFor(rows)];
        accountRuns = new Runs(rows);
        cellRuns = new Runs(rows);
        marginalRuns = new Runs(rows);
        cells = new int[rows];
        sharesPpm = new int[rows];
        var accounts = rows + rows / 4;
        position = new short[accounts];
        platform = new byte[accounts];
        tier = new byte[accounts];
        followers = new long[accounts];
        day = new int[accounts];
        engagementLowPpm = new int[accounts];
        engagementPpm = new int[accounts];
        engagementHighPpm = new int[accounts];
        posts = new int[accounts];
        replyLowPpm = new int[accounts];
        replyHighPpm = new int[accounts];
        priceYen = new long[accounts];
        judged = new int[accounts];
        genuine = new int[accounts];
        levels = new Levels(accounts);
    }

    /// What percentiles the accounts have; derived from the other columns and a yardstick. Ten-thousandths, or -1.
    record Levels(
            short[] engagementLow,
            short[] engagement,
            short[] engagementHigh,
            short[] reply,
            short[] replyHigh,
            short[] price) {
        Levels(int accounts) {
            this(
                    new short[accounts],
                    new short[accounts],
                    new short[accounts],
                    new short[accounts],
                    new short[accounts],
                    new short[accounts]);
        }

        Levels grownTo(int accounts) {
            return new Levels(
                    Arrays.copyOf(engagementLow, accounts),
                    Arrays.copyOf(engagement, accounts),
                    Arrays.copyOf(engagementHigh, accounts),
                    Arrays.copyOf(reply, accounts),
                    Arrays.copyOf(replyHigh, accounts),
                    Arrays.copyOf(price, accounts));
        }
    }

    /// Adds a creator, or replaces what was known of them.
    ///
    /// @return the row
    int put(CreatorRow creator) {
        var row = rowOrNew(creator.creatorId());
        sampleSize[row] = creator.sampleSize();
        topicSet[row] =
                topicSets.learn(creator.topics().stream().map(topicWords::learn).toList());
        putCells(row, creator);
        putMarginals(row, creator);
        putAccounts(row, creator);
        kind[row] = kinds.learn(kind(row, creator));
        return row;
    }

    private void putCells(int row, CreatorRow creator) {
        var count = creator.cells().length;
        var at = cellRuns.place(row, count);
        cells = ensure(cells, cellRuns.length());
        sharesPpm = ensure(sharesPpm, cellRuns.length());
        System.arraycopy(creator.cells(), 0, cells, at, count);
        System.arraycopy(creator.sharesPpm(), 0, sharesPpm, at, count);
        knownPpm[row] = Arrays.stream(creator.sharesPpm()).sum();
    }

    private void putMarginals(int row, CreatorRow creator) {
        var at = marginalRuns.place(row, creator.marginals().size());
        marginals = ensure(marginals, marginalRuns.length());
        marginalSharesPpm = ensure(marginalSharesPpm, marginalRuns.length());
        for (var marginal : creator.marginals()) {
            marginals[at] = marginalKinds.learn(marginal);
            marginalSharesPpm[at++] = marginal.sharePpm();
        }
    }

    /// Most followers first: whom a brief judges by is then the first one on a platform that it wants.
    private void putAccounts(int row, CreatorRow creator) {
        var at = accountRuns.place(row, creator.accounts().size());
        ensureAccounts(accountRuns.length());
        for (var place : mostFollowersFirst(creator.accounts())) {
            var account = creator.accounts().get(place);
            position[at] = (short) place;
            platform[at] = (byte) account.platform().ordinal();
            tier[at] = (byte) tierOf(account.followers());
            followers[at] = account.followers();
            day[at] = account.day();
            engagementLowPpm[at] = account.engagementLowPpm();
            engagementPpm[at] = account.engagementPpm();
            engagementHighPpm[at] = account.engagementHighPpm();
            posts[at] = account.posts();
            replyLowPpm[at] = account.replyLowPpm();
            replyHighPpm[at] = account.replyHighPpm();
            priceYen[at] = account.priceYen();
            judged[at] = account.judged();
            genuine[at] = account.genuine();
            at++;
        }
    }

    /// Of equals, the first in the profile.
    private static int[] mostFollowersFirst(List<CreatorRow.AccountRow> accounts) {
        return IntStream.range(0, accounts.size())
                .boxed()
                .sorted(Comparator.comparingLong(place -> -accounts.get(place).followers()))
                .mapToInt(place -> place)
                .toArray();
    }

    private CreatorKind kind(int row, CreatorRow creator) {
        var spoken = creator.language();
        return new CreatorKind(
                creator.contactable(),
                spoken == null ? Words.NONE : languageWords.learn(spoken),
                IntStream.range(accountRuns.start(row), accountRuns.end(row))
                        .mapToObj(account -> new CreatorKind.Standing(platform[account], tier[account]))
                        .toList());
    }

    private int tierOf(long followers) {
        return followers == CreatorRow.UNKNOWN
                ? CreatorRow.UNKNOWN
                : cutoffs.tierOf(followers).ordinal();
    }

    /// -1 for a creator that is not in the index.
    int row(UUID creatorId) {
        var slot = slots[slotOf(creatorId.getMostSignificantBits(), creatorId.getLeastSignificantBits())];
        return slot - 1;
    }

    UUID creatorId(int row) {
        return new UUID(idHigh[row], idLow[row]);
    }

    /// As PostgreSQL orders ids: byte by byte, unsigned.
    int compareIds(int row, int other) {
        return compareId(row, idHigh[other], idLow[other]);
    }

    int compareId(int row, long high, long low) {
        var order = Long.compareUnsigned(idHigh[row], high);
        return order != 0 ? order : Long.compareUnsigned(idLow[row], low);
    }

    int size() {
        return size;
    }

    int kind(int row) {
        return kind[row];
    }

    Codes<CreatorKind> kinds() {
        return kinds;
    }

    boolean contactable(int row) {
        return kinds.at(kind[row]).contactable();
    }

    /// The platforms that the creator is on, a bit each, by ordinal.
    int platforms(int row) {
        return kinds.at(kind[row]).platforms();
    }

    int topicSet(int row) {
        return topicSet[row];
    }

    /// Codes of words, in the order of the profile.
    Codes<List<Integer>> topicSets() {
        return topicSets;
    }

    int sampleSize(int row) {
        return sampleSize[row];
    }

    int knownPpm(int row) {
        return knownPpm[row];
    }

    Runs accounts() {
        return accountRuns;
    }

    /// The account with most followers; of equals the first in the profile, -1 where there is none.
    int largestAccount(int row) {
        return accountRuns.count(row) == 0 ? CreatorRow.UNKNOWN : accountRuns.start(row);
    }

    Runs cells() {
        return cellRuns;
    }

    Runs marginals() {
        return marginalRuns;
    }

    int cell(int at) {
        return cells[at];
    }

    int sharePpm(int at) {
        return sharesPpm[at];
    }

    int marginal(int at) {
        return marginals[at];
    }

    int marginalSharePpm(int at) {
        return marginalSharesPpm[at];
    }

    MarginalKinds marginalKinds() {
        return marginalKinds;
    }

    /// Where the account stands in the profile.
    int position(int account) {
        return position[account];
    }

    int platform(int account) {
        return platform[account];
    }

    Platform platformOf(int account) {
        return Platforms.AT[platform[account]];
    }

    /// The ordinal of the account's tier; -1 as long as no follower count is known.
    int tier(int account) {
        return tier[account];
    }

    long followers(int account) {
        return followers[account];
    }

    int day(int account) {
        return day[account];
    }

    int engagementPpm(int account) {
        return engagementPpm[account];
    }

    int engagementLowPpm(int account) {
        return engagementLowPpm[account];
    }

    int engagementHighPpm(int account) {
        return engagementHighPpm[account];
    }

    int posts(int account) {
        return posts[account];
    }

    int replyLowPpm(int account) {
        return replyLowPpm[account];
    }

    int replyHighPpm(int account) {
        return replyHighPpm[account];
    }

    long priceYen(int account) {
        return priceYen[account];
    }

    int judged(int account) {
        return judged[account];
    }

    int genuine(int account) {
        return genuine[account];
    }

    Levels levels() {
        return levels;
    }

    void levels(Levels derived) {
        levels = derived;
    }

    Words topicWords() {
        return topicWords;
    }

    Words languageWords() {
        return languageWords;
    }

    /// Elements that are in no run any more, as a share of all.
    double wasted() {
        var runs = List.of(accountRuns, cellRuns, marginalRuns);
        var all = runs.stream().mapToInt(Runs::length).sum();
        return all == 0 ? 0 : runs.stream().mapToInt(Runs::wasted).sum() / (double) all;
    }

    /// Held by the arrays.
    long bytes() {
        return 32L * idHigh.length
                + kinds.bytes()
                + topicSets.bytes()
                + 4L * slots.length
                + accountRuns.bytes()
                + cellRuns.bytes()
                + marginalRuns.bytes()
                + 8L * cells.length
                + 8L * marginals.length
                + (56L + 12L) * platform.length;
    }

    static int grown(int length, int needed) {
        return Math.max(needed, length + (length >> 2) + 16);
    }

    private static int[] ensure(int[] column, int needed) {
        return needed <= column.length ? column : Arrays.copyOf(column, grown(column.length, needed));
    }

    private void ensureAccounts(int needed) {
        if (needed <= platform.length) {
            return;
        }
        var grown = grown(platform.length, needed);
        position = Arrays.copyOf(position, grown);
        platform = Arrays.copyOf(platform, grown);
        tier = Arrays.copyOf(tier, grown);
        followers = Arrays.copyOf(followers, grown);
        day = Arrays.copyOf(day, grown);
        engagementLowPpm = Arrays.copyOf(engagementLowPpm, grown);
        engagementPpm = Arrays.copyOf(engagementPpm, grown);
        engagementHighPpm = Arrays.copyOf(engagementHighPpm, grown);
        posts = Arrays.copyOf(posts, grown);
        replyLowPpm = Arrays.copyOf(replyLowPpm, grown);
        replyHighPpm = Arrays.copyOf(replyHighPpm, grown);
        priceYen = Arrays.copyOf(priceYen, grown);
        judged = Arrays.copyOf(judged, grown);
        genuine = Arrays.copyOf(genuine, grown);
        levels = levels.grownTo(grown);
    }

    private int rowOrNew(UUID creatorId) {
        var high = creatorId.getMostSignificantBits();
        var low = creatorId.getLeastSignificantBits();
        var slot = slotOf(high, low);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        var row = size++;
        ensureRows(size);
        idHigh[row] = high;
        idLow[row] = low;
        if (2 * size > slots.length) {
            rehash(slotsFor(2 * size));
        } else {
            slots[slot] = row + 1;
        }
        return row;
    }

    private void ensureRows(int rows) {
        accountRuns.ensureRows(rows);
        cellRuns.ensureRows(rows);
        marginalRuns.ensureRows(rows);
        if (rows <= idHigh.length) {
            return;
        }
        var grown = grown(idHigh.length, rows);
        idHigh = Arrays.copyOf(idHigh, grown);
        idLow = Arrays.copyOf(idLow, grown);
        kind = Arrays.copyOf(kind, grown);
        topicSet = Arrays.copyOf(topicSet, grown);
        sampleSize = Arrays.copyOf(sampleSize, grown);
        knownPpm = Arrays.copyOf(knownPpm, grown);
    }

    /// A hash table with open addressing: row + 1 by id, 0 where there is none.
    private int slotOf(long high, long low) {
        var mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
        var slot = (int) (mixed >>> 32) & (slots.length - 1);
        while (slots[slot] != 0) {
            var row = slots[slot] - 1;
            if (idHigh[row] == high && idLow[row] == low) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void rehash(int length) {
        slots = new int[length];
        for (var row = 0; row < size; row++) {
            slots[slotOf(idHigh[row], idLow[row])] = row + 1;
        }
    }

    private static int slotsFor(int rows) {
        return Integer.highestOneBit(Math.max(16, 2 * rows - 1)) * 2;
    }

    private static final class Platforms {
        private static final Platform[] AT = Platform.values();
    }
}
