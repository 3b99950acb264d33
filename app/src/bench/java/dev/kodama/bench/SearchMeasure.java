package dev.kodama.bench;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
