package dev.kodama.bench;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.scoring.BrandScope;
import dev.kodama.scoring.Ranking;
import dev.kodama.scoring.RankingQuery;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.RankingFilter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// How long after figures were written into the register a ranking shows them: through the event, its listener,
/// scoring's tables and the index's next look. The turns go on for the better part of a minute, so that what is
/// typical is measured anew in between, as it is in daily work.
final class FreshnessMeasure implements Measure {
    private static final int WARM_UP = 5;
    private static final int TURNS = 40;
    private static final int LONGEST_PAUSE_MS = 1_000;
    private static final int BETWEEN_LOOKS_MS = 10;

    private static final String CREATORS_WITH_ONE_ACCOUNT = """
            select creator_id
            from scoring.profile
            where contactable and cardinality(account_ids) = 1
            order by creator_id
            limit ?
            """;

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        var directory = house.ask(CreatorDirectory.class);
        var scoreboard = house.ask(Scoreboard.class);
        var campaigns = Briefs.launch(house, 1);
        RankingMeasure.untilKnown(house, campaigns);
        var campaign = campaigns.getFirst().campaignId();
        var creators = creators(house);
        var random = new Random(20_261_127);
        var seen = Latencies.of(WARM_UP, TURNS, turn -> Thread.sleep(random.nextInt(LONGEST_PAUSE_MS)), turn -> {
            var creator = creators.get(turn);
            var followers = gainOne(directory, creator);
            while (!shows(scoreboard, campaign, creator, followers)) {
                Thread.sleep(BETWEEN_LOOKS_MS);
            }
        });
        results.add(Result.of("from an event to the ranking, longest", house.size(), seen.percentile(100), "ms")
                .target("≤ 2000 ms")
                .with("p50", seen.median())
                .with("p95", seen.p95()));
    }

    private static List<UUID> creators(House house) {
        return house.sql()
                .sql(CREATORS_WITH_ONE_ACCOUNT)
                .param(Math.max(WARM_UP, TURNS))
                .query(UUID.class)
                .list();
    }

    /// Writes down one follower more than before.
    private static long gainOne(CreatorDirectory directory, UUID creator) {
        var account = Objects.requireNonNull(
                        directory.accountsOf(Set.of(creator)).get(creator))
                .getFirst();
        var known = Objects.requireNonNull(account.latest()).figures();
        var followers = Objects.requireNonNull(known.followers()) + 1;
        var figures = new Figures(
                followers,
                known.totalPosts(),
                known.posts(),
                known.avgViews(),
                known.avgLikes(),
                known.avgComments(),
                known.avgShares(),
                known.avgSaves(),
                known.avgEngagements(),
                known.othersComments(),
                known.answeredComments());
        var outcome = directory.recordSnapshot(account.id(), Instant.now(), Method.MANUAL, "bench", figures);
        if (!(outcome instanceof EditOutcome.Done)) {
            throw new IllegalStateException("Refused: " + outcome);
        }
        return followers;
    }

    private static boolean shows(Scoreboard scoreboard, UUID campaign, UUID creator, long followers) {
        var nobodyElse =
                new RankingFilter(Set.of(), Set.of(), Set.of(), Set.of(), followers, followers, null, null, false);
        var query = new RankingQuery(null, nobodyElse, RankingQuery.MAX_FIRST, null);
        return scoreboard.rank(BrandScope.everything(), campaign, query) instanceof Ranking.Page page
                && page.items().stream().anyMatch(line -> line.creatorId().equals(creator));
    }
}
