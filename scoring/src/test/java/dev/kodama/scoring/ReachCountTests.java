package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CreatorRemoved;
import dev.kodama.campaigns.events.CreatorShortlisted;
import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.FollowersListed;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.ListedFollowers;
import dev.kodama.creators.events.MeasuredOverlap;
import dev.kodama.creators.events.OverlapsMeasured;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.model.reach.FollowerSketch;
import dev.kodama.scoring.model.reach.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.PlatformTransactionManager;

/// From what the register says of followers to whom creators reach together.
@ApplicationModuleTest
class ReachCountTests {
    private static final Instant AT = Instant.parse("2026-11-16T00:00:00Z");

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReachCount reach;

    Telling told;
    UUID hana = UUID.randomUUID();
    UUID sora = UUID.randomUUID();
    UUID hanasAccount = UUID.randomUUID();
    UUID sorasAccount = UUID.randomUUID();

    @BeforeEach
    void twoCreators() {
        told = new Telling(events, transactions, jdbc);
        told.forgetCreators();
        jdbc.sql("truncate scoring.follower_list, scoring.measured_overlap").update();
        told.tell(
                profiles(profile(hana, 1, null, hanasAccount), profile(sora, 1, null, sorasAccount)),
                figures(hana, hanasAccount, 300),
                figures(sora, sorasAccount, 200));
    }

    @Test
    void withoutListsTheTruthLiesBetweenTheLargestAndTheSum() {
        var both = reach.of(Set.of(hana, sora));

        assertThat(both.memberships()).isEqualTo(500);
        assertThat(both.people()).isEqualTo(new Reach.Bounded(300, 500, true));
    }

    @Test
    void completeListsAreCounted() {
        told.tell(listed(hanasAccount, 1, 0, 300), listed(sorasAccount, 1, 200, 400));

        var both = reach.of(Set.of(hana, sora));

        assertThat(both.people()).isEqualTo(new Reach.Exact(400));
        assertThat(both.platforms()).singleElement().satisfies(on -> {
            assertThat(on.members())
                    .extracting(CreatorsReach.Member::handle)
                    .containsExactly("a" + hanasAccount, "a" + sorasAccount);
            assertThat(on.members().getFirst().exclusive()).isEqualTo(new Reach.Exact(200));
            assertThat(on.listed(FollowerCoverage.COMPLETE)).isEqualTo(2);
        });
    }

    @Test
    void redeliveryAndAnOlderListThatArrivesLateChangeNothing() {
        var newer = listed(hanasAccount, 2, 0, 300);
        told.tell(newer);
        told.tell(newer, listed(hanasAccount, 1, 0, 10));

        assertThat(reach.of(Set.of(hana)).people()).isEqualTo(new Reach.Exact(300));
    }

    @Test
    void theNewestMeasuredOverlapCountsInWhicheverOrderTheyArrive() {
        told.tell(measured(2, 120L));
        told.tell(measured(1, 50L), measured(2, 120L));

        assertThat(reach.of(Set.of(hana, sora)).people()).isEqualTo(new Reach.Exact(380));
        assertThat(reach.pairs(Set.of(hana, sora), Platform.INSTAGRAM))
                .singleElement()
                .satisfies(pair -> assertThat(pair.overlap().shared()).isEqualTo(new Reach.Exact(120)));
    }

    @Test
    void aListThatWasTakenBackCountsNoMoreInWhicheverOrderItIsHeard() {
        told.tell(listed(hanasAccount, 1, 0, 250), listed(sorasAccount, 1, 200, 400));
        told.tell(withdrawnList(hanasAccount, 2), listed(hanasAccount, 1, 0, 250));

        var both = reach.of(Set.of(hana, sora));

        assertThat(both.people()).isEqualTo(new Reach.Bounded(300, 500, true));
        assertThat(both.platforms())
                .singleElement()
                .satisfies(
                        on -> assertThat(on.listed(FollowerCoverage.COMPLETE)).isEqualTo(1));
        assertThat(reach.mostOverlapping(Set.of(hana))).containsEntry(hana, List.of());

        told.tell(listed(hanasAccount, 3, 0, 250));
        assertThat(reach.of(Set.of(hana)).people()).as("it comes anew").isEqualTo(new Reach.Exact(250));
    }

    @Test
    void anOverlapThatWasTakenBackIsUnknownAgainInWhicheverOrderItIsHeard() {
        told.tell(measured(1, 120L));
        told.tell(measured(2, null), measured(1, 120L));

        assertThat(reach.of(Set.of(hana, sora)).people()).isEqualTo(new Reach.Bounded(300, 500, true));
        assertThat(reach.mostOverlapping(Set.of(hana))).containsEntry(hana, List.of());
    }

