package dev.kodama.bench;

import dev.kodama.scoring.BrandScope;
import dev.kodama.scoring.Ranking;
import dev.kodama.scoring.RankingQuery;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.RankedCreator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// The first page of rankings: each turn with another brief and other weights, so that nothing can be remembered.
final class RankingMeasure implements Measure {
    private static final int BRIEFS = 12;
    private static final int TURNS = 120;

    /// Few, for at a million each takes the better part of a minute.
    private static final int BARE_TURNS = 4;

    private static final int PAGE = 50;

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        var scoreboard = house.ask(Scoreboard.class);
        var campaigns = Briefs.launch(house, BRIEFS);
        untilKnown(house, campaigns);
        Heap heap;
        Latencies ranking;
        try (var watch = new HeapWatch(() -> scoreboard.readiness().bytes())) {
            Latencies.of(0, BRIEFS, turn -> rank(scoreboard, campaigns.get(turn), turn));
            Thread.sleep(500);
            heap = watch.seen();
        }
        ranking = Latencies.of(
                BRIEFS, TURNS, turn -> rank(scoreboard, campaigns.get(turn % campaigns.size()), 1000 + turn));
        double bareMedian;
        double bareP95;
        double agreement = 0;
        try (var connection = house.connection()) {
            var bare = new BareRanking(connection);
            bare.prepare();
            var found = new ArrayList<List<UUID>>();
            var bareTimes = Latencies.of(
                    0,
                    BARE_TURNS,
                    turn -> found.add(bare.rank(campaigns.get(turn).brief(), Briefs.weights(1000 + turn))));
            bareMedian = bareTimes.median();
            bareP95 = bareTimes.p95();
            for (int turn = 0; turn < BARE_TURNS; turn++) {
                agreement += share(rank(scoreboard, campaigns.get(turn), 1000 + turn), found.get(turn));
            }
            bare.tidy();
        }
        results.add(Result.of("ranking for a brief, first 50, p50", house.size(), ranking.median(), "ms")
                .against(bareMedian));
        results.add(Result.of("ranking for a brief, first 50, p95", house.size(), ranking.p95(), "ms")
                .against(bareP95)
                .target("≤ 500 ms")
                .heap(heap)
                .with("sameCreatorsAsBareSql", Math.round(agreement / BARE_TURNS * 1000) / 1000.0)
                .with("indexMb", Heap.megabytes(scoreboard.readiness().bytes()))
                .with("indexBytesPerCreator", scoreboard.readiness().bytes() / house.size()));
    }

    private static List<UUID> rank(Scoreboard scoreboard, Briefs.Launched campaign, int weights) {
        var query = new RankingQuery(Briefs.weights(weights), null, PAGE, null);
        if (scoreboard.rank(BrandScope.everything(), campaign.campaignId(), query) instanceof Ranking.Page page) {
            return page.items().stream().map(RankedCreator::creatorId).toList();
        }
        throw new IllegalStateException("No ranking");
    }

    /// How many of these are among those.
    private static double share(List<UUID> these, List<UUID> those) {
        var common = new HashSet<>(these);
        common.retainAll(new HashSet<>(those));
        return those.isEmpty() ? 1 : (double) common.size() / those.size();
    }

    private static void untilKnown(House house, List<Briefs.Launched> campaigns) throws InterruptedException {
        var scoreboard = house.ask(Scoreboard.class);
        var query = new RankingQuery(null, null, 1, null);
        for (var campaign : campaigns) {
            while (!(scoreboard.rank(BrandScope.everything(), campaign.campaignId(), query) instanceof Ranking.Page)) {
                Thread.sleep(50);
            }
        }
    }
}
