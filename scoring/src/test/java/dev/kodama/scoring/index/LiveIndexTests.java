package dev.kodama.scoring.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.FollowersSampled;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.PostsCaptured;
import dev.kodama.creators.events.RateCardsChanged;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.Crowd;
import dev.kodama.scoring.Telling;
import dev.kodama.scoring.echo.AudienceCells;
import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.Finding;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.Posted;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.Weights;
import dev.kodama.scoring.model.Wilson;
import dev.kodama.scoring.registry.ParameterEditions;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest
class LiveIndexTests {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Autowired
    IndexedCreators creators;

    @Autowired
    AudienceCells cells;

    @Autowired
    ParameterEditions editions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment environment;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    Telling told;

    @BeforeEach
    void start() {
        told = new Telling(events, transactions, jdbc);
        told.forgetCreators();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theIndexAgreesWithTheModelOnEveryCreator(long seed) {
        var crowd = new Crowd(seed, 400, TODAY);
        tell(crowd);
        var index = ready(instance());
        for (var round = 0; round < 8; round++) {
            var brief = crowd.brief();
            var weights = weights(new Random(seed * 100 + round));
            var lines = all(index, brief, weights, RankingFilter.NONE);
            assertThat(lines).hasSize((int)
                    crowd.profiles.stream().filter(CreatorProfile::contactable).count());
            var explanations = explain(index, brief, weights, lines);
            for (var line : lines) {
                var score = requireNonNull(explanations.get(line.creatorId())).score();
                assertThat(line.points()).isEqualTo(score.points());
                assertThat(line.low()).isEqualTo(score.low());
                assertThat(line.high()).isEqualTo(score.high());
                assertThat((long) line.missing())
                        .isEqualTo(score.components().stream()
                                .filter(component ->
                                        component.weight() > 0 && component.finding() instanceof Finding.Missing)
                                .count());
            }
            assertThat(lines)
                    .isSortedAccordingTo((one, other) -> one.points() != other.points()
                            ? other.points() - one.points()
                            : compareIds(one.creatorId(), other.creatorId()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOrderAndTheRepetitionOfEventsDoNotMatter(long seed) {
        var crowd = new Crowd(40 + seed, 60, TODAY);
        var brief = crowd.brief();
        var weights = weights(new Random(seed));
        tell(crowd);
        var once = ready(instance());
        var lines = all(once, brief, weights, RankingFilter.NONE);
        var reasons = explain(once, brief, weights, lines);

        told.forgetCreators();
        var random = new Random(seed);
        var events = new ArrayList<Object>();
        for (var repetition = 0; repetition < 2; repetition++) {
            crowd.profiles.forEach(profile ->
                    events.add(new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(profile))));
            crowd.figures.forEach(figures ->
                    events.add(new AccountFiguresCaptured(UUID.randomUUID(), Instant.now(), List.of(figures))));
            crowd.audiences.forEach(
                    audience -> events.add(new AudiencesMeasured(UUID.randomUUID(), Instant.now(), List.of(audience))));
            crowd.samples.forEach(
                    sample -> events.add(new FollowersSampled(UUID.randomUUID(), Instant.now(), List.of(sample))));
            crowd.posts.forEach(
                    posts -> events.add(new PostsCaptured(UUID.randomUUID(), Instant.now(), List.of(posts))));
            crowd.rateCards.forEach(
                    card -> events.add(new RateCardsChanged(UUID.randomUUID(), Instant.now(), List.of(card))));
        }
        Collections.shuffle(events, random);
        told.tell(events.toArray());
        var shuffled = ready(instance());
        assertThat(all(shuffled, brief, weights, RankingFilter.NONE)).isEqualTo(lines);
        assertThat(explain(shuffled, brief, weights, lines).values())
                .extracting(Explanation::inputHash)
                .containsExactlyInAnyOrderElementsOf(
                        reasons.values().stream().map(Explanation::inputHash).toList());
    }

    @Test
    void filtersAgreeWithSql() {
        var crowd = new Crowd(5, 500, TODAY);
        tell(crowd);
        var index = ready(instance());
        var brief = anything();
        var filter = new RankingFilter(
                Set.of(Platform.YOUTUBE, Platform.TIKTOK),
                Set.of(Tier.MICRO),
                Set.of(),
                Set.of("ja"),
                null,
                null,
                null,
                null,
                true);
        var expected = jdbc.sql("""
                        select profile.creator_id
                        from scoring.profile
                        join lateral (
                            select account.followers
                            from unnest(profile.account_ids) with ordinality as own (account_id, position)
                            left join scoring.account on account.account_id = own.account_id
                            order by coalesce(account.followers, -1) desc, own.position
                            limit 1
                        ) as judged on judged.followers >= 10000 and judged.followers < 100000
                        where contactable
                          and language = 'ja'
                          and platforms && array['YOUTUBE', 'TIKTOK']
                          and exists (
                              select 1
                              from scoring.audience
                              where audience.creator_id = profile.creator_id
                                and (marginals is not null or 0 < any(shares_ppm))
                          )
                        """).query(UUID.class).list();
        assertThat(expected).isNotEmpty();
        assertThat(all(index, brief, ParameterEdition.USUAL.defaultWeights(), filter))
                .extracting(Standings.Line::creatorId)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(index.rank(brief, ParameterEdition.USUAL.defaultWeights(), filter, 1, null, TODAY)
                        .total())
                .isEqualTo(expected.size());
    }

    @Test
    void coverageCountsWhoseAudienceIsKnownAndHow() {
        var crowd = new Crowd(9, 300, TODAY);
        tell(crowd);
        var contactable = crowd.profiles.stream()
                .filter(CreatorProfile::contactable)
                .map(CreatorProfile::creatorId)
                .collect(Collectors.toSet());
        var known = crowd.audiences.stream()
                .filter(audience -> contactable.contains(audience.creatorId()))
                .toList();

        var coverage = ready(instance()).coverage();

        assertThat(coverage.creators()).isEqualTo(contactable.size());
        assertThat(coverage.joint()).isEqualTo((int) known.stream()
                .filter(audience -> audience.cells().stream().anyMatch(cell -> cell.sharePpm() > 0))
                .count());
        assertThat(coverage.marginalsOnly())
                .isEqualTo((int) known.stream()
                        .filter(audience -> audience.cells().isEmpty())
                        .count())
                .isPositive();
    }

    @Test
    void theUsualAudienceOfAPlatformAddsUpToOne() {
        tell(new Crowd(10, 300, TODAY));
        var index = ready(instance());

        var platforms = 0;
        for (var platform : Platform.values()) {
            var usual = index.typicalAudience(platform);
            if (usual.creators() > 0) {
                platforms++;
                assertThat(usual.shares().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isEqualTo(1, within(1e-9));
            }
        }
        assertThat(platforms).isPositive();
    }

    @Test
    void pagesFollowOnWithoutGapOrRepetition() {
        var crowd = new Crowd(6, 300, TODAY);
        tell(crowd);
        var index = ready(instance());
        // Few weights make many ties, which only the id can break.
        var weights = new Weights(Map.of(Metric.LANGUAGE, 1));
        var brief = crowd.brief();
        var whole = all(index, brief, weights, RankingFilter.NONE);
        var paged = new ArrayList<Standings.Line>();
        @Nullable String after = null;
        do {
            var page = index.rank(brief, weights, RankingFilter.NONE, 7, after, TODAY);
            paged.addAll(page.lines());
            after = page.hasNext() ? page.lines().getLast().cursor() : null;
        } while (after != null);
        assertThat(paged)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("cursor")
                .isEqualTo(whole);
        assertThat(paged)
                .extracting(Standings.Line::rank)
                .isSorted()
                .startsWith(1L)
                .endsWith((long) whole.size());
    }

    @Test
    void aPageGoesOnWhereItWasAlthoughAllScoresHaveMovedMeanwhile() {
        var clock = new Moving();
        var instance = new LiveIndex(creators, cells, editions, transactions, environment, clock);
        var japanese = speaking("ja", 20);
        speaking("en", 20);
        var index = ready(instance);
        var brief = inJapanese();
        var weights = new Weights(Map.of(Metric.LANGUAGE, 1));
        var first = index.rank(brief, weights, RankingFilter.NONE, 8, null, TODAY);
        // With many more who do not match, matching is worth more: everybody's score rises beyond the cursor.
        speaking("en", 200);
        clock.now = clock.now.plus(Duration.ofHours(1));
        instance.refresh();
        var second = index.rank(
                brief, weights, RankingFilter.NONE, 12, first.lines().getLast().cursor(), TODAY);
        assertThat(second.lines().getFirst().points())
                .isGreaterThan(first.lines().getFirst().points());
        assertThat(Stream.concat(first.lines().stream(), second.lines().stream()))
                .extracting(Standings.Line::creatorId)
                .containsExactlyInAnyOrderElementsOf(japanese);
    }

    @Test
    void aCursorWhoseOwnCreatorMovedAwayStaysWhereItWas() {
        var ids = speaking("ja", 20);
        var instance = instance();
        var index = ready(instance);
        var weights = new Weights(Map.of(Metric.LANGUAGE, 1));
        var first = index.rank(inJapanese(), weights, RankingFilter.NONE, 8, null, TODAY);
        var last = first.lines().getLast();
        told.tell(new CreatorProfilesChanged(
                UUID.randomUUID(), Instant.now(), List.of(profile(last.creatorId(), 2, "en"))));
        instance.refresh();
        var second = index.rank(inJapanese(), weights, RankingFilter.NONE, 30, last.cursor(), TODAY);
        assertThat(second.lines())
                .extracting(Standings.Line::creatorId)
                .as("the one who moved is met again further down, nobody else is, and nobody is left out")
                .hasSize(ids.size() - first.lines().size() + 1)
                .contains(last.creatorId())
                .doesNotContainAnyElementsOf(first.lines().stream()
                        .limit(7)
                        .map(Standings.Line::creatorId)
                        .toList());
    }

    @Test
    void whoeverOptsOutIsListedNoMore() {
        var crowd = new Crowd(8, 20, TODAY);
        tell(crowd);
        var instance = instance();
        var index = ready(instance);
        var leaving = all(index, anything(), ParameterEdition.USUAL.defaultWeights(), RankingFilter.NONE)
                .getFirst()
                .creatorId();
        var profile = crowd.profiles.stream()
                .filter(known -> known.creatorId().equals(leaving))
                .findFirst()
                .orElseThrow();
        told.tell(new CreatorProfilesChanged(
                UUID.randomUUID(),
                Instant.now(),
                List.of(new CreatorProfile(
                        leaving,
                        2,
                        profile.displayName(),
                        profile.language(),
                        profile.country(),
                        profile.topics(),
                        false,
                        profile.accounts()))));
        instance.refresh();
        assertThat(all(index, anything(), ParameterEdition.USUAL.defaultWeights(), RankingFilter.NONE))
                .extracting(Standings.Line::creatorId)
                .doesNotContain(leaving);
    }

    @Test
    void whoeverIsWithdrawnIsRankedNoMore() {
        var crowd = new Crowd(9, 20, TODAY);
        tell(crowd);
        var following = instance();
        var index = ready(following);
        var leaving = all(index, anything(), ParameterEdition.USUAL.defaultWeights(), RankingFilter.NONE)
                .getFirst()
                .creatorId();
        told.tell(new CreatorProfilesChanged(
                UUID.randomUUID(), Instant.now(), List.of(CreatorProfile.withdrawn(leaving, 2, "誰か", Instant.now()))));
        following.refresh();

        assertThat(listed(index)).doesNotContain(leaving);
        assertThat(listed(ready(instance())))
                .as("nor by an instance that starts afterwards")
                .doesNotContain(leaving)
                .hasSameSizeAs(listed(index));
    }

    @ParameterizedTest(name = "{0} followers")
    @ValueSource(longs = {9_999, 100_200, 109_000})
    void whoeverMissesTheTierNarrowlyIsShownApart(long followers) {
        var creator = single(followers);
        var standings = microOnly(ready(instance()));
        assertThat(standings.lines()).isEmpty();
        assertThat(standings.nearMisses()).singleElement().satisfies(line -> {
            assertThat(line.creatorId()).isEqualTo(creator);
            assertThat(line.offWanted()).isEqualTo(followers < 10_000 ? followers - 10_000 : followers - 99_999);
        });
    }

    @ParameterizedTest(name = "{0} followers")
    @ValueSource(longs = {10_000, 99_999})
    void theTierIncludesItsLowerEndAndNotItsUpper(long followers) {
        single(followers);
        assertThat(microOnly(ready(instance())).lines()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} followers")
    @ValueSource(longs = {0, 9_000, 115_000})
    void whoeverIsFarFromTheTierIsNoNearMiss(long followers) {
        single(followers);
        var standings = microOnly(ready(instance()));
        assertThat(standings.lines()).isEmpty();
        assertThat(standings.nearMisses()).isEmpty();
    }

    @Test
    void aTransactionThatCommitsLateIsNotLost() throws Exception {
        var instance = instance();
        var index = ready(instance);
        var early = UUID.randomUUID();
        var late = UUID.randomUUID();
        try (var slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, late);
            try (var quick = dataSource.getConnection()) {
                insert(quick, early);
            }
            instance.refresh();
            assertThat(listed(index)).containsExactly(early);
            slow.commit();
            slow.setAutoCommit(true);
        }
        instance.refresh();
        assertThat(listed(index)).containsExactlyInAnyOrder(early, late);
    }

    @Test
    void postsThatComeInLaterAreSeenAtTheNextLook() {
        var id = single(20_000);
        var instance = instance();
        var index = ready(instance);
        var account = jdbc.sql("select account_id from scoring.account where creator_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        assertThat(line(index).engagementPpm()).isNull();

        told.tell(new PostsCaptured(
                UUID.randomUUID(),
                Instant.now(),
                List.of(new AccountPosts(
                        account,
                        1,
                        Platform.INSTAGRAM,
                        "import:insights.csv",
                        List.of(Posted.post(null, 40L, 10L, 1_000L)),
                        Posted.comments(100, 63, 300)))));
        instance.refresh();

        assertThat(line(index).engagementPpm()).isEqualTo(50_000);
        assertThat(line(index).replyLowPpm()).isEqualTo(Wilson.of(63, 100).lowPpm());
    }

    @Test
    void anInstanceThatFollowedAlongAgreesWithOneThatJustStarted() {
        var clock = new Moving();
        var following = new LiveIndex(creators, cells, editions, transactions, environment, clock);
        following.refresh();
        for (var wave = 0; wave < 3; wave++) {
            tell(new Crowd(20 + wave, 150, TODAY));
            following.refresh();
        }
        // Long enough to measure anew what is typical.
        clock.now = clock.now.plus(Duration.ofHours(1));
        following.refresh();
        var starting = ready(instance());
        var brief = new Crowd(99, 1, TODAY).brief();
        assertThat(all(
                        following.current().orElseThrow(),
                        brief,
                        ParameterEdition.USUAL.defaultWeights(),
                        RankingFilter.NONE))
                .isEqualTo(all(starting, brief, ParameterEdition.USUAL.defaultWeights(), RankingFilter.NONE));
    }

    @Test
    void rowsFromARestoredDumpDoNotLookChangedForEver() {
        tell(new Crowd(30, 5, TODAY));
        jdbc.sql("update scoring.profile set changed_in = 9000000000000").update();
        var instance = instance();
        instance.refresh();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            try (var changed = creators.changedSince(creators.snapshot())) {
                assertThat(changed).isEmpty();
            }
        });
    }

    private LiveIndex instance() {
        return new LiveIndex(creators, cells, editions, transactions, environment);
    }

    private static CreatorIndex ready(LiveIndex instance) {
        instance.refresh();
        return instance.current().orElseThrow();
    }

    private void tell(Crowd crowd) {
        told.tell(
                new RateCardsChanged(UUID.randomUUID(), Instant.now(), crowd.rateCards),
                new FollowersSampled(UUID.randomUUID(), Instant.now(), crowd.samples),
                new AudiencesMeasured(UUID.randomUUID(), Instant.now(), crowd.audiences),
                new PostsCaptured(UUID.randomUUID(), Instant.now(), crowd.posts),
                new AccountFiguresCaptured(UUID.randomUUID(), Instant.now(), crowd.figures),
                new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), crowd.profiles));
    }

    private static Standings.Line line(CreatorIndex index) {
        return index.rank(anything(), ParameterEdition.USUAL.defaultWeights(), RankingFilter.NONE, 1, null, TODAY)
                .lines()
                .getFirst();
    }

    private UUID single(long followers) {
        var creator = UUID.randomUUID();
        var account = UUID.randomUUID();
        told.tell(
                new CreatorProfilesChanged(
                        UUID.randomUUID(),
                        Instant.now(),
                        List.of(new CreatorProfile(
                                creator,
                                1,
                                "写真家",
                                "ja",
                                "JP",
                                List.of(),
                                true,
                                List.of(new CreatorProfile.Account(account, Platform.INSTAGRAM, "photo", null))))),
                new AccountFiguresCaptured(
                        UUID.randomUUID(),
                        Instant.now(),
                        List.of(new AccountFigures(
                                creator,
                                account,
                                1,
                                Platform.INSTAGRAM,
                                Instant.now(),
                                "test",
                                followers,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))));
        return creator;
    }

    private static Standings microOnly(CreatorIndex index) {
        var filter = new RankingFilter(Set.of(), Set.of(Tier.MICRO), Set.of(), Set.of(), null, null, null, null, false);
        return index.rank(anything(), ParameterEdition.USUAL.defaultWeights(), filter, 10, null, TODAY);
    }

    private static void insert(Connection connection, UUID creatorId) throws Exception {
        try (var statement = connection.prepareStatement("""
                insert into scoring.profile
                    (creator_id, version, display_name, topics, contactable, account_ids, platforms, handles)
                values (?, 1, 'x', '{}', true, '{}', '{}', '{}')
                """)) {
            statement.setObject(1, creatorId);
            statement.executeUpdate();
        }
    }

    private static List<UUID> listed(CreatorIndex index) {
        return all(index, anything(), ParameterEdition.USUAL.defaultWeights(), RankingFilter.NONE).stream()
                .map(Standings.Line::creatorId)
                .toList();
    }

    private static List<Standings.Line> all(CreatorIndex index, Brief brief, Weights weights, RankingFilter filter) {
        return index.rank(brief, weights, filter, 10_000, null, TODAY).lines();
    }

    private Map<UUID, Explanation> explain(
            CreatorIndex index, Brief brief, Weights weights, List<Standings.Line> lines) {
        var ids = lines.stream().map(Standings.Line::creatorId).collect(Collectors.toSet());
        var appraisal = index.appraisal(brief, TODAY);
        return new TransactionTemplate(transactions)
                .execute(_ -> dossiers.byIds(ids).values().stream()
                        .map(dossier -> Explanation.of(UUID.randomUUID(), dossier, appraisal, weights))
                        .collect(Collectors.toMap(Explanation::creatorId, explanation -> explanation)));
    }

    private static Brief anything() {
        return new Brief("test", 0, TODAY, TODAY, Set.of(), Set.of(), Set.of(), null, List.of());
    }

    private static Weights weights(Random random) {
        var weights = new EnumMap<Metric, Integer>(Metric.class);
        for (var metric : Metric.values()) {
            weights.put(metric, random.nextInt(Weights.MAX + 1));
        }
        return new Weights(weights);
    }

    private static int compareIds(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }

    private static final class Moving extends Clock {
        private Instant now = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private List<UUID> speaking(String language, int howMany) {
        var profiles = Stream.generate(UUID::randomUUID)
                .limit(howMany)
                .map(id -> profile(id, 1, language))
                .toList();
        told.tell(new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), profiles));
        return profiles.stream().map(CreatorProfile::creatorId).toList();
    }

    private static CreatorProfile profile(UUID id, long version, String language) {
        return new CreatorProfile(id, version, "Creator", language, "JP", List.of(), true, List.of());
    }

    private static Brief inJapanese() {
        return new Brief("test", 100_000, TODAY, TODAY, Set.of(), Set.of(), Set.of(), "ja", List.of());
    }
}