    private static FollowersListed withdrawnList(UUID account, long version) {
        return new FollowersListed(
                UUID.randomUUID(),
                AT,
                List.of(new ListedFollowers(
                        account, version, AT, "test", FollowerCoverage.COMPLETE, "NAME", null, null)));
    }

    @Test
    void listsFollowTheAccountOfAMergedCreator() {
        told.tell(listed(hanasAccount, 1, 0, 300), listed(sorasAccount, 1, 200, 400));
        told.tell(profiles(profile(hana, 2, null, hanasAccount, sorasAccount), profile(sora, 2, hana)));

        assertThat(reach.of(Set.of(sora)).people()).isEqualTo(new Reach.Exact(400));
        assertThat(reach.of(Set.of(hana, sora)).memberships()).isEqualTo(500);
    }

    @Test
    void platformsAreNotComparedWithEachOther() {
        var elsewhere = UUID.randomUUID();
        told.tell(
                new CreatorProfilesChanged(
                        UUID.randomUUID(),
                        Instant.now(),
                        List.of(new CreatorProfile(
                                sora,
                                2,
                                "Sora",
                                null,
                                null,
                                List.of(),
                                true,
                                List.of(new CreatorProfile.Account(elsewhere, Platform.X, "sora", null))))),
                listed(hanasAccount, 1, 0, 300),
                listed(elsewhere, 1, 0, 300));

        var both = reach.of(Set.of(hana, sora));

        assertThat(both.people()).isEqualTo(new Reach.Bounded(300, 600, true));
        assertThat(both.platforms())
                .extracting(CreatorsReach.OnPlatform::people)
                .containsOnly(new Reach.Exact(300));
    }

    @Test
    void aCampaignsShortlistIsCountedForThoseWhoMaySeeIt() {
        var campaign = UUID.randomUUID();
        var brand = UUID.randomUUID();
        var removed = UUID.randomUUID();
        told.tell(
                new CampaignChanged(
                        UUID.randomUUID(), AT, campaign, 1, brand, "秋", "靴", CampaignStatus.RUNNING, brief()),
                new CreatorShortlisted(UUID.randomUUID(), AT, UUID.randomUUID(), campaign, brand, hana, 1),
                new CreatorShortlisted(UUID.randomUUID(), AT, removed, campaign, brand, sora, 1));

        assertThat(inCampaign(brand, campaign).creators()).isEqualTo(2);
        assertThat(reach.ofCampaigns(BrandScope.of(Set.of(UUID.randomUUID())), Set.of(campaign)))
                .isEmpty();

        told.tell(new CreatorRemoved(UUID.randomUUID(), AT, removed, campaign, brand, sora, 2));
        assertThat(inCampaign(brand, campaign).people()).isEqualTo(new Reach.Exact(300));
    }

    @Test
    void howManyOfThemAreInsideTheBriefsCellsIsBounded() {
        var campaign = UUID.randomUUID();
        var brand = UUID.randomUUID();
        var women = new TargetCell(Set.of(), Set.of(Gender.FEMALE), Set.of(), Set.of());
        var today = LocalDate.now();
        var brief = new Brief("", 1, today, today, Set.of(), Set.of(), Set.of(), null, List.of(women));
        told.tell(
                new CampaignChanged(UUID.randomUUID(), AT, campaign, 1, brand, "秋", "靴", CampaignStatus.RUNNING, brief),
                new CreatorShortlisted(UUID.randomUUID(), AT, UUID.randomUUID(), campaign, brand, hana, 1),
                new CreatorShortlisted(UUID.randomUUID(), AT, UUID.randomUUID(), campaign, brand, sora, 1),
                new AudiencesMeasured(
                        UUID.randomUUID(),
                        AT,
                        List.of(new Audience(
                                hana,
                                1,
                                AT,
                                "test",
                                100_000,
                                List.of(
                                        new AudienceCell(AgeBand.AGE_25_34, Gender.FEMALE, "food", "JP", 600_000),
                                        new AudienceCell(AgeBand.AGE_25_34, Gender.MALE, "food", "JP", 400_000))))));

        var target = Objects.requireNonNull(inCampaign(brand, campaign).target());

        assertThat(target.accounts()).isEqualTo(2);
        assertThat(target.measured()).isOne();
        assertThat(target.people().low())
                .as("60 % of 300, less the sample's doubt")
                .isBetween(175L, 180L);
        assertThat(target.people().high()).as("all of sora's 200, and hana's").isBetween(380L, 385L);
        assertThat(reach.of(Set.of(hana, sora)).target()).isNull();
    }

