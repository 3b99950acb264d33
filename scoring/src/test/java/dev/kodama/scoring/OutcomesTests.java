package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CreatorShortlisted;
import dev.kodama.campaigns.events.FeePaid;
import dev.kodama.campaigns.events.InvitationAccepted;
import dev.kodama.campaigns.events.PostFiguresCaptured;
import dev.kodama.campaigns.events.PostPublished;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.outcome.FairFee;
import dev.kodama.scoring.outcome.Forecast;
import dev.kodama.scoring.outcome.ForecastAndResult;
import dev.kodama.scoring.outcome.ForecastOccasion;
import dev.kodama.scoring.outcome.Spread;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.PlatformTransactionManager;

/// What campaigns paid and got, heard from their events, and what follows from it.
@ApplicationModuleTest
class OutcomesTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scoreboard scoreboard;

    @Autowired
    PriceGuide prices;

    @Autowired
    ForecastBook forecasts;

    UUID brandId;
    UUID campaignId;
    Telling told;

    @BeforeEach
    void start() {
        told = new Telling(events, transactions, jdbc);
        brandId = UUID.randomUUID();
        campaignId = UUID.randomUUID();
        jdbc.sql("truncate scoring.payment, scoring.campaign_post, scoring.forecast")
                .update();
        Awaitility.await().atMost(SOON).until(() -> scoreboard.readiness().ready());
    }

    @Test
    void aFairFeeFollowsFromWhatWasPaidHoweverItIsTold() {
        var creators = creators(FairFee.FEWEST);
        var story = new ArrayList<Object>();
        creators.forEach(creator -> story.addAll(paidPost(creator, brandId, 100_000, 1_000L)));
        Collections.reverse(story);
        story.forEach(told::tell);
        var once = range(BrandScope.everything(), creators.getFirst());
        assertThat(once).as("100 yen for each of 500").isEqualTo(new FairFee.Range(50_000, 50_000, 50_000));

        story.forEach(told::tell);
        assertThat(range(BrandScope.everything(), creators.getFirst()))
                .as("told twice")
                .isEqualTo(once);
    }

    @Test
    void figuresThatComeLateAndAreOlderChangeNothing() {
        var creators = creators(FairFee.FEWEST);
        creators.forEach(creator -> {
            var story = paidPost(creator, brandId, 100_000, 1_000L);
            story.forEach(told::tell);
            var newest = (PostFiguresCaptured) story.getLast();
            told.tell(captured(newest, newest.version() - 1, 7L));
        });
        assertThat(range(BrandScope.everything(), creators.getFirst()))
                .isEqualTo(new FairFee.Range(50_000, 50_000, 50_000));
    }

    @Test
    void whatAnotherBrandPaidIsNotKnown() {
        var creators = creators(FairFee.FEWEST);
        var others = UUID.randomUUID();
        creators.forEach(creator -> paidPost(creator, others, 100_000, 1_000L).forEach(told::tell));
        assertThat(range(BrandScope.of(Set.of(others)), creators.getFirst())).isNotNull();
        var fee = fee(BrandScope.of(Set.of(brandId)), creators.getFirst());
        assertThat(fee.range()).isNull();
        assertThat(fee.comparables()).isEmpty();
    }

    @Test
    void aCollaborationOnTwoPlatformsHasNoPriceOfItsOwn() {
        var creators = creators(FairFee.FEWEST);
        creators.forEach(creator -> {
            var story = paidPost(creator, brandId, 100_000, 1_000L);
            story.forEach(told::tell);
            told.tell(published((FeePaid) story.getFirst(), UUID.randomUUID(), Platform.X));
        });
        assertThat(range(BrandScope.everything(), creators.getFirst())).isNull();
    }

    @Test
    void aForecastIsKeptAtShortlistingAndHeldAgainstWhatCame() {
        var creators = creators(3);
        told.tell(campaign());
        var shortlisted = creators.stream().map(creator -> shortlisted(creator)).toList();
        shortlisted.forEach(told::tell);
        Awaitility.await().atMost(SOON).until(() -> book().size() == 3);
        assertThat(book()).allSatisfy(line -> {
            assertThat(line.forecast().definition()).isEqualTo(Forecast.DEFINITION);
            assertThat(line.postId()).isNull();
        });
        var expected = Objects.requireNonNull(book().getFirst().forecast().engagements());
        assertThat(expected.expected()).isCloseTo(500, within(250L));

        brought(shortlisted.get(0), expected.typical());
        brought(shortlisted.get(1), expected.high() + 1);
        assertThat(forecasts
                        .coverage(BrandScope.everything())
                        .engagements()
                        .truth()
                        .posts())
                .isEqualTo(2);
        assertThat(forecasts
                        .coverage(BrandScope.everything())
                        .engagements()
                        .truth()
                        .inside())
                .isOne();
        assertThat(forecasts
                        .coverage(BrandScope.of(Set.of(UUID.randomUUID())))
                        .engagements()
                        .truth()
                        .posts())
                .isZero();
        assertThat(book()).filteredOn(line -> line.postId() != null).hasSize(2);
        assertThat(forecasts.ofCampaigns(BrandScope.of(Set.of(UUID.randomUUID())), Set.of(campaignId)))
                .isEmpty();
    }

    @Test
    void anAcceptanceIsForecastOnceMoreAndAPostIsHeldAgainstTheLastThatWasThereBeforeIt() {
        var creator = creators(1).getFirst();
        told.tell(campaign());
        var shortlisted = shortlisted(creator);
        told.tell(shortlisted);
        Awaitility.await().atMost(SOON).until(() -> book().size() == 1);
        var accepted = accepted(shortlisted, 3);
        told.tell(accepted);
        told.tell(accepted);
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(book())
                        .singleElement()
                        .satisfies(line -> assertThat(line.occasion()).isEqualTo(ForecastOccasion.ACCEPTED)));
        brought(shortlisted, 500);
        told.tell(accepted(shortlisted, 9));
        Awaitility.await().atMost(SOON).until(() -> kept(shortlisted) == 3);
        assertThat(book()).singleElement().satisfies(line -> {
            assertThat(line.occasion()).isEqualTo(ForecastOccasion.ACCEPTED);
            assertThat(line.isInTime()).as("the third came after the post").isTrue();
        });
    }

    @Test
    void anAcceptanceThatIsHeardOfFirstIsForecastOnceTheRestIsKnown() {
        var creator = creators(1).getFirst();
        told.tell(accepted(shortlisted(creator), 3));
        assertThat(book()).isEmpty();
        told.tell(campaign());
        Awaitility.await().atMost(SOON).until(() -> book().size() == 1);
    }

    @Test
    void onceEnoughPostsHaveComeTheWidthIsReadFromThemAndOnlyFromFinishedCampaigns() {
        var creators = creators(Spread.FEWEST);
        told.tell(campaign());
        var shortlisted = creators.stream().map(this::shortlisted).toList();
        told.tell(shortlisted.toArray());
        Awaitility.await().atMost(SOON).until(() -> book().size() == Spread.FEWEST);
        shortlisted.forEach(each -> brought(each, 1_000_000));
        assertThat(spread()).isEqualTo(Spread.ASSUMED);
        told.tell(finished());
        assertThat(spread().posts()).isEqualTo(Spread.FEWEST);
        assertThat(spread().deviations()).isGreaterThan(3);
        var quoted = Objects.requireNonNull(prices.quotes(BrandScope.everything(), Set.of(creators.getFirst()))
                        .get(creators.getFirst()))
                .getFirst();
        assertThat(Objects.requireNonNull(quoted.forecast().engagements()).calibratedOn())
                .isEqualTo(Spread.FEWEST);
    }

    private Spread spread() {
        return forecasts.coverage(BrandScope.everything()).engagements().spread();
    }

    private long kept(CreatorShortlisted of) {
        return jdbc.sql("select count(*) from scoring.forecast where collaboration_id = ?")
                .param(of.collaborationId())
                .query(Long.class)
                .single();
    }

    private InvitationAccepted accepted(CreatorShortlisted of, long version) {
        return new InvitationAccepted(
                UUID.randomUUID(),
                Instant.now(),
                of.collaborationId(),
                campaignId,
                brandId,
                of.creatorId(),
                version,
                10_000);
    }

    private List<ForecastAndResult> book() {
        return forecasts
                .ofCampaigns(BrandScope.everything(), Set.of(campaignId))
                .getOrDefault(campaignId, List.of());
    }

    @Test
    void aPostThatWasThereBeforeItsForecastProvesNothing() {
        var creators = creators(1);
        told.tell(campaign());
        var shortlisted = shortlisted(creators.getFirst());
        told.tell(shortlisted);
        Awaitility.await().atMost(SOON).until(() -> book().size() == 1);
        brought(shortlisted, 500, Instant.now().minusSeconds(3_600));
        assertThat(forecasts
                        .coverage(BrandScope.everything())
                        .engagements()
                        .truth()
                        .posts())
                .isZero();
        assertThat(book()).singleElement().satisfies(line -> {
            assertThat(line.engagements()).isEqualTo(500);
            assertThat(line.isInTime()).isFalse();
        });
    }

    private void brought(CreatorShortlisted of, long likes) {
        brought(of, likes, Instant.now());
    }

    private void brought(CreatorShortlisted of, long likes, Instant publishedAt) {
        var paid = new FeePaid(
                UUID.randomUUID(),
                Instant.now(),
                of.collaborationId(),
                campaignId,
                brandId,
                of.creatorId(),
                5,
                UUID.randomUUID(),
                1,
                LocalDate.now());
        var post = UUID.randomUUID();
        told.tell(published(paid, post, Platform.INSTAGRAM, publishedAt), captured(paid, post, 7, likes));
    }

    private FairFee fee(BrandScope scope, UUID creator) {
        return Objects.requireNonNull(prices.quotes(scope, Set.of(creator)).get(creator))
                .getFirst()
                .fairFee();
    }

    private FairFee.@Nullable Range range(BrandScope scope, UUID creator) {
        return fee(scope, creator).range();
    }

    /// On Instagram with 20 000 followers and 500 interactions a post, over very many posts.
    private List<UUID> creators(int n) {
        told.forgetCreators();
        var profiles = new ArrayList<CreatorProfile>();
        var figures = new ArrayList<AccountFigures>();
        for (var i = 0; i < n; i++) {
            var creator = UUID.randomUUID();
            var account = UUID.randomUUID();
            profiles.add(new CreatorProfile(
                    creator,
                    1,
                    "creator " + i,
                    "ja",
                    "JP",
                    List.of(),
                    true,
                    List.of(new CreatorProfile.Account(account, Platform.INSTAGRAM, "handle" + i, null))));
            figures.add(new AccountFigures(
                    creator,
                    account,
                    1,
                    Platform.INSTAGRAM,
                    Instant.now(),
                    "test",
                    20_000L,
                    1_000_000,
                    null,
                    500L,
                    0L,
                    null,
                    null,
                    null,
                    null));
        }
        told.tell(
                new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), profiles),
                new AccountFiguresCaptured(UUID.randomUUID(), Instant.now(), figures));
        return profiles.stream().map(CreatorProfile::creatorId).toList();
    }

    private List<Object> paidPost(UUID creator, UUID brand, long yen, long likes) {
        var paid = new FeePaid(
                UUID.randomUUID(),
                Instant.now(),
                UUID.randomUUID(),
                campaignId,
                brand,
                creator,
                5,
                UUID.randomUUID(),
                yen,
                LocalDate.now());
        var post = UUID.randomUUID();
        return List.of(paid, published(paid, post, Platform.INSTAGRAM), captured(paid, post, 7, likes));
    }

    private static PostPublished published(FeePaid of, UUID post, Platform platform) {
        return published(of, post, platform, Instant.now());
    }

    private static PostPublished published(FeePaid of, UUID post, Platform platform, Instant publishedAt) {
        return new PostPublished(
                UUID.randomUUID(),
                Instant.now(),
                of.collaborationId(),
                of.campaignId(),
                of.brandId(),
                of.creatorId(),
                6,
                post,
                platform,
                "https://example.com/" + post,
                publishedAt);
    }

    private static PostFiguresCaptured captured(FeePaid of, UUID post, long version, long likes) {
        return new PostFiguresCaptured(
                UUID.randomUUID(),
                Instant.now(),
                of.collaborationId(),
                of.campaignId(),
                of.brandId(),
                of.creatorId(),
                version,
                post,
                Instant.now(),
                "test",
                null,
                null,
                null,
                likes,
                0L,
                null,
                null);
    }

    private static PostFiguresCaptured captured(PostFiguresCaptured of, long version, long likes) {
        return new PostFiguresCaptured(
                UUID.randomUUID(),
                Instant.now(),
                of.collaborationId(),
                of.campaignId(),
                of.brandId(),
                of.creatorId(),
                version,
                of.postId(),
                Instant.now(),
                "test",
                null,
                null,
                null,
                likes,
                0L,
                null,
                null);
    }

    private CampaignChanged campaign() {
        return campaign(1, CampaignStatus.RUNNING);
    }

    private CampaignChanged finished() {
        return campaign(2, CampaignStatus.FINISHED);
    }

    private CampaignChanged campaign(long version, CampaignStatus status) {
        return new CampaignChanged(
                UUID.randomUUID(),
                Instant.now(),
                campaignId,
                version,
                brandId,
                "秋のキャンペーン",
                "靴",
                status,
                new Brief(
                        "",
                        1_000_000,
                        LocalDate.now(),
                        LocalDate.now(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        List.of()));
    }

    private CreatorShortlisted shortlisted(UUID creator) {
        return new CreatorShortlisted(
                UUID.randomUUID(), Instant.now(), UUID.randomUUID(), campaignId, brandId, creator, 1);
    }
}
