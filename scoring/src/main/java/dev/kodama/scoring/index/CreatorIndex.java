package dev.kodama.scoring.index;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.index.CreatorColumns.Levels;
import dev.kodama.scoring.model.Appraisal;
import dev.kodama.scoring.model.AudienceCoverage;
import dev.kodama.scoring.model.Baseline;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.TypicalAudience;
import dev.kodama.scoring.model.Weights;
import dev.kodama.scoring.model.Yardstick;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All creators, ready to be ranked. Any number of threads may read; one at a time writes.
public final class CreatorIndex {
    private static final int REMEMBERED_BRIEFS = 256;
    private static final int NO_PLATFORM = 0;

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final TierCutoffs cutoffs;
    private final CreatorColumns columns;
    private final CellKinds cells = new CellKinds();
    private final Surveyor surveyor;
    private final Map<Brief, Baseline> baselines = new ConcurrentHashMap<>();
    private Yardstick yardstick;
    private TypicalAudience[] audiences;

    CreatorIndex(TierCutoffs cutoffs, int expected) {
        this.cutoffs = cutoffs;
        this.columns = new CreatorColumns(expected, cutoffs);
        this.surveyor = new Surveyor(columns);
        this.audiences = surveyor.audiences(cells);
        this.yardstick = surveyor.yardstick(0, ParameterEdition.USUAL);
    }

    /// Adds creators, or replaces what was known of them.
    void put(List<CreatorRow> creators) {
        lock.writeLock().lock();
        try {
            for (var creator : creators) {
                surveyor.derive(columns.put(creator), yardstick, columns.levels());
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    void learn(Map<Integer, AudienceCell> kinds) {
        lock.writeLock().lock();
        try {
            cells.learn(kinds);
        } finally {
            lock.writeLock().unlock();
        }
    }

    boolean knows(int cell) {
        return cells.knows(cell);
    }

    /// Measures anew what is typical, and judges by these parameters from now on. Everyone goes on reading by the old
    /// yardstick meanwhile; only the thread that
    /// writes may call this.
    void measure(ParameterEdition parameters) {
        var usual = CompletableFuture.supplyAsync(() -> surveyor.audiences(cells));
        var fresh = surveyor.yardstick(yardstick.edition() + 1, parameters);
        Levels levels = surveyor.levels(fresh);
        var typical = usual.join();
        lock.writeLock().lock();
        try {
            yardstick = fresh;
            columns.levels(levels);
            audiences = typical;
            baselines.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// What audiences are usually like on a platform, as of the yardstick.
    public TypicalAudience typicalAudience(Platform platform) {
        lock.readLock().lock();
        try {
            return audiences[platform.ordinal()];
        } finally {
            lock.readLock().unlock();
        }
    }

    public AudienceCoverage coverage() {
        lock.readLock().lock();
        try {
            return surveyor.coverage();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The parameters that it judges by.
    public ParameterEdition parameters() {
        lock.readLock().lock();
        try {
            return yardstick.parameters();
        } finally {
            lock.readLock().unlock();
        }
    }

    int size() {
        return columns.size();
    }

    long bytes() {
        return columns.bytes();
    }

    double wasted() {
        return columns.wasted();
    }

    /// What is typical at present.
    public Yardstick yardstick() {
        lock.readLock().lock();
        try {
            return yardstick;
        } finally {
            lock.readLock().unlock();
        }
    }

    public TierCutoffs cutoffs() {
        return cutoffs;
    }

    /// What a single creator is appraised with: the same yardstick and baseline that the ranking uses.
    public Appraisal appraisal(Brief brief, LocalDate today) {
        lock.readLock().lock();
        try {
            return new Appraisal(brief, yardstick, baseline(lens(brief)), cutoffs, today);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// @param after a cursor that [#isCursor] accepts
    public Standings rank(
            Brief brief, Weights weights, RankingFilter filter, int first, @Nullable String after, LocalDate today) {
        return rank(brief, weights, filter, Set.of(), first, after, today);
    }

    /// @param leftOut creators who are not listed
    /// @param after a cursor that [#isCursor] accepts
    public Standings rank(
            Brief brief,
            Weights weights,
            RankingFilter filter,
            Set<UUID> leftOut,
            int first,
            @Nullable String after,
            LocalDate today) {
        lock.readLock().lock();
        try {
            var lens = lens(brief);
            var judge = new Judge(columns, lens, baseline(lens), yardstick, (int) today.toEpochDay(), weights);
            var rows = new RowFilter(columns, filter, leftOut, cutoffs, lens.wantedPlatforms());
            var cursor = after == null
                    ? null
                    : Cursor.decode(after).orElseThrow().moved(creator -> points(creator, lens, judge));
            var tally = new RankingScan(columns, lens, judge, rows, first, cursor).run();
            var top = tally.top.sorted();
            var wanted = filter.tiers().isEmpty() ? lens.wantedTiers() : rows.tiers();
            var lines = new LineWriter(columns, lens, judge, wanted, cutoffs);
            return new Standings(
                    IntStream.range(0, Math.min(first, top.length))
                            .mapToObj(i -> lines.line(top[i], tally.before + i + 1L, anchors(top, i)))
                            .toList(),
                    top.length > first,
                    tally.total(),
                    tally.facets(),
                    Arrays.stream(tally.nearMisses.sorted())
                            .map(entry -> lines.line(entry, 0, List.of(anchor(entry))))
                            .toList(),
                    yardstick.edition());
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Where a creator stands now, for a cursor that was given out earlier.
    private int points(UUID creatorId, BriefLens lens, Judge judge) {
        var row = columns.row(creatorId);
        return row < 0 || !columns.contactable(row) ? Cursor.GONE : judge.points(row, lens.judgedAccount(row));
    }

    private List<Cursor.Line> anchors(TopRows.Entry[] top, int last) {
        return IntStream.rangeClosed(Math.max(0, last - Cursor.ANCHORS + 1), last)
                .mapToObj(i -> anchor(top[i]))
                .toList();
    }

    private Cursor.Line anchor(TopRows.Entry entry) {
        return new Cursor.Line(entry.points(), columns.creatorId(entry.row()));
    }

    public boolean contains(UUID creatorId) {
        lock.readLock().lock();
        try {
            return columns.row(creatorId) >= 0;
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Those nearest to the middle of these, who are not among the answer.
    ///
    /// @param creatorIds known ones, at least one
    public List<Resemblance> resembling(Set<UUID> creatorIds, RankingFilter filter, int first) {
        lock.readLock().lock();
        try {
            var rows = creatorIds.stream().mapToInt(columns::row).sorted().toArray();
            var portrait = new Portrait(columns, rows, cells.size());
            var anyone = new RowFilter(columns, filter, cutoffs, NO_PLATFORM);
            return new LikenessScan(columns, portrait, rows, anyone, cutoffs, first).run();
        } finally {
            lock.readLock().unlock();
        }
    }

    public static boolean isCursor(String cursor) {
        return Cursor.decode(cursor).isPresent();
    }

    private BriefLens lens(Brief brief) {
        return new BriefLens(columns, cells, brief, cutoffs);
    }

    private Baseline baseline(BriefLens lens) {
        if (baselines.size() > REMEMBERED_BRIEFS) {
            baselines.clear();
        }
        return baselines.computeIfAbsent(lens.brief(), brief -> surveyor.baseline(lens));
    }
}
