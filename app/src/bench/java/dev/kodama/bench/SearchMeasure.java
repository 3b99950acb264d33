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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        var questions = questions(filters);
        var slowest = new Slowest();
        var filtered = Latencies.of(questions.size(), 2 * questions.size(), turn -> {
            var question = questions.get(turn % questions.size());
            slowest.time(question.toString(), () -> directory.page(question.filter(), question.sort(), null, PAGE));
        });
        var named = List.copyOf(filters.entrySet());
        var slowestFacets = new Slowest();
        var counted = Latencies.of(named.size(), TURNS, turn -> {
            var filter = named.get(turn % named.size());
            slowestFacets.time(filter.getKey(), () -> directory.facets(filter.getValue()));
        });
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
                .target("≤ 100 ms")
                .with("slowest", slowest.first(20)));
        results.add(Result.of("register facets p50", house.size(), counted.median(), "ms"));
        results.add(Result.of("register facets p95", house.size(), counted.p95(), "ms")
                .target("≤ 100 ms")
                .with("slowest", slowestFacets.first(20)));
    }

    /// As people narrow a register down: by one thing, by several, by what few have, by what nobody has.
    private static Map<String, CreatorFilter> filters(List<String> words) {
        var women = new AudienceWish(Set.of(AgeBand.AGE_25_34), Set.of(Gender.FEMALE), Set.of("fashion"), null, 50_000);
        var filters = new LinkedHashMap<String, CreatorFilter>();
        filters.put("everyone", CreatorFilter.NONE);
        filters.put("micro", CreatorFilter.where().tiers(Set.of(Tier.MICRO)).filter());
        filters.put("top", CreatorFilter.where().tiers(Set.of(Tier.TOP)).filter());
        filters.put(
                "micro, Instagram, JP",
                CreatorFilter.where()
                        .platforms(Set.of(Platform.INSTAGRAM))
                        .tiers(Set.of(Tier.MICRO))
                        .countries(Set.of("JP"))
                        .filter());
        filters.put("fashion", CreatorFilter.where().topics(Set.of("fashion")).filter());
        filters.put(
                "fashion and travel, TikTok and YouTube",
                CreatorFilter.where()
                        .topics(Set.of("fashion", "travel"))
                        .platforms(Set.of(Platform.TIKTOK, Platform.YOUTUBE))
                        .filter());
        filters.put(
                "engagement ≥ 8 %",
                CreatorFilter.where()
                        .figure(Figure.ENGAGEMENT_RATE, 80_000L, null)
                        .filter());
        filters.put(
                "views 10–50 k, replies ≥ half",
                CreatorFilter.where()
                        .figure(Figure.VIEWS, 10_000L, 50_000L)
                        .figure(Figure.REPLY_RATE, 500_000L, null)
                        .filter());
        filters.put(
                "followers 50–60 k, fresh",
                CreatorFilter.where()
                        .figure(Figure.FOLLOWERS, 50_000L, 60_000L)
                        .maxAgeDays(90)
                        .filter());
        filters.put(
                "price < 30 000, micro",
                CreatorFilter.where()
                        .figure(Figure.PRICE, null, 30_000L)
                        .tiers(Set.of(Tier.MICRO))
                        .filter());
        filters.put(
                "women 25–34, fashion", CreatorFilter.where().audience(women).filter());
        filters.put(
                "women 25–34, fashion, micro, ja, contactable",
                CreatorFilter.where()
                        .audience(women)
                        .tiers(Set.of(Tier.MICRO))
                        .languages(Set.of("ja"))
                        .contactable(true)
                        .filter());
        filters.put(
                "さとう, nano",
                CreatorFilter.where().text("さとう").tiers(Set.of(Tier.NANO)).filter());
        filters.put("youko", CreatorFilter.where().text("youko").filter());
        filters.put(
                "a whole handle, ja",
                CreatorFilter.where()
                        .text(words.getLast())
                        .languages(Set.of("ja"))
                        .filter());
        filters.put("opted out", CreatorFilter.where().contactable(false).filter());
        filters.put(
                "views < 1 000",
                CreatorFilter.where().figure(Figure.VIEWS, null, 1_000L).filter());
        filters.put("no rate card", CreatorFilter.where().hasRateCard(false).filter());
        filters.put("no audience", CreatorFilter.where().hasAudience(false).filter());
        filters.put(
                "views ≥ 200 k",
                CreatorFilter.where().figure(Figure.VIEWS, 200_000L, null).filter());
        filters.put(
                "women 25–34, fashion ≥ half, Tokyo",
                CreatorFilter.where()
                        .audience(new AudienceWish(
                                Set.of(AgeBand.AGE_25_34), Set.of(Gender.FEMALE), Set.of("fashion"), "JP-13", 500_000))
                        .filter());
        return filters;
    }

    private record Question(String name, CreatorFilter filter, CreatorSort sort) {
        @Override
        public String toString() {
            return "%s, by %s %s".formatted(name, sort.key(), sort.descending() ? "falling" : "rising");
        }
    }

    /// Every filter in every order.
    private static List<Question> questions(Map<String, CreatorFilter> filters) {
        var questions = new ArrayList<Question>();
        filters.forEach((name, filter) -> {
            for (var key : CreatorSort.Key.values()) {
                questions.add(new Question(name, filter, new CreatorSort(key, true)));
                questions.add(new Question(name, filter, new CreatorSort(key, false)));
            }
        });
        return questions;
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