    @Test
    void whoSharesMostIsFoundByListsAndByMeasuredOverlaps() {
        var yuki = UUID.randomUUID();
        var yukisAccount = UUID.randomUUID();
        told.tell(
                profiles(profile(yuki, 1, null, yukisAccount)),
                figures(yuki, yukisAccount, 1_000),
                listed(hanasAccount, 1, 0, 300),
                listed(sorasAccount, 1, 200, 400),
                new OverlapsMeasured(UUID.randomUUID(), AT, List.of(overlap(hanasAccount, yukisAccount, 1, 150L))));

        var found = reach.mostOverlapping(Set.of(hana, sora));

        assertThat(found.get(hana))
                .extracting(CreatorsReach.Neighbour::creatorId)
                .containsExactly(yuki, sora);
        assertThat(found.get(sora))
                .extracting(CreatorsReach.Neighbour::creatorId)
                .containsExactly(hana);
        assertThat(Objects.requireNonNull(found.get(sora)).getFirst().overlap().shared())
                .isEqualTo(new Reach.Exact(100));
    }

    @Test
    void listsOfThoseWhomTheRegisterForgotStandInNobodysWay() {
        told.tell(listed(hanasAccount, 1, 0, 300), listed(sorasAccount, 1, 200, 400));
        for (var i = 0; i < 20; i++) {
            var forgotten = UUID.randomUUID();
            var account = UUID.randomUUID();
            told.tell(
                    profiles(profile(forgotten, 1, null, account)),
                    figures(forgotten, account, 300),
                    listed(account, 1, 0, 300),
                    new OverlapsMeasured(UUID.randomUUID(), AT, List.of(overlap(hanasAccount, account, 1, 300L))),
                    profiles(CreatorProfile.withdrawn(forgotten, 2, "元クリエイター", AT)));
        }

        assertThat(reach.mostOverlapping(Set.of(hana)).get(hana))
                .extracting(CreatorsReach.Neighbour::creatorId)
                .containsExactly(sora);
    }

    @Test
    void whomNothingIsKnownOfHasNoNeighbours() {
        assertThat(reach.mostOverlapping(Set.of(hana))).containsEntry(hana, List.of());
    }

    private CreatorsReach inCampaign(UUID brand, UUID campaign) {
        return Objects.requireNonNull(reach.ofCampaigns(BrandScope.of(Set.of(brand)), Set.of(campaign))
                .get(campaign));
    }

    private static Brief brief() {
        var today = LocalDate.now();
        return new Brief("知名度", 500_000, today, today, Set.of(), Set.of(), Set.of(), null, List.of());
    }

    private static CreatorProfilesChanged profiles(CreatorProfile... profiles) {
        return new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(profiles));
    }

    private static CreatorProfile profile(UUID id, long version, @Nullable UUID mergedInto, UUID... accounts) {
        var listed = Arrays.stream(accounts)
                .map(account -> new CreatorProfile.Account(account, Platform.INSTAGRAM, "a" + account, null))
                .toList();
        return mergedInto == null
                ? new CreatorProfile(id, version, "C" + id, null, null, List.of(), true, listed)
                : CreatorProfile.merged(id, version, "C" + id, mergedInto);
    }

    private static AccountFiguresCaptured figures(UUID creator, UUID account, long followers) {
        return new AccountFiguresCaptured(
                UUID.randomUUID(),
                Instant.now(),
                List.of(new AccountFigures(
                        creator,
                        account,
                        1,
                        Platform.INSTAGRAM,
                        AT,
                        "test",
                        followers,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    private static FollowersListed listed(UUID account, long version, long from, long to) {
        var sketch = Base64.getEncoder()
                .encodeToString(
                        FollowerSketch.of(LongStream.range(from, to), 4096).bytes());
        return new FollowersListed(
                UUID.randomUUID(),
                AT,
                List.of(new ListedFollowers(
                        account, version, AT, "test", FollowerCoverage.COMPLETE, "NAME", null, sketch)));
    }

    private OverlapsMeasured measured(long version, @Nullable Long shared) {
        return new OverlapsMeasured(
                UUID.randomUUID(), AT, List.of(overlap(hanasAccount, sorasAccount, version, shared)));
    }

    private static MeasuredOverlap overlap(UUID a, UUID b, long version, @Nullable Long shared) {
        var lower = a.toString().compareTo(b.toString()) < 0;
        return new MeasuredOverlap(lower ? a : b, lower ? b : a, version, AT, "test", shared);
    }
}
