package dev.kodama.bench;

import dev.kodama.scoring.Lookalikes;
import dev.kodama.scoring.model.RankingFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Creators who resemble one, or a list: each turn others. The lists are drawn by lot, so their members have little in
/// common: the middle of such a list is far from everybody, and nobody can be ruled out soon.
final class LookalikesMeasure implements Measure {
    private static final int WARM_UP = 20;
    private static final int TURNS = 100;
    private static final int LIST = 20;
    private static final int FIRST = 50;

    @Override
    public String name() {
        return "lookalikes";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        var lookalikes = house.ask(Lookalikes.class);
        measure(house, results, "one creator", lists(house, 1), lookalikes);
        measure(house, results, "a list of " + LIST, lists(house, LIST), lookalikes);
    }

    private static void measure(
            House house, Results results, String whose, List<Set<UUID>> lists, Lookalikes lookalikes) throws Exception {
        var taken = Latencies.of(WARM_UP, TURNS, turn -> {
            var list = lists.get(turn % lists.size());
            if (!(lookalikes.of(list, RankingFilter.NONE, FIRST) instanceof Lookalikes.Answer.Found found)
                    || found.of() != list.size()) {
                throw new IllegalStateException("No lookalikes of " + list);
            }
        });
        results.add(
                Result.of("lookalikes of %s, first %d, p95".formatted(whose, FIRST), house.size(), taken.p95(), "ms")
                        .target("≤ 100 ms")
                        .with("p50", taken.median()));
    }

    private static List<Set<UUID>> lists(House house, int length) {
        var everybody = house.sql()
                .sql("select creator_id from scoring.profile where contactable order by creator_id")
                .query(UUID.class)
                .list();
        var random = new Random(20_261_127);
        var lists = new ArrayList<Set<UUID>>();
        while (lists.size() < TURNS) {
            var list = new HashSet<UUID>();
            while (list.size() < length) {
                list.add(everybody.get(random.nextInt(everybody.size())));
            }
            lists.add(list);
        }
        return lists;
    }
}
