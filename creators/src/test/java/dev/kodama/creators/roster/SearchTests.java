package dev.kodama.creators.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.AudienceWish;
import dev.kodama.creators.Count;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Facets.Dimension;
import dev.kodama.creators.Figure;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.events.Tier;
import dev.kodama.creators.naming.Folding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = dev.kodama.CreatorsTestApplication.class)
@NullUnmarked
class SearchTests {
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");

    @Autowired
    CreatorDirectory directory;

    @Autowired
    ColumnUpkeep upkeep;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyIsRegistered() {
        jdbc.sql("truncate creators.creator, creators.account, creators.snapshot, creators.audience, creators.rate,"
                        + " creators.vocabulary")
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "ヨウコ, youko", "ヨウコ, yoko", "ようこ, Yōko", "ﾖｳｺ, ＹＯＫＯ", "ヨーコ, ようこ", "Yoko, ようこ", "YOUKO, ヨーコ",
        "しょうた, shota", "ショウタ, syouta", "ｼｮｳﾀ, shouta", "Shouta, しょうた", "きゃりー, kyari", "ジュン, jun", "じゅん, zyun",
        "大野 おおの, ono", "オーノ, ohno", "はっとり, hattori", "まっちゃ, maccha", "マッチャ, matcha", "ふじ, huji", "ガッツ, gattsu",
        "ﾊﾞﾝﾌﾞｰ, バンブー", "しんぶん, shimbun", "松本 花子, 花子 松本", "Hanako Matsumoto, まつもと はなこ"
    })
    void spellingsOfOneSoundFindEachOther(String name, String typed) {
        register(name, null);
        register("別人", "べつじん");

        assertThat(found(typed)).containsExactly(name);
    }

    @Test
    void aKanjiNameIsFoundByItsReadingInKanaAndInLatinLetters() {
        register("陽子", "ヨウコ");

        assertThat(found("ようこ")).containsExactly("陽子");
        assertThat(found("ﾖｳｺ")).containsExactly("陽子");
        assertThat(found("youk")).containsExactly("陽子");
        assertThat(found("陽")).containsExactly("陽子");
    }

    @Test
    void aSoundIsOnlyMeantFromTheBeginningOfAWord() {
        register("にし", null);

        assertThat(found("いし")).isEmpty();
        assertThat(found("にし")).containsExactly("にし");
    }

    @Test
    void everyWordTypedHasToBeFound() {
        register("松本 はな", null);

        assertThat(found("はな 松本")).containsExactly("松本 はな");
        assertThat(found("はな 山田")).isEmpty();
    }

    @Test
    void figuresHaveAnInclusiveLowerAndAnExclusiveUpperEnd() {
        var one = register("一", null);
        figures(one, new Figures(10_000L, null, null, 5_000L, 300L, 200L, null, null, null, 40, 10));

        assertThat(names(figure(Figure.FOLLOWERS, 10_000L, 10_001L))).containsExactly("一");
        assertThat(names(figure(Figure.FOLLOWERS, null, 10_000L))).isEmpty();
        assertThat(names(figure(Figure.VIEWS, 5_000L, 5_001L))).containsExactly("一");
        assertThat(names(figure(Figure.VIEWS, 5_001L, null))).isEmpty();
        assertThat(names(figure(Figure.VIEWS, null, 5_000L))).isEmpty();
        assertThat(names(figure(Figure.ENGAGEMENT_RATE, 50_000L, 50_001L))).containsExactly("一");
        assertThat(names(figure(Figure.REPLY_RATE, 250_000L, 250_001L))).containsExactly("一");
        assertThat(names(figure(Figure.REPLY_RATE, 250_001L, null))).isEmpty();
    }

    @Test
    void whoLacksAFigureLiesInNoRange() {
        register("一", null);

        for (var figure : Figure.values()) {
            assertThat(names(figure(figure, null, 1_000_000_000L)))
                    .as("%s", figure)
                    .isEmpty();
        }
    }

    @Test
    void aPriceCountsFromTheDayItHolds() {
        var one = register("一", null);
        directory.setRateCard(
                one.id(),
                one.version(),
                List.of(
                        new RateCard.Rate(Platform.INSTAGRAM, "post", 30_000, APRIL),
                        new RateCard.Rate(Platform.INSTAGRAM, "post", 50_000, APRIL.plusDays(1)),
                        new RateCard.Rate(
                                Platform.INSTAGRAM,
                                "reel",
                                9_000,
                                LocalDate.now().plusYears(1))));

        assertThat(names(figure(Figure.PRICE, 50_000L, 50_001L))).containsExactly("一");
        assertThat(names(figure(Figure.PRICE, null, 50_000L))).isEmpty();
        assertThat(names(CreatorFilter.where().hasRateCard(true).filter())).containsExactly("一");
        assertThat(names(CreatorFilter.where().hasRateCard(false).filter())).isEmpty();
    }

    @Test
    void aTierMayHaveAMargin() {
        figures(register("少し足りない", null), Figures.followers(9_000));
        figures(register("足りない", null), Figures.followers(8_999));
        figures(register("少し多い", null), Figures.followers(109_999));
        figures(register("多い", null), Figures.followers(110_000));

        var micro = CreatorFilter.where().tiers(Set.of(Tier.MICRO));

        assertThat(names(micro.filter())).isEmpty();
        assertThat(names(micro.tierMarginPercent(10).filter())).containsExactly("少し多い", "少し足りない");
    }

    @Test
    void figuresMayHaveToBeFreshOrStale() {
        var one = register("十日前", null);
        directory.recordSnapshot(
                one.accounts().getFirst().id(),
                Instant.now().minus(10, ChronoUnit.DAYS).plusSeconds(60),
                Method.MANUAL,
                "mori",
                Figures.followers(1));
        register("いつでもない", null);

        assertThat(names(CreatorFilter.where().maxAgeDays(10).filter())).containsExactly("十日前");
        assertThat(names(CreatorFilter.where().maxAgeDays(9).filter())).isEmpty();
        assertThat(names(CreatorFilter.where().minAgeDays(10).filter())).containsExactly("いつでもない");
        assertThat(names(CreatorFilter.where().minAgeDays(9).filter())).containsExactlyInAnyOrder("十日前", "いつでもない");
    }

    @Test
    void whoWasRegisteredSinceIsNew() {
        var one = register("一", null);

        assertThat(names(CreatorFilter.where()
                        .registeredFrom(one.createdAt().minus(1, ChronoUnit.MINUTES))
                        .filter()))
                .containsExactly("一");
        assertThat(names(CreatorFilter.where()
                        .registeredFrom(Instant.now().plus(1, ChronoUnit.MINUTES))
                        .filter()))
                .isEmpty();
    }

    @Test
    void optedOutIsFoundBothWays() {
        directory.optOut(register("一", null).id());
        register("二", null);

        assertThat(names(CreatorFilter.where().contactable(false).filter())).containsExactly("一");
        assertThat(names(CreatorFilter.where().contactable(true).filter())).containsExactly("二");
    }

    @Test
    void audiencesAreFoundByTheShareOfTheCellsThatFit() {
        var one = register("一", null);
        directory.recordAudience(
                one.id(),
                MONDAY,
                Method.API,
                "insights",
                800,
                List.of(
                        new AudienceCell(AgeBand.AGE_25_34, Gender.FEMALE, "fashion", "JP-13", 80_000),
                        new AudienceCell(AgeBand.AGE_25_34, Gender.FEMALE, "fashion", "JP-27", 20_000),
                        new AudienceCell(AgeBand.AGE_18_24, Gender.FEMALE, "fashion", "JP-13", 10_000),
                        new AudienceCell(AgeBand.AGE_25_34, Gender.MALE, "c++ (games)", "JP-13", 300_000)),
                List.of());

        assertThat(audience(Set.of(AgeBand.AGE_25_34), "fashion", "JP-13", 80_000))
                .containsExactly("一");
        assertThat(audience(Set.of(AgeBand.AGE_25_34), "fashion", "JP-13", 80_001))
                .isEmpty();
        assertThat(audience(Set.of(AgeBand.AGE_25_34), "fashion", "JP", 100_000))
                .containsExactly("一");
        assertThat(audience(Set.of(AgeBand.AGE_25_34), "fashion", null, 100_001))
                .isEmpty();
        assertThat(audience(Set.of(AgeBand.AGE_25_34, AgeBand.AGE_18_24), "fashion", null, 110_000))
                .containsExactly("一");
        assertThat(audience(Set.of(), "fashion", null, 110_000)).containsExactly("一");
        assertThat(audience(Set.of(), "fash", null, 1)).isEmpty();
        assertThat(names(CreatorFilter.where()
                        .audience(new AudienceWish(Set.of(), Set.of(), Set.of("c++ (games)"), null, 300_000))
                        .filter()))
                .containsExactly("一");
        assertThat(names(CreatorFilter.where().hasAudience(true).filter())).containsExactly("一");
    }

    @Test
    void whoLacksAnAudienceOrPricesIsFoundByThat() {
        var one = register("一", null);
        register("二", null);
        recordAudience(one);
        var priced = done(directory.setRateCard(
                one.id(), one.version(), List.of(new RateCard.Rate(Platform.INSTAGRAM, "post", 30_000, APRIL))));

        assertThat(names(CreatorFilter.where().hasAudience(false).filter())).containsExactly("二");
        assertThat(names(CreatorFilter.where().hasRateCard(false).filter())).containsExactly("二");

        done(directory.setRateCard(one.id(), priced.version(), List.of()));

        assertThat(names(CreatorFilter.where().hasAudience(false).filter())).containsExactly("二");
        assertThat(names(CreatorFilter.where().hasRateCard(false).filter())).containsExactlyInAnyOrder("一", "二");
    }

    @Test
    void aFacetCountsWhatChoosingItWouldFind() {
        figures(edited(register("一", null), "ja", "JP", "beauty", "travel"), Figures.followers(20_000));
        figures(edited(register("二", null), "ja", "TW", "beauty"), Figures.followers(5_000));
        figures(edited(register("三", null), "en", "JP", "cars"), Figures.followers(30_000));
        var filters = List.of(
                CreatorFilter.NONE,
                CreatorFilter.where().topics(Set.of("beauty")).filter(),
                CreatorFilter.where()
                        .tiers(Set.of(Tier.MICRO))
                        .languages(Set.of("ja"))
                        .filter(),
                CreatorFilter.where().languages(Set.of("ja", "en")).text("一").filter());

        for (var filter : filters) {
            var facets = directory.facets(filter);
            assertThat(facets.total()).isEqualTo(directory.count(filter));
            facets.values().forEach((dimension, values) -> {
                assertThat(values).as("%s of %s", dimension, filter).isNotEmpty();
                values.forEach(value -> {
                    assertThat(value.exact()).isTrue();
                    assertThat(value.count())
                            .as("%s %s of %s", dimension, value.value(), filter)
                            .isEqualTo(names(chosen(filter, dimension, value.value()))
                                    .size());
                });
            });
        }
        assertThat(directory.facets(filters.get(2)).values().get(Dimension.TIER))
                .extracting(value -> value.value())
                .containsExactly("NANO", "MICRO")
                .doesNotContain("MACRO");
    }

    @Test
    void aLargeRegisterIsCountedByASampleThatSaysHowSureItIs() {
        many(20_000);

        var facets = directory.facets(CreatorFilter.NONE);

        assertThat(facets.total().exact()).isFalse();
        assertThat(facets.total().value()).isBetween(17_000L, 23_000L);
        assertThat(facets.values().get(Dimension.COUNTRY)).hasSize(2).allSatisfy(country -> {
            assertThat(country.exact()).isFalse();
            assertThat(country.low()).isLessThan(country.count());
            assertThat(country.high()).isGreaterThan(country.count());
        });
        assertThat(directory.facets(CreatorFilter.text("名7 ")).total().exact()).isTrue();
    }

    @Test
    void everyWayToAPageFindsTheSameInTheSameOrder() {
        many(20_000);
        // One in two: along the order. One in a thousand: all of them first. What lies together in the order: from its
        // end. What has something in common and lies together, with many around it: those up to where the sample says.
        var filters = List.of(
                CreatorFilter.where().countries(Set.of("JP")).filter(),
                CreatorFilter.where().topics(Set.of("rare")).filter(),
                figure(Figure.FOLLOWERS, null, 300L),
                CreatorFilter.where().tiers(Set.of(Tier.MICRO)).filter(),
                CreatorFilter.where().topics(Set.of("middle")).filter());
        for (var filter : filters) {
            for (var descending : List.of(true, false)) {
                var expected = jdbc.sql("""
                                select id from creators.creator
                                where case :which when 0 then country = 'JP' when 1 then 'rare' = any(topics) when 2 then followers < 300
                                      when 3 then followers between 10000 and 99999 else 'middle' = any(topics) end
                                order by followers %1$s, id %1$s limit 120""".formatted(descending ? "desc" : "asc"))
                        .param("which", filters.indexOf(filter))
                        .query(UUID.class)
                        .list();
                var seen = new ArrayList<UUID>();
                String after = null;
                do {
                    var page =
                            directory.page(filter, new CreatorSort(CreatorSort.Key.FOLLOWERS, descending), after, 40);
                    page.items().forEach(summary -> seen.add(summary.id()));
                    after = page.hasNext() ? page.endCursor() : null;
                } while (after != null && seen.size() < 120);
                assertThat(seen).as("%s %s", filter, descending).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"NAME, sort_name", "ENGAGEMENT_RATE, engagement_rate_ppm", "UPDATED, updated_at"})
    void whoLiesTogetherInAnOrderIsFoundInIt(CreatorSort.Key key, String column) {
        many(20_000);
        for (var descending : List.of(true, false)) {
            var page = directory.page(
                    CreatorFilter.where().topics(Set.of("centre")).filter(),
                    new CreatorSort(key, descending),
                    null,
                    40);

            assertThat(page.items())
                    .extracting(item -> item.id())
                    .isEqualTo(jdbc.sql("""
                                    select id from creators.creator where 'centre' = any(topics)
                                    order by %1$s %2$s, id %2$s limit 40""".formatted(column, descending ? "desc" : "asc"))
                            .query(UUID.class)
                            .list());
        }
    }

    @Test
    void whereTheSampleIsNotTypicalAPageIsWholeAllTheSame() {
        many(40_000);
        // Of those high up only sampled ones have the topic, so that it looks as if more of them had; most who have it
        // are low down.
        jdbc.sql("""
                        update creators.creator
                        set topics = '{odd}', search_grams = array[:odd]
                        where followers < 170000
                           or id in (
                             select id from creators.sampled_creator
                             where followers between 540000 and 580000
                             order by followers desc
                             limit 6
                           )""")
                .param("odd", Folding.wordGram(Folding.Vocabulary.TOPIC, "odd"))
                .update();

        var page = directory.page(
                CreatorFilter.where().topics(Set.of("odd")).filter(), CreatorSort.MOST_FOLLOWERS, null, 40);

        assertThat(page.items())
                .extracting(item -> item.id())
                .isEqualTo(jdbc.sql("""
                                select id from creators.creator where 'odd' = any(topics)
                                order by followers desc, id desc limit 40""").query(UUID.class).list());
    }

    @Test
    void pagesStayInOrderWhileTheDataChange() {
        var creators = new ArrayList<Creator>();
        for (var i = 0; i < 6; i++) {
            creators.add(figures(register("人" + i, null), Figures.followers(1_000L - i)));
        }
        var first = directory.page(CreatorFilter.text("人"), CreatorSort.MOST_FOLLOWERS, null, 3);

        // One from behind moves before the cursor, one is new before it, one vanishes from the page that was read.
        directory.recordSnapshot(
                creators.get(5).accounts().getFirst().id(),
                MONDAY.plusSeconds(1),
                Method.MANUAL,
                "mori",
                Figures.followers(5_000));
        figures(register("人6", null), Figures.followers(9_000));
        directory.rename(creators.get(0).id(), creators.get(0).version(), "別", null);

        var second = directory.page(CreatorFilter.text("人"), CreatorSort.MOST_FOLLOWERS, first.endCursor(), 3);
        assertThat(first.items()).extracting(item -> item.displayName()).containsExactly("人0", "人1", "人2");
        assertThat(second.items()).extracting(item -> item.displayName()).containsExactly("人3", "人4");
    }

    @Test
    void aFacetOfManyIsEstimatedWhereTheChosenAreFew() {
        many(20_000);
        var few = CreatorFilter.where()
                .countries(Set.of("JP"))
                .figure(Figure.FOLLOWERS, 100_000L, 500_000L)
                .tiers(Set.of(Tier.NANO))
                .filter();

        var facets = directory.facets(few);

        assertThat(facets.total()).isEqualTo(new Count(0, true));
        assertThat(facets.values().get(Dimension.TIER)).singleElement().satisfies(tier -> {
            assertThat(tier.value()).isEqualTo("MACRO");
            assertThat(tier.count()).isBetween(3_000L, 5_000L);
        });
    }

    @Test
    void theSampleFollowsTheLatestAudiences() {
        for (var i = 0; i < 100; i++) {
            recordAudience(register("人" + i, null));
        }
        assertThat(sampledAudiences()).isPositive().isEqualTo(inSample());

        jdbc.sql("update creators.audience set latest = false").update();
        assertThat(sampledAudiences()).isZero();
        jdbc.sql("update creators.audience set latest = true").update();
        assertThat(sampledAudiences()).isEqualTo(inSample());
        jdbc.sql("delete from creators.audience").update();
        assertThat(sampledAudiences()).isZero();
    }

    @Test
    void theSampleFollowsWhateverIsWritten() {
        for (var i = 0; i < 200; i++) {
            register("人" + i, null);
        }
        assertThat(sampled()).isPositive().isEqualTo(inSample());

        jdbc.sql("update creators.creator set display_name = 'x', search_text = 'x'")
                .update();
        assertThat(jdbc.sql("select count(*) from creators.sampled_creator where search_text <> 'x'")
                        .query(Long.class)
                        .single())
                .isZero();
        jdbc.sql("delete from creators.account").update();
        jdbc.sql("delete from creators.creator").update();
        assertThat(sampled()).isZero();
    }

    @Test
    void afterAnUpgradeOldRowsAreWorkedOutAnewWithoutANewVersion() {
        var one = register("ようこ", null);
        jdbc.sql("update creators.creator set platforms = null, search_text = 'ようこ', search_grams = '{}'")
                .update();
        jdbc.sql("update creators.column_upkeep set rule = 1, position = null").update();

        upkeep.run();

        assertThat(found("yoko")).containsExactly("ようこ");
        assertThat(names(CreatorFilter.where()
                        .platforms(Set.of(Platform.INSTAGRAM))
                        .filter()))
                .containsExactly("ようこ");
        assertThat(directory.byId(one.id())).isEqualTo(one);
    }

    private void recordAudience(Creator creator) {
        done(directory.recordAudience(
                creator.id(),
                MONDAY,
                Method.API,
                "insights",
                800,
                List.of(new AudienceCell(AgeBand.AGE_25_34, Gender.FEMALE, "fashion", "JP-13", 80_000)),
                List.of()));
    }

    private long sampledAudiences() {
        return jdbc.sql("select count(*) from creators.sampled_audience")
                .query(Long.class)
                .single();
    }

    private long sampled() {
        return jdbc.sql("select count(*) from creators.sampled_creator")
                .query(Long.class)
                .single();
    }

    private long inSample() {
        return jdbc.sql("select count(*) from creators.creator where uuid_hash(id) & 31 = 0")
                .query(Long.class)
                .single();
    }

    /// In the order of followers those with the topic "middle" lie together, in every other order those with "centre".
    private void many(int count) {
        jdbc.sql("""
                insert into creators.creator
                  (display_name, country, topics, followers, engagement_rate_ppm, updated_at, platforms, sort_name, search_text,
                   search_grams)
                select
                  '名' || n,
                  case n % 2 when 0 then 'JP' else 'TW' end,
                  array_remove(array[
                    case when n % 1000 = 7 then 'rare' end,
                    case when n * 7919::bigint % 1000003 between 430000 and 590000 then 'middle' end,
                    case when n between 0.43 * :count and 0.59 * :count then 'centre' end
                  ], null),
                  n * 7919::bigint % 1000003,
                  n,
                  timestamptz '2026-01-01' + n * interval '1.000001 seconds',
                  '{X}',
                  '名' || lpad(n::text, 6, '0'),
                  '名' || n,
                  array[:jp, :rare, :middle, :centre]
                from generate_series(1, :count) as n""")
                .param("count", count)
                .param("jp", Folding.wordGram(Folding.Vocabulary.COUNTRY, "JP"))
                .param("rare", Folding.wordGram(Folding.Vocabulary.TOPIC, "rare"))
                .param("middle", Folding.wordGram(Folding.Vocabulary.TOPIC, "middle"))
                .param("centre", Folding.wordGram(Folding.Vocabulary.TOPIC, "centre"))
                .update();
    }

    private static CreatorFilter chosen(CreatorFilter filter, Dimension dimension, String value) {
        return switch (dimension) {
            case PLATFORM ->
                filter.but().platforms(Set.of(Platform.valueOf(value))).filter();
            case TIER -> filter.but().tiers(Set.of(Tier.valueOf(value))).filter();
            case LANGUAGE -> filter.but().languages(Set.of(value)).filter();
            case COUNTRY -> filter.but().countries(Set.of(value)).filter();
            case TOPIC -> filter.but().topics(plus(filter.topics(), value)).filter();
            case TAG -> filter.but().tags(plus(filter.tags(), value)).filter();
        };
    }

    private static Set<String> plus(Set<String> words, String another) {
        var all = new HashSet<>(words);
        all.add(another);
        return all;
    }

    private List<String> audience(Set<AgeBand> ages, String interest, String region, int minSharePpm) {
        return names(CreatorFilter.where()
                .audience(new AudienceWish(ages, Set.of(Gender.FEMALE), Set.of(interest), region, minSharePpm))
                .filter());
    }

    private static CreatorFilter figure(Figure figure, Long from, Long below) {
        return CreatorFilter.where().figure(figure, from, below).filter();
    }

    private Creator figures(Creator creator, Figures figures) {
        return done(
                directory.recordSnapshot(creator.accounts().getFirst().id(), MONDAY, Method.MANUAL, "mori", figures));
    }

    private Creator edited(Creator creator, String language, String country, String... topics) {
        var now = done(directory.editProfile(
                creator.id(),
                creator.version(),
                new ProfileEdit(creator.displayName(), null, language, country, List.of(topics), null)));
        return done(directory.setTags(now.id(), now.version(), Set.of("vip")));
    }

    private Creator register(String name, String kana) {
        return done(directory.register(
                new ProfileEdit(name, kana, null, null, List.of(), null),
                List.of(new NewAccount(
                        Platform.INSTAGRAM, "a" + ThreadLocalRandom.current().nextInt(1_000_000_000), null))));
    }

    private List<String> found(String text) {
        return names(CreatorFilter.text(text));
    }

    private List<String> names(CreatorFilter filter) {
        return directory.page(filter, CreatorSort.MOST_FOLLOWERS, null, 50).items().stream()
                .map(summary -> summary.displayName())
                .toList();
    }

    private static Creator done(EditOutcome outcome) {
        assertThat(outcome).isInstanceOf(EditOutcome.Done.class);
        return ((EditOutcome.Done) outcome).creator();
    }
}
