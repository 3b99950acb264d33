package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CreatorRemoved;
import dev.kodama.campaigns.events.CreatorShortlisted;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.RateCardsChanged;
import dev.kodama.scoring.events.CreatorScored;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.Stage;
import dev.kodama.scoring.model.Weights;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
                    var kept = scoreboard.judgements(BrandScope.everything(), campaignId);
                    assertThat(kept).hasSize(1);
                    assertThat(kept.getFirst().explanation().score().points()).isEqualTo(event.points());
                    assertThat(kept.getFirst().explanation().inputHash()).isEqualTo(event.inputHash());
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
    void aCampaignOutsideTheScopeIsNotThere() {
        told.tell(campaign(Set.of(brandId), 1));
        var others = BrandScope.of(Set.of(UUID.randomUUID()));
        assertThat(scoreboard.rank(others, campaignId, query(null))).isEqualTo(new Ranking.NoSuchCampaign());
        assertThat(scoreboard.weights(others, campaignId)).isEmpty();
        assertThat(scoreboard.saveWeights(others, campaignId, Weights.defaults()))
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
