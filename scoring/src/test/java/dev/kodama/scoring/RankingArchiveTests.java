package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.scoring.RankingArchive.Saving;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.SavedRanking;
import dev.kodama.scoring.model.Weights;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.PlatformTransactionManager;

@ApplicationModuleTest
class RankingArchiveTests {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final BrandScope EVERYTHING = BrandScope.everything();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RankingArchive archive;

    @Autowired
    Scoreboard scoreboard;

    Telling told;
    UUID campaignId;
    UUID brandId;
    List<CreatorProfile> profiles;

    /// Only this test's creators make things about this.
    String topic;

    RankingFilter filter;

    /// Ten who speak the brief's language; nothing else counts.
    RankingQuery query;

    @BeforeEach
    void house() {
        told = new Telling(events, transactions, jdbc);
        topic = UUID.randomUUID().toString();
        filter = new RankingFilter(Set.of(), Set.of(), Set.of(topic), Set.of(), null, null, null, null, false);
        query = new RankingQuery(new Weights(Map.of(Metric.LANGUAGE, 1)), filter, 10, null);
        campaignId = UUID.randomUUID();
        brandId = UUID.randomUUID();
        profiles = Stream.generate(UUID::randomUUID)
                .limit(10)
                .map(id -> profile(id, 1, "ja"))
                .toList();
        told.tell(new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), profiles));
        told.tell(new CampaignChanged(
                UUID.randomUUID(),
                Instant.now(),
                campaignId,
                1,
                brandId,
                "秋のキャンペーン",
                "靴",
                CampaignStatus.RUNNING,
                new Brief("test", 1, LocalDate.now(), LocalDate.now(), Set.of(), Set.of(), Set.of(), "ja", List.of())));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> scoreboard.rank(EVERYTHING, campaignId, query) instanceof Ranking.Page page
                        && page.total() == profiles.size());
    }

    @Test
    void whatWasSavedStaysAsItWasAndIsShownBesideToday() {
        var saved = saved("最終候補");
        assertThat(saved.lines())
                .hasSize(10)
                .allSatisfy(line -> assertThat(line.contributions().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(line.points()));
        var moved = profiles.getFirst().creatorId();
        told.tell(new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(profile(moved, 2, "en"))));
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            var beside = archive.thenAndNow(EVERYTHING, saved.rankingId()).orElseThrow();
            assertThat(beside.saved()).isEqualTo(saved);
            assertThat(beside.lines())
                    .filteredOn(line -> line.then().creatorId().equals(moved))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.pointsNow()).isLessThan(line.then().points());
                        assertThat(line.movedMost()).isEqualTo(Metric.LANGUAGE);
                        assertThat(line.sameInputs()).isFalse();
                    });
        });
    }

    @Test
    void aSavedRankingIsPinnedToItsDefinitions() {
        var saved = saved("v1");
        assertThat(saved.definition()).isEqualTo(Definitions.EDITION);
        assertThat(saved.weights()).isEqualTo(query.weights());
        assertThat(saved.filter()).isEqualTo(filter);
        assertThat(archive.byId(EVERYTHING, saved.rankingId())).hasValue(saved);
        assertThat(archive.ofCampaigns(EVERYTHING, Set.of(campaignId)).get(campaignId))
                .containsExactly(saved);
    }

    @Test
    void anotherBrandSeesNothingOfIt() {
        var saved = saved("秘密");
        var others = BrandScope.of(Set.of(UUID.randomUUID()));
        assertThat(archive.byId(others, saved.rankingId())).isEmpty();
        assertThat(archive.ofCampaigns(others, Set.of(campaignId))).isEmpty();
        assertThat(archive.thenAndNow(others, saved.rankingId())).isEmpty();
        assertThat(archive.save(others, campaignId, "x", query, "木下")).isEqualTo(new Saving.NoSuchCampaign());
    }

    @Test
    void aNameIsNeeded() {
        assertThat(archive.save(EVERYTHING, campaignId, "　 ", query, "木下")).isEqualTo(new Saving.BadName());
    }

    private SavedRanking saved(String name) {
        return ((Saving.Saved) archive.save(EVERYTHING, campaignId, name, query, "木下")).ranking();
    }

    private CreatorProfile profile(UUID id, long version, String language) {
        return new CreatorProfile(id, version, "Creator", language, "JP", List.of(topic), true, List.of());
    }
}
