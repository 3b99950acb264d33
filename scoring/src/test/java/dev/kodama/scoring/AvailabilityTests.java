package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CreatorLeftAlone;
import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.campaigns.events.InvitationAccepted;
import dev.kodama.campaigns.events.InvitationDeclined;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.model.Availability;
import dev.kodama.scoring.model.Openness;
import dev.kodama.scoring.model.RankedCreator;
import dev.kodama.scoring.model.RankingFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.PlatformTransactionManager;

/// What a creator has agreed to elsewhere, as the campaigns' events tell it.
@ApplicationModuleTest
class AvailabilityTests {
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
    PortfolioDesk portfolios;

    LocalDate today;
    UUID ours;
    UUID theirs;
    UUID ourCampaign;
    UUID theirCampaign;
    UUID creator;
    UUID other;
    String topic;
    Telling told;

    @BeforeEach
    void start() {
        told = new Telling(events, transactions, jdbc);
        today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        ours = UUID.randomUUID();
        theirs = UUID.randomUUID();
        ourCampaign = UUID.randomUUID();
        theirCampaign = UUID.randomUUID();
        creator = UUID.randomUUID();
        other = UUID.randomUUID();
        topic = "topic-" + UUID.randomUUID();
        told.tell(
                new CreatorProfilesChanged(
                        UUID.randomUUID(), Instant.now(), List.of(profile(creator, 1, null), profile(other, 1, null))),
                campaign(ourCampaign, ours, "春", today.plusDays(40), new Exclusivity("sunscreen", 0)));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> listed(everything(), Openness.ANYONE).equals(Set.of(creator, other)));
    }

    @Test
    void whoeverIsBoundToACompetitorIsMarkedAndCanBeLeftOut() {
        told.tell(theirCampaign(), accepted(creator, 2));
        assertThat(availability(everything()).obstacles())
                .containsExactly(
                        new Availability.Conflict(theirCampaign, theirs, "夏", "sunscreen", today.plusDays(10 + 60)));
        assertThat(listed(everything(), Openness.ANYONE)).containsExactlyInAnyOrder(creator, other);
        assertThat(listed(everything(), Openness.NO_CONFLICT)).containsExactly(other);
        assertThat(listed(everything(), Openness.FREE)).containsExactly(other);
    }

    @Test
    void aPortfolioTakesNobodyWhoIsBoundToACompetitor() {
        told.tell(followed(creator), followed(other));
        assertThat(candidates()).containsExactlyInAnyOrder(creator, other);
        told.tell(theirCampaign(), accepted(creator, 2));
        assertThat(candidates()).containsExactly(other);
    }

    private AccountFiguresCaptured followed(UUID id) {
        return new AccountFiguresCaptured(
                UUID.randomUUID(),
                Instant.now(),
                List.of(new AccountFigures(
                        id,
                        account(id),
                        1,
                        Platform.X,
                        Instant.now(),
                        "test",
                        1_000L,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    private static UUID account(UUID creatorId) {
        return new UUID(creatorId.getLeastSignificantBits(), creatorId.getMostSignificantBits());
    }

    /// Whether anything is known of what they bring or not.
    private Set<UUID> candidates() {
        var wish = new PortfolioWish(
                PortfolioWish.Pool.SHORTLIST,
                10,
                PortfolioWish.Objective.REACH,
                1_000L,
                null,
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(creator, 1L, other, 1L),
                null);
        var proposal = (PortfolioProposal.Proposal) portfolios.propose(everything(), ourCampaign, wish);
        return Stream.of(
                        proposal.picks().stream().map(pick -> pick.candidate()),
                        proposal.unpriced().stream(),
                        proposal.unvalued().stream())
                .flatMap(candidates -> candidates)
                .map(candidate -> candidate.creatorId())
                .collect(Collectors.toSet());
    }

    @Test
    void theOrderInWhichItIsToldDoesNotMatter() {
        told.tell(new InvitationDeclined(
                UUID.randomUUID(), Instant.now(), creator, theirCampaign, theirs, creator, 3, null));
        told.tell(accepted(creator, 2), theirCampaign(), accepted(creator, 2));
        assertThat(availability(everything())).isEqualTo(Availability.FREE);
    }

    @Test
    void anotherBrandLearnsNeitherWhoNorWhatNorHowLong() {
        told.tell(theirCampaign(), accepted(creator, 2));
        var asked = BrandScope.of(Set.of(ours));
        assertThat(availability(asked).obstacles()).containsExactly(new Availability.Taken());
        assertThat(availability(asked).sentence().ja()).doesNotContain("夏", "sunscreen", "20");
        assertThat(listed(asked, Openness.NO_CONFLICT)).containsExactly(other);
    }

    @Test
    void aCampaignThatTheAskerDoesNotSeeSaysNothing() {
        assertThat(scoreboard.availability(BrandScope.of(Set.of(theirs)), ourCampaign, Set.of(creator)))
                .isEmpty();
    }

    @Test
    void ofTheDaysThatWereToldTheLatestCountsAndPassesByItself() {
        told.tell(alone(today.plusDays(5)), alone(today.plusDays(9)), alone(today.plusDays(7)));
        assertThat(availability(everything()).obstacles())
                .containsExactly(new Availability.LeftAlone(today.plusDays(9)));
        assertThat(listed(everything(), Openness.NO_CONFLICT)).containsExactlyInAnyOrder(creator, other);
        assertThat(listed(everything(), Openness.FREE)).containsExactly(other);
        jdbc.sql("update scoring.contact_rest set free_on = ? where creator_id = ?")
                .params(today, creator)
                .update();
        assertThat(availability(everything())).isEqualTo(Availability.FREE);
    }

    @Test
    void whomTheCampaignItselfIsAtWorkWithItMaySpeakToAtAnyTime() {
        told.tell(
                alone(today.plusDays(5)),
                new InvitationAccepted(
                        UUID.randomUUID(), Instant.now(), UUID.randomUUID(), ourCampaign, ours, creator, 2, 1));
        assertThat(availability(everything())).isEqualTo(Availability.FREE);
    }

    @Test
    void aPersonIsBoundByWhatTheyAgreedToUnderAnotherId() {
        var before = UUID.randomUUID();
        told.tell(
                theirCampaign(),
                accepted(before, 2),
                new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(profile(before, 2, creator))));
        assertThat(availability(everything()).obstacles()).hasSize(1);
        assertThat(listed(everything(), Openness.NO_CONFLICT)).containsExactly(other);
    }

    @Test
    void whoeverWantsNoOffersIsMarked() {
        told.tell(new CreatorProfilesChanged(
                UUID.randomUUID(),
                Instant.now(),
                List.of(new CreatorProfile(creator, 2, "花", "ja", "JP", List.of(topic), false, List.of()))));
        assertThat(availability(everything()).obstacles()).containsExactly(new Availability.OptedOut());
    }

    private static BrandScope everything() {
        return BrandScope.everything();
    }

    private Availability availability(BrandScope scope) {
        return Objects.requireNonNull(
                scoreboard.availability(scope, ourCampaign, Set.of(creator)).get(creator));
    }

    private Set<UUID> listed(BrandScope scope, Openness openness) {
        var filter =
                new RankingFilter(Set.of(), Set.of(), Set.of(topic), Set.of(), null, null, null, null, false, openness);
        return scoreboard.rank(scope, ourCampaign, new RankingQuery(null, filter, 10, null))
                        instanceof Ranking.Page page
                ? page.items().stream().map(RankedCreator::creatorId).collect(Collectors.toSet())
                : Set.of();
    }

    private CreatorLeftAlone alone(LocalDate freeOn) {
        return new CreatorLeftAlone(UUID.randomUUID(), Instant.now(), creator, freeOn);
    }

    private CampaignChanged theirCampaign() {
        return campaign(theirCampaign, theirs, "夏", today, new Exclusivity("sunscreen", 60));
    }

    private InvitationAccepted accepted(UUID who, long version) {
        return new InvitationAccepted(UUID.randomUUID(), Instant.now(), who, theirCampaign, theirs, who, version, 1);
    }

    private static CampaignChanged campaign(
            UUID id, UUID brand, String name, LocalDate from, @Nullable Exclusivity exclusivity) {
        return new CampaignChanged(
                UUID.randomUUID(),
                Instant.now(),
                id,
                1,
                brand,
                name,
                "日焼け止め",
                CampaignStatus.RUNNING,
                new Brief(
                        "認知", 1, from, from.plusDays(10), Set.of(), Set.of(), Set.of(), null, List.of(), exclusivity));
    }

    private CreatorProfile profile(UUID id, long version, @Nullable UUID mergedInto) {
        var own = new CreatorProfile.Account(account(id), Platform.X, "h", null);
        return mergedInto == null
                ? new CreatorProfile(id, version, "花", "ja", "JP", List.of(topic), true, List.of(own))
                : CreatorProfile.merged(id, version, "花", mergedInto);
    }
}
