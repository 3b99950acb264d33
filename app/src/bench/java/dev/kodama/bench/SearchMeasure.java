package dev.kodama.bench;

import dev.kodama.creators.AudienceWish;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.Figure;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The register, searched as people type: first two letters, then more, in kanji, kana and Latin letters; hits and
/// misses.
final class SearchMeasure implements Measure {
    private static final int TURNS = 300;
    private static final int PAGE = 50;
    private static final List<String> TYPED = List.of(
            "佐藤",
            "高橋さ",
            "田中ひなた",
            "かいと",
            "カイト",
            "ｻﾗ",
            "aoi",
            "AOI",
            "hinata.1",
            "sakura.a",
            "るい",
            "長谷川",
            "坂本みお",
            "該当なし",
            "zzzz",
            "yuki.",
            "森",
            "ken",
            "遠藤つむぎ_",
            "青木れん");

    /// The bare question: part of a name or handle, most followers first.
    private static final String BARE = """
            select id, display_name, language, country, topics, tags, contactable, main_platform, main_handle, accounts,
                   followers, engagement_rate_ppm, updated_at
            from creators.creator
            where search_text like '%' || ? || '%'
            order by coalesce(followers, -1) desc, id desc
            limit 51
            """;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        var directory = house.ask(CreatorDirectory.class);
        var words = words(house);
        var search = Latencies.of(
                words.size(),
                TURNS,
                turn -> directory.page(
                        CreatorFilter.text(words.get(turn % words.size())), CreatorSort.MOST_FOLLOWERS, null, PAGE));
        var filters = filters(words);
        var filtered = Latencies.of(
                filters.size(),
                TURNS,
                turn -> directory.page(filters.get(turn % filters.size()), orders(turn / filters.size()), null, PAGE));
        var counted = Latencies.of(filters.size(), TURNS, turn -> directory.facets(filters.get(turn % filters.size())));
        // Every other word, once: at a million one takes seconds.
        Latencies bare;
        try (var connection = house.connection();
                var statement = connection.prepareStatement(BARE)) {
            bare = Latencies.of(2, words.size() / 2, turn -> {
                statement.setString(1, words.get(2 * turn % words.size()).toLowerCase(Locale.ROOT));
                Rows.read(statement);
            });
        }
        results.add(Result.of("register search p50", house.size(), search.median(), "ms")
                .against(bare.median()));
        results.add(Result.of("register search p95", house.size(), search.p95(), "ms")
                .against(bare.p95())
                .target("≤ 100 ms"));
        results.add(Result.of("register filter p50", house.size(), filtered.median(), "ms"));
        results.add(Result.of("register filter p95", house.size(), filtered.p95(), "ms")
                .target("≤ 100 ms"));
        results.add(Result.of("register facets p50", house.size(), counted.median(), "ms"));
        results.add(Result.of("register facets p95", house.size(), counted.p95(), "ms")
                .target("≤ 100 ms"));
    }

    /// As people narrow a register down: by one thing, by several, by what few have, by what nobody has.
    private static List<CreatorFilter> filters(List<String> words) {
        var women = new AudienceWish(Set.of(AgeBand.AGE_25_34), Set.of(Gender.FEMALE), Set.of("fashion"), null, 50_000);
        return List.of(
                CreatorFilter.NONE,
                CreatorFilter.where().tiers(Set.of(Tier.MICRO)).filter(),
                CreatorFilter.where().tiers(Set.of(Tier.TOP)).filter(),
                CreatorFilter.where()
                        .platforms(Set.of(Platform.INSTAGRAM))
                        .tiers(Set.of(Tier.MICRO))
                        .countries(Set.of("JP"))
                        .filter(),
                CreatorFilter.where().topics(Set.of("fashion")).filter(),
                CreatorFilter.where()
                        .topics(Set.of("fashion", "travel"))
                        .platforms(Set.of(Platform.TIKTOK, Platform.YOUTUBE))
                        .filter(),
                CreatorFilter.where()
                        .figure(Figure.ENGAGEMENT_RATE, 80_000L, null)
                        .filter(),
                CreatorFilter.where()
                        .figure(Figure.VIEWS, 10_000L, 50_000L)
                        .figure(Figure.REPLY_RATE, 500_000L, null)
                        .filter(),
                CreatorFilter.where()
                        .figure(Figure.FOLLOWERS, 50_000L, 60_000L)
                        .maxAgeDays(90)
                        .filter(),
                CreatorFilter.where()
                        .figure(Figure.PRICE, null, 30_000L)
                        .tiers(Set.of(Tier.MICRO))
                        .filter(),
                CreatorFilter.where().audience(women).filter(),
                CreatorFilter.where()
                        .audience(women)
                        .tiers(Set.of(Tier.MICRO))
                        .languages(Set.of("ja"))
                        .contactable(true)
                        .filter(),
                CreatorFilter.where().text("さとう").tiers(Set.of(Tier.NANO)).filter(),
                CreatorFilter.where().text("youko").filter(),
                CreatorFilter.where()
                        .text(words.getLast())
                        .languages(Set.of("ja"))
                        .filter(),
                CreatorFilter.where().contactable(false).filter());
    }

    private static CreatorSort orders(int turn) {
        var keys = CreatorSort.Key.values();
        return new CreatorSort(keys[turn % keys.length], turn % 2 == 0);
    }

    /// The fixed words, and some whole names and handles of the register.
    private static List<String> words(House house) {
        var words = new ArrayList<>(TYPED);
        for (int i = 1; i <= 20; i++) {
            var creator = house.creators().number((long) house.size() * i / 21).underOwnName();
            words.add(creator.name());
            words.add(creator.accounts().getFirst().handle());
        }
        return words;
    }
}
