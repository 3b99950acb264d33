package dev.kodama.scoring.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A short page passes over whom it need not score. Over more creators than one piece of the scan holds, it must still
/// be what the whole ranking begins with.
class RankingScanTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final int CREATORS = 100_000;
    private static final List<String> TOPICS = List.of("fashion", "gaming", "food", "travel");
    private static final List<String> REGIONS = List.of("JP-13", "JP-27", "US");

    private static final List<CreatorRow> creators = new ArrayList<>();
    private static CreatorIndex index;

    @BeforeAll
    static void fill() {
        var random = new Random(7);
        index = new CreatorIndex(TierCutoffs.CUSTOMARY, CREATORS);
        index.learn(kinds());
        for (var i = 0; i < CREATORS; i++) {
            creators.add(creator(random));
        }
        index.put(creators);
        index.measure(ParameterEdition.USUAL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aPageIsWhatTheWholeRankingBeginsWith(long seed) {
        var random = new Random(seed);
        var brief = brief(random);
        var weights = weights(random);
        var filter = seed % 2 == 0 ? RankingFilter.NONE : RankingFilter.of(brief);

        var whole = index.rank(brief, weights, filter, CREATORS, null, TODAY);
        var page = index.rank(brief, weights, filter, 20, null, TODAY);
        var next = index.rank(brief, weights, filter, 20, page.lines().getLast().cursor(), TODAY);

        assertThat(whole.lines()).hasSize(whole.total()).hasSizeGreaterThan(1_000);
        assertThat(page.lines()).isEqualTo(whole.lines().subList(0, 20));
        assertThat(next.lines())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("cursor")
                .isEqualTo(whole.lines().subList(20, 40));
        assertThat(page.total()).isEqualTo(whole.total());
        assertThat(page.facets()).isEqualTo(whole.facets());
        assertThat(page.nearMisses()).isEqualTo(whole.nearMisses());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void ofManyWithTheSamePointsTheLowerIdsAreListed(long seed) {
        var brief = brief(new Random(seed));
        var weights = new Weights(Map.of(Metric.LANGUAGE, 1));

        var whole = index.rank(brief, weights, RankingFilter.NONE, CREATORS, null, TODAY);

        assertThat(index.rank(brief, weights, RankingFilter.NONE, 20, null, TODAY)
                        .lines())
                .isEqualTo(whole.lines().subList(0, 20));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFacetCountsWhoWouldPassIfItsOwnChoiceWereOpen(long seed) {
        var brief = brief(new Random(seed));
        var filter = RankingFilter.of(brief);
        var facets = index.rank(brief, weights(new Random(seed)), filter, 1, null, TODAY)
                .facets();

        for (var platform : Platform.values()) {
            assertThat(facets.platforms().get(platform))
                    .isEqualTo(count(creator ->
                            speaks(creator, filter) && isOfATier(creator, brief) && isOn(creator, Set.of(platform))));
        }
        for (var tier : Tier.values()) {
            assertThat(facets.tiers().get(tier))
                    .isEqualTo(count(creator -> speaks(creator, filter)
                            && isOn(creator, filter.platforms())
                            && tier(creator, brief) == tier));
        }
        assertThat(facets.tierUnknown())
                .isEqualTo(count(creator ->
                        speaks(creator, filter) && isOn(creator, filter.platforms()) && tier(creator, brief) == null));
        assertThat(facets.languages().get("en"))
                .isEqualTo(count(creator -> "en".equals(creator.language())
                        && isOn(creator, filter.platforms())
                        && isOfATier(creator, brief)));
    }

    private static int count(Predicate<CreatorRow> test) {
        return (int)
                creators.stream().filter(CreatorRow::contactable).filter(test).count();
    }

    private static boolean speaks(CreatorRow creator, RankingFilter filter) {
        return creator.language() != null && filter.languages().contains(creator.language());
    }

    private static boolean isOn(CreatorRow creator, Set<Platform> platforms) {
        return creator.accounts().stream().anyMatch(account -> platforms.contains(account.platform()));
    }

    private static boolean isOfATier(CreatorRow creator, Brief brief) {
        var tier = tier(creator, brief);
        return tier != null && brief.tiers().contains(tier);
    }

    /// Of the account with most followers, if possible on a platform that the brief wants.
    private static @Nullable Tier tier(CreatorRow creator, Brief brief) {
        return creator.accounts().stream()
                .max(Comparator.comparing((CreatorRow.AccountRow account) ->
                                brief.platforms().contains(account.platform()))
                        .thenComparing(CreatorRow.AccountRow::followers))
                .filter(account -> account.followers() != CreatorRow.UNKNOWN)
                .map(account -> TierCutoffs.CUSTOMARY.tierOf(account.followers()))
                .orElse(null);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 200})
    void thoseNearestAreWhatAllLookalikesBeginWith(int portrayed) {
        var ids = creators.stream()
                .skip(portrayed)
                .limit(portrayed)
                .map(CreatorRow::creatorId)
                .collect(Collectors.toSet());

        var all = index.resembling(ids, RankingFilter.NONE, CREATORS);

        assertThat(all).hasSize(count(creator -> !ids.contains(creator.creatorId())));
        assertThat(all).isSortedAccordingTo(Comparator.comparingInt(Resemblance::distance));
        assertThat(index.resembling(ids, RankingFilter.NONE, 30)).isEqualTo(all.subList(0, 30));
    }

    private static Map<Integer, AudienceCell> kinds() {
        var kinds = new HashMap<Integer, AudienceCell>();
        for (var age : AgeBand.values()) {
            for (var topic : TOPICS) {
                for (var region : REGIONS) {
                    kinds.put(kinds.size(), new AudienceCell(age, Gender.FEMALE, topic, region, 0));
                }
            }
        }
        return kinds;
    }

    private static CreatorRow creator(Random random) {
        var cells = random.ints(0, kinds().size())
                .distinct()
                .limit(random.nextInt(6))
                .toArray();
        var women = random.nextInt(1_000_001);
        return new CreatorRow(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(50) != 0,
                random.nextInt(10) == 0 ? null : random.nextInt(4) == 0 ? "en" : "ja",
                TOPICS.subList(0, random.nextInt(TOPICS.size())),
                random.ints(random.nextInt(4), 0, Platform.values().length)
                        .mapToObj(platform -> account(random, Platform.values()[platform]))
                        .toList(),
                random.nextInt(2) * 400,
                cells,
                Arrays.stream(cells).map(_ -> random.nextInt(150_000)).toArray(),
                random.nextInt(3) == 0
                        ? List.of()
                        : List.of(
                                new AudienceMarginal(null, Gender.FEMALE, null, null, women),
                                new AudienceMarginal(null, null, null, "JP", random.nextInt(1_000_001))));
    }

    private static CreatorRow.AccountRow account(Random random, Platform platform) {
        var unknown = CreatorRow.UNKNOWN;
        var rate = random.nextInt(5) == 0 ? unknown : random.nextInt(120_000);
        return new CreatorRow.AccountRow(
                platform,
                random.nextInt(8) == 0 ? unknown : (long) Math.exp(6 + 8 * random.nextDouble()),
                (int) TODAY.toEpochDay() - random.nextInt(90),
                rate == unknown ? unknown : rate / 2,
                rate,
                rate == unknown ? unknown : rate * 2,
                random.nextInt(30),
                unknown,
                unknown,
                random.nextInt(3) == 0 ? unknown : random.nextInt(400_000),
                random.nextInt(3) * 100,
                0);
    }

    private static Brief brief(Random random) {
        return new Brief(
                "Trial",
                1_000_000,
                TODAY,
                TODAY.plusDays(30),
                EnumSet.of(Platform.INSTAGRAM, Platform.values()[random.nextInt(Platform.values().length)]),
                Set.of(Tier.MICRO),
                Set.of(TOPICS.get(random.nextInt(TOPICS.size()))),
                "ja",
                List.of(new TargetCell(
                        Set.of(AgeBand.AGE_18_24, AgeBand.AGE_25_34),
                        Set.of(Gender.FEMALE),
                        Set.of(TOPICS.get(random.nextInt(TOPICS.size()))),
                        Set.of("JP"))));
    }

    private static Weights weights(Random random) {
        var weights = new EnumMap<Metric, Integer>(Metric.class);
        for (var metric : Metric.values()) {
            weights.put(metric, random.nextInt(Weights.MAX + 1));
        }
        return new Weights(weights);
    }
}
