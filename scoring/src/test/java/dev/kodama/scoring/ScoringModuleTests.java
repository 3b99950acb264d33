package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CreatorRemoved;
import dev.kodama.campaigns.events.CreatorShortlisted;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCardsChanged;
import dev.kodama.scoring.events.CreatorScored;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.ScoreOccasion;
import dev.kodama.scoring.model.ScoreReading;
import dev.kodama.scoring.model.Stage;
import dev.kodama.scoring.model.Weights;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.ClassUtils;

@ApplicationModuleTest
class ScoringModuleTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scoreboard scoreboard;

    UUID brandId;
    UUID campaignId;
    Crowd crowd;
    Telling told;

    @BeforeEach
    void start() {
        told = new Telling(events, transactions, jdbc);
        brandId = UUID.randomUUID();
        campaignId = UUID.randomUUID();
        crowd = new Crowd(brandId.getLeastSignificantBits(), 30, LocalDate.now());
        Awaitility.await().atMost(SOON).until(() -> scoreboard.readiness().ready());
    }

    @Test
    void theModuleOwnsASchemaOfItsName() {
        assertThat(jdbc.sql("select count(*) from scoring.databasechangelog")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void noOtherModuleIsNeeded() {
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.startsWith("dev.kodama.creators") || name.startsWith("dev.kodama.campaigns"));
        assertThat(List.of("dev.kodama.creators.CreatorDirectory", "dev.kodama.campaigns.CampaignDesk"))
                .noneMatch(type -> ClassUtils.isPresent(type, null));
    }

    @Test
    void aShortlistedCreatorIsJudgedAndTheJudgementIsTold(Scenario scenario) {
        told.tell(creators());
        told.tell(campaign(Set.of(brandId), 1));
        var creator = crowd.profiles.getFirst().creatorId();
        scenario.publish(shortlisted(creator, 3))
                .andWaitAtMost(SOON)
                .forEventOfType(CreatorScored.class)
                .matching(event -> event.creatorId().equals(creator))
                .toArriveAndVerify(event -> {
                    assertThat(event.version()).isEqualTo(3);
                    assertThat(event.points()).isBetween(event.lowPoints(), event.highPoints());
                    assertThat(event.inputHash()).hasSize(64);
                    // The event is seen here before its transaction has ended.
                    Awaitility.await()
                            .atMost(SOON)
                            .untilAsserted(() -> assertThat(scoreboard.judgements(BrandScope.everything(), campaignId))
                                    .singleElement()
                                    .satisfies(kept -> {
                                        assertThat(kept.explanation().score().points())
                                                .isEqualTo(event.points());
                                        assertThat(kept.explanation().inputHash())
                                                .isEqualTo(event.inputHash());
                                    }));
                });
    }

    @Test
    void aShortlistingThatComesFirstIsJudgedOnceTheRestIsKnown(Scenario scenario) {
        var creator = crowd.profiles.getLast().creatorId();
        told.tell(shortlisted(creator, 1));
        told.tell(campaign(Set.of(brandId), 1));
        scenario.stimulate(() -> told.tell(creators()))
                .andWaitAtMost(SOON)
                .forEventOfType(CreatorScored.class)
                .matching(event -> event.creatorId().equals(creator))
                .toArrive();
    }

    @Test
    void aShortlistingToldTwiceIsJudgedOnce() {
        told.tell(creators());
        told.tell(campaign(Set.of(brandId), 1));
        var shortlisted = shortlisted(crowd.profiles.getFirst().creatorId(), 1);
        told.tell(shortlisted);
        Awaitility.await().atMost(SOON).until(() -> judgements() == 1);
        told.tell(shortlisted);
        Awaitility.await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> judgements() == 1);
    }

    @Test
    void aJudgementSurvivesTheRemovalFromTheShortlist() {
        told.tell(creators());
        told.tell(campaign(Set.of(brandId), 1));
        var shortlisted = shortlisted(crowd.profiles.getFirst().creatorId(), 1);
        told.tell(shortlisted);
        Awaitility.await().atMost(SOON).until(() -> judgements() == 1);
        told.tell(new CreatorRemoved(
                UUID.randomUUID(),
                Instant.now(),
                shortlisted.collaborationId(),
                campaignId,
                brandId,
                shortlisted.creatorId(),
                2));
        assertThat(judgements()).isOne();
    }

    @Test
    void allJudgementsCanBeToldAgain(Scenario scenario) {
        told.tell(creators());
        told.tell(campaign(Set.of(brandId), 1));
        var creator = crowd.profiles.getFirst().creatorId();
        told.tell(shortlisted(creator, 5));
        Awaitility.await().atMost(SOON).until(() -> judgements() == 1);
        scenario.stimulate(() -> scoreboard.republish())
                .andWaitAtMost(SOON)
                .forEventOfType(CreatorScored.class)
                .matching(event -> event.creatorId().equals(creator))
                .toArriveAndVerify(event -> {
                    assertThat(event.version()).isEqualTo(5);
                    assertThat(event.inputHash())
                            .isEqualTo(scoreboard
                                    .judgements(BrandScope.everything(), campaignId)
                                    .getFirst()
                                    .explanation()
                                    .inputHash());
                });
    }

    @Test
    void aKeptJudgementComputedAgainIsTheSameToTheBit() {
        told.tell(creators());
        told.tell(campaign(Set.of(brandId), 1));
        var creators = crowd.profiles.stream().map(CreatorProfile::creatorId).toList();
        creators.forEach(creator -> told.tell(shortlisted(creator, 1)));
        Awaitility.await().atMost(SOON).until(() -> judgements() == creators.size());
        assertThat(creators)
                .allSatisfy(creator -> assertThat(scoreboard.recompute(BrandScope.everything(), campaignId, creator))
                        .hasValueSatisfying(again -> {
                            assertThat(again.fromEvidence()).isTrue();
                            assertThat(again.same()).isTrue();
                            assertThat(again.again()).isEqualTo(again.kept().explanation());
                        }));
        assertThat(jdbc.sql("select count(*) from scoring.peer_group")
                        .query(Long.class)
                        .single())
                .as("groups are kept once, however many judgements were read from them")
                .isLessThan(3L * creators.size());
    }

    @Test
    void aJudgementFromBeforeEvidenceWasKeptIsAddedUpAgain() {
        var creator = judged();
        jdbc.sql("update scoring.judgement set evidence = null where campaign_id = ?")
                .param(campaignId)
                .update();
        assertThat(scoreboard.recompute(BrandScope.everything(), campaignId, creator))
                .hasValueSatisfying(again -> {
                    assertThat(again.fromEvidence()).isFalse();
                    assertThat(again.same()).isTrue();
                });
    }

    @Test
    void ofWhomTheRegisterForgetsTheEvidenceGoesAndTheScoreStays() {
        var creator = judged();
        var points = history(creator).getFirst().points();
        told.tell(new CreatorProfilesChanged(
                UUID.randomUUID(),
                Instant.now(),
                List.of(CreatorProfile.withdrawn(creator, 9, "元クリエイター", Instant.now()))));
        assertThat(scoreboard.recompute(BrandScope.everything(), campaignId, creator))
                .hasValueSatisfying(again -> {
                    assertThat(again.fromEvidence()).isFalse();
                    assertThat(again.kept().explanation().score().points()).isEqualTo(points);
                });
    }

    @Test
    void aJudgementThatSomebodyTamperedWithIsFoundOut() {
        var creator = judged();
        jdbc.sql("""
                        update scoring.judgement
                        set explanation = jsonb_set(explanation, '{score,points}', '999999')
                        where campaign_id = ?
                        """).param(campaignId).update();
        assertThat(scoreboard.recompute(BrandScope.everything(), campaignId, creator))
                .hasValueSatisfying(again -> assertThat(again.same()).isFalse());
    }

    @Test
    void aScoreThatMovesIsWrittenDownOnceAndOneThatDoesNotIsNot() {
        var creator = judged();
        // What is told of the others may move the score further, before or after this look.
        assertThat(history(creator)).first().satisfies(reading -> {
            assertThat(reading.occasion()).isEqualTo(ScoreOccasion.SHORTLISTED);
            assertThat(reading.contributions().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(reading.points());
        });
        // From now on nothing but the platform counts, and the brief asks for one that the creator is not on.
        var onlyPlatform = new Weights(Map.of(Metric.PLATFORM, 10));
        scoreboard.saveWeights(BrandScope.everything(), campaignId, onlyPlatform);
        told.tell(campaignOn(missingPlatform(creator), 2));
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(history(creator))
                        .last()
                        .satisfies(reading -> assertThat(reading.points()).isZero()));
        var readings = history(creator).size();
        told.tell(campaignOn(missingPlatform(creator), 3));
        Awaitility.await()
                .during(Duration.ofSeconds(5))
                .atMost(SOON)
                .until(() -> history(creator).size() == readings);
        assertThat(history(creator))
                .filteredOn(reading -> reading.points() == 0)
                .hasSize(1);
        assertThat(scoreboard
                        .latestReadings(BrandScope.everything(), campaignId)
                        .orElseThrow())
                .singleElement()
                .isEqualTo(history(creator).getLast());
    }

    @Test
    void twoCreatorsStandBesideEachOther() {
        told.tell(creators());
        told.tell(campaign(Set.of(brandId), 1));
        var one = crowd.profiles.getFirst().creatorId();
        var other = crowd.profiles.getLast().creatorId();
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(
                                scoreboard.compare(BrandScope.everything(), campaignId, one, other, null))
                        .hasValueSatisfying(comparison -> assertThat(comparison.lines().stream()
                                        .mapToInt(line -> line.difference())
                                        .sum())
                                .isEqualTo(comparison.one().score().points()
                                        - comparison.other().score().points())));
        assertThat(scoreboard.compare(BrandScope.of(Set.of(UUID.randomUUID())), campaignId, one, other, null))
                .isEmpty();
    }

    @Test
    void aCampaignOutsideTheScopeIsNotThere() {
        told.tell(campaign(Set.of(brandId), 1));
        var others = BrandScope.of(Set.of(UUID.randomUUID()));
        assertThat(scoreboard.rank(others, campaignId, query(null))).isEqualTo(new Ranking.NoSuchCampaign());
        assertThat(scoreboard.weights(others, campaignId)).isEmpty();
        assertThat(scoreboard.saveWeights(others, campaignId, ParameterEdition.USUAL.defaultWeights()))
                .isFalse();
        assertThat(scoreboard.weights(BrandScope.of(Set.of(brandId)), campaignId))
                .isPresent();
    }

    @Test
    void aCursorThatNobodyGaveOutIsRefused() {
        told.tell(campaign(Set.of(brandId), 1));
        assertThat(scoreboard.rank(BrandScope.everything(), campaignId, query("%%%")))
                .isEqualTo(new Ranking.BadCursor());
    }

    @Test
    void savedWeightsDecideTheRanking() {
        told.tell(creators());
        told.tell(campaign(Set.of(brandId), 1));
        var onlyReplies = new Weights(Map.of(Metric.REPLY_RATE, 10));
        assertThat(scoreboard.saveWeights(BrandScope.everything(), campaignId, onlyReplies))
                .isTrue();
        var page = (Ranking.Page) scoreboard.rank(BrandScope.everything(), campaignId, query(null));
        assertThat(page.weights()).isEqualTo(onlyReplies);
    }

    @Test
    void theRankingSaysWhoIsOnTheShortlistAlready() {
        told.tell(creators());
        told.tell(campaign(Set.of(brandId), 1));
        var creator = crowd.profiles.stream()
                .filter(profile -> profile.contactable())
                .findFirst()
                .orElseThrow()
                .creatorId();
        told.tell(shortlisted(creator, 1));
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            var page = (Ranking.Page) scoreboard.rank(BrandScope.everything(), campaignId, query(null));
            assertThat(page.items())
                    .filteredOn(line -> line.creatorId().equals(creator))
                    .singleElement()
                    .satisfies(line -> assertThat(line.stage()).isEqualTo(Stage.SHORTLISTED));
        });
    }

    private UUID judged() {
        told.tell(creators());
        told.tell(campaign(Set.of(brandId), 1));
        var creator = crowd.profiles.getFirst().creatorId();
        told.tell(shortlisted(creator, 1));
        Awaitility.await().atMost(SOON).until(() -> judgements() == 1);
        return creator;
    }

    private List<ScoreReading> history(UUID creator) {
        return scoreboard.history(BrandScope.everything(), campaignId, creator);
    }

    private Platform missingPlatform(UUID creator) {
        var own = crowd.profiles.stream()
                .filter(profile -> profile.creatorId().equals(creator))
                .flatMap(profile -> profile.accounts().stream())
                .map(CreatorProfile.Account::platform)
                .collect(Collectors.toSet());
        return Stream.of(Platform.values())
                .filter(platform -> !own.contains(platform))
                .findFirst()
                .orElseThrow();
    }

    private CampaignChanged campaignOn(Platform platform, long version) {
        var brief = brief();
        return new CampaignChanged(
                UUID.randomUUID(),
                Instant.now(),
                campaignId,
                version,
                brandId,
                "秋のキャンペーン",
                "靴",
                CampaignStatus.RUNNING,
                new Brief(
                        brief.goal(),
                        brief.budgetYen(),
                        brief.startsOn(),
                        brief.endsOn(),
                        Set.of(platform),
                        brief.tiers(),
                        brief.topics(),
                        brief.language(),
                        brief.target()));
    }

    private RankingQuery query(@org.jspecify.annotations.Nullable String after) {
        return new RankingQuery(null, RankingFilter.NONE, 500, after);
    }

    private long judgements() {
        return jdbc.sql("select count(*) from scoring.judgement where campaign_id = ?")
                .param(campaignId)
                .query(Long.class)
                .single();
    }

    private Object[] creators() {
        return new Object[] {
            new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), crowd.profiles),
            new AccountFiguresCaptured(UUID.randomUUID(), Instant.now(), crowd.figures),
            new AudiencesMeasured(UUID.randomUUID(), Instant.now(), crowd.audiences),
            new RateCardsChanged(UUID.randomUUID(), Instant.now(), crowd.rateCards)
        };
    }

    private CampaignChanged campaign(Set<UUID> brands, long version) {
        return new CampaignChanged(
                UUID.randomUUID(),
                Instant.now(),
                campaignId,
                version,
                brands.iterator().next(),
                "秋のキャンペーン",
                "靴",
                CampaignStatus.RUNNING,
                brief());
    }

    private Brief brief() {
        return crowd.brief();
    }

    private CreatorShortlisted shortlisted(UUID creatorId, long version) {
        return new CreatorShortlisted(
                UUID.randomUUID(), Instant.now(), UUID.randomUUID(), campaignId, brandId, creatorId, version);
    }
}
