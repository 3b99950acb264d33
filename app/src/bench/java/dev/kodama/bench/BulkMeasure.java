package dev.kodama.bench;

import dev.kodama.creators.Bulk;
import dev.kodama.creators.Bulk.Action;
import dev.kodama.creators.Bulk.Selection;
import dev.kodama.creators.BulkDesk;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.Figure;
import dev.kodama.creators.ListWish;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.Outcome;
import dev.kodama.scoring.Scoreboard;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// One thing done to everyone, and taken back; and a list that a tenth of the register is on, and a tag that they have.
/// The register is left as it was.
final class BulkMeasure implements Measure {
    private static final Onlooker SOMEBODY = Onlooker.ofAllBrands("bench");
    private static final int TURNS = 200;
    private static final int PAGE = 50;

    /// About a tenth.
    private static final CreatorFilter SOME =
            CreatorFilter.where().figure(Figure.FOLLOWERS, 20_000L, 30_000L).filter();

    /// The bare change, of the same columns and so of the same indexes, for some.
    private static final String BARE = """
            update creators.creator
            set version = version + 1,
                tags = array_append(tags, 'bench'),
                search_grams = array_append(search_grams, 1),
                updated_at = now()
            where coalesce(followers, -1) >= 20000 and coalesce(followers, -1) < 30000
            """;

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        var bare = bare(house);
        try (var watch =
                new HeapWatch(() -> house.ask(Scoreboard.class).readiness().bytes())) {
            var tagged = carryOut(house, new Bulk.Wish(Action.TAG, Set.of("in bulk"), null), CreatorFilter.NONE);
            results.add(Result.of("tagging everyone, creators a second", house.size(), tagged.rate(), "rows/s")
                    .against(bare)
                    .heap(watch.seen())
                    .with("seconds", ImportMeasure.rounded(tagged.seconds())));
            var untagged = takeBack(house, tagged);
            results.add(Result.of("taking that back, creators a second", house.size(), untagged.rate(), "rows/s")
                    .against(bare)
                    .with("seconds", ImportMeasure.rounded(untagged.seconds())));
        }
        list(house, results);
        tag(house, results);
    }

    private static void list(House house, Results results) throws Exception {
        var lists = house.ask(CreatorLists.class);
        var list = done(lists.create(SOMEBODY, "bench", null)).id();
        try {
            var added = carryOut(house, new Bulk.Wish(Action.ADD_TO_LIST, Set.of(), list), SOME);
            results.add(Result.of("putting a tenth on a list, creators a second", house.size(), added.rate(), "rows/s")
                    .with("creators", added.work().changed())
                    .with("seconds", ImportMeasure.rounded(added.seconds())));
            var members = Latencies.of(20, TURNS, turn -> lists.members(SOMEBODY, list, null, PAGE));
            results.add(Result.of("first page of that list p95", house.size(), members.p95(), "ms"));
            var directory = house.ask(CreatorDirectory.class);
            var onIt = CreatorFilter.where()
                    .lists(Set.of(new ListWish(list, SOMEBODY)))
                    .filter();
            var filters = List.of(onIt, onIt.but().topics(Set.of("fashion")).filter());
            measurePages(house, results, "list", filters);
            var facets = Latencies.of(2, TURNS, turn -> directory.facets(filters.get(turn % 2)));
            results.add(Result.of("register facets of that list p95", house.size(), facets.p95(), "ms")
                    .target("≤ 100 ms"));
        } finally {
            lists.remove(SOMEBODY, list);
        }
    }

    private static void tag(House house, Results results) throws Exception {
        var tagged = carryOut(house, new Bulk.Wish(Action.TAG, Set.of("some in bulk"), null), SOME);
        try {
            var haveIt = CreatorFilter.where().tags(Set.of("some in bulk")).filter();
            measurePages(
                    house,
                    results,
                    "tag",
                    List.of(haveIt, haveIt.but().topics(Set.of("fashion")).filter()));
        } finally {
            takeBack(house, tagged);
        }
    }

    /// All who match stand together in the order of followers, with many before and behind them.
    private static void measurePages(House house, Results results, String what, List<CreatorFilter> filters)
            throws Exception {
        // As the database does by itself within some minutes.
        house.sql().sql("vacuum analyze creators.creator").update();
        house.sql().sql("vacuum analyze creators.list_member").update();
        var directory = house.ask(CreatorDirectory.class);
        var orders = List.of(
                CreatorSort.MOST_FOLLOWERS,
                new CreatorSort(CreatorSort.Key.NAME, false),
                new CreatorSort(CreatorSort.Key.FOLLOWERS, false),
                new CreatorSort(CreatorSort.Key.ENGAGEMENT_RATE, true));
        var slowest = new Slowest();
        var pages = Latencies.of(8, TURNS, turn -> {
            var order = orders.get(turn / 2 % 4);
            slowest.time(
                    "%s, by %s %s"
                            .formatted(
                                    turn % 2 == 0 ? what : what + " and fashion",
                                    order.key(),
                                    order.descending() ? "falling" : "rising"),
                    () -> directory.page(filters.get(turn % 2), order, null, PAGE));
        });
        results.add(Result.of("register filter by that %s p50".formatted(what), house.size(), pages.median(), "ms"));
        results.add(Result.of("register filter by that %s p95".formatted(what), house.size(), pages.p95(), "ms")
                .target("≤ 100 ms")
                .with("slowest", slowest.first(8)));
    }

    private record Done(Bulk work, double seconds) {
        double rate() {
            return work.changed() / seconds;
        }
    }

    private static Done carryOut(House house, Bulk.Wish wish, CreatorFilter whom) throws InterruptedException {
        var begun = System.nanoTime();
        var work = done(house.ask(BulkDesk.class).start(SOMEBODY, wish, new Selection.Matching(whom)));
        return finished(house, work.id(), begun);
    }

    private static Done takeBack(House house, Done what) throws InterruptedException {
        var begun = System.nanoTime();
        var id =
                done(house.ask(BulkDesk.class).undo(SOMEBODY, what.work().id())).id();
        return finished(house, id, begun);
    }

    private static Done finished(House house, UUID id, long begun) throws InterruptedException {
        Bulk work;
        do {
            Thread.sleep(50);
            work = Objects.requireNonNull(
                    house.ask(BulkDesk.class).byIds(SOMEBODY, Set.of(id)).get(id));
        } while (work.status().isAtWork());
        return new Done(work, (System.nanoTime() - begun) / 1e9);
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var thing)) {
            return thing;
        }
        throw new IllegalStateException("Not done: " + outcome);
    }

    /// Rows a second.
    private static double bare(House house) throws SQLException {
        try (var connection = house.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var begun = System.nanoTime();
            var rows = statement.executeUpdate(BARE);
            var seconds = (System.nanoTime() - begun) / 1e9;
            connection.rollback();
            connection.setAutoCommit(true);
            return rows / seconds;
        }
    }
}
