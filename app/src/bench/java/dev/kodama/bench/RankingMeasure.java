package dev.kodama.bench;

import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.scoring.BrandScope;
import dev.kodama.scoring.Ranking;
import dev.kodama.scoring.RankingQuery;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.RankedCreator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The first page of rankings: each turn with another brief and other weights, so that nothing can be remembered.
final class RankingMeasure implements Measure {
    private static final int BRIEFS = 12;
    private static final int TURNS = 120;

    /// Few, for at a million each takes the better part of a minute.
    private static final int BARE_TURNS = 4;

    private static final int PAGE = 50;

    /// What the ranking's own screen shows of each line.
    private static final String QUERY = """
            query Ranking($campaign: ID!, $weights: [MetricWeightInput!]!) {
              node(id: $campaign) {
                ... on Campaign {
                  ranking(weights: $weights, first: 50) {
                    total
                    edition
                    facets { platforms { platform count } tiers { tier count } languages { language count } }
                    creators {
                      pageInfo { hasNextPage endCursor }
                      edges {
                        node {
                          creator { id displayName }
                          rank score { low points high } platform handle followers tier engagementRate replyRateLow
                          price audienceShare missing stage
                        }
                      }
                    }
                    nearMisses { creator { id displayName } score { points } offWanted }
                  }
                }
              }
            }
            """;

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
        var memory = MemoryWalk.over(scoreboard.readiness().bytes());
        var median = Result.of("ranking for a brief, first 50, p50", house.size(), ranking.median(), "ms");
        var slow = Result.of("ranking for a brief, first 50, p95", house.size(), ranking.p95(), "ms")
                .target("≤ 50 ms")
                .heap(heap)
                .with("readingTheIndexOnceMs", memory.median())
                .with("timesReadingTheIndexOnce", Math.round(ranking.median() / memory.median() * 10) / 10.0)
                .with("indexMb", Heap.megabytes(scoreboard.readiness().bytes()))
                .with("indexBytesPerCreator", scoreboard.readiness().bytes() / house.size());
        if (house.references()) {
            var bare = bare(house, scoreboard, campaigns);
            median = median.against(bare.taken().median());
            slow = slow.against(bare.taken().p95()).with("sameCreatorsAsBareSql", bare.agreement());
        }
        results.add(median);
        results.add(slow);
        try (var frontend = GraphQl.of(house)) {
            var overHttp = Latencies.of(
                    5 * BRIEFS,
                    TURNS,
                    turn -> frontend.ask(QUERY, variables(campaigns.get(turn % campaigns.size()), 2000 + turn)));
            results.add(Result.of("ranking by GraphQL, first 50, p95", house.size(), overHttp.p95(), "ms")
                    .against(ranking.p95())
                    .target("≤ 80 ms")
                    .with("p50", overHttp.median()));
        }
    }

    /// @param agreement share of the creators that both list
    private record Bare(Latencies taken, double agreement) {}

    private static Bare bare(House house, Scoreboard scoreboard, List<Briefs.Launched> campaigns) throws Exception {
        try (var connection = house.connection()) {
            var bare = new BareRanking(connection);
            bare.prepare();
            var found = new ArrayList<List<UUID>>();
            var taken = Latencies.of(
                    0,
                    BARE_TURNS,
                    turn -> found.add(bare.rank(campaigns.get(turn).brief(), Briefs.weights(1000 + turn))));
            var agreement = 0.0;
            for (int turn = 0; turn < BARE_TURNS; turn++) {
                agreement += share(rank(scoreboard, campaigns.get(turn), 1000 + turn), found.get(turn));
            }
            bare.tidy();
            return new Bare(taken, Math.round(agreement / BARE_TURNS * 1000) / 1000.0);
        }
    }

    private static Map<String, Object> variables(Briefs.Launched campaign, int weights) {
        var chosen = Briefs.weights(weights);
        return Map.of(
                "campaign",
                new GlobalId("Campaign", campaign.campaignId()).toString(),
                "weights",
                Arrays.stream(Metric.values())
                        .map(metric -> Map.of("metric", metric.name(), "weight", chosen.of(metric)))
                        .toList());
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

    static void untilKnown(House house, List<Briefs.Launched> campaigns) throws InterruptedException {
        var scoreboard = house.ask(Scoreboard.class);
        var query = new RankingQuery(null, null, 1, null);
        for (var campaign : campaigns) {
            while (!(scoreboard.rank(BrandScope.everything(), campaign.campaignId(), query) instanceof Ranking.Page)) {
                Thread.sleep(50);
            }
        }
    }
}
