package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.scoring.model.Likeness;
import dev.kodama.scoring.model.Lookalike;
import dev.kodama.scoring.model.RankingFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.PlatformTransactionManager;

@ApplicationModuleTest
class LookalikesTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Lookalikes lookalikes;

    Telling told;
    Crowd crowd;

    @BeforeEach
    void house() {
        told = new Telling(events, transactions, jdbc);
        crowd = new Crowd(UUID.randomUUID().getLeastSignificantBits(), 60, LocalDate.now());
        told.tell(
                new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), crowd.profiles),
                new AccountFiguresCaptured(UUID.randomUUID(), Instant.now(), crowd.figures),
                new AudiencesMeasured(UUID.randomUUID(), Instant.now(), crowd.audiences));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> lookalikes.of(ids(crowd.profiles), RankingFilter.NONE, 1)
                                instanceof Lookalikes.Answer.Found found
                        && found.of() == crowd.profiles.size());
    }

    @Test
    void nearestComeFirstAndWhyIsSaidInBothLanguages() {
        var seed = crowd.profiles.getFirst().creatorId();
        var found = found(Set.of(seed), 30);
        assertThat(found)
                .hasSize(30)
                .isSortedAccordingTo((one, other) -> Integer.compare(one.distance(), other.distance()))
                .noneMatch(one -> one.creatorId().equals(seed))
                .allSatisfy(one -> {
                    assertThat(one.distance()).isBetween(0, Likeness.FULL);
                    assertThat(Likeness.whole(one.parts())).isEqualTo(one.distance());
                    assertThat(one.why().ja()).isNotBlank();
                    assertThat(one.why().en()).isNotBlank();
                });
    }

    @Test
    void whoeverIsTheSameInAllThatIsKnownIsNearest() {
        var seed = crowd.profiles.stream()
                .filter(profile -> !profile.topics().isEmpty())
                .findFirst()
                .orElseThrow();
        var twin = UUID.randomUUID();
        told.tell(
                new CreatorProfilesChanged(
                        UUID.randomUUID(),
                        Instant.now(),
                        List.of(new CreatorProfile(
                                twin,
                                1,
                                "Twin",
                                seed.language(),
                                seed.country(),
                                seed.topics(),
                                true,
                                seed.accounts()))),
                new AudiencesMeasured(
                        UUID.randomUUID(),
                        Instant.now(),
                        crowd.audiences.stream()
                                .filter(audience -> audience.creatorId().equals(seed.creatorId()))
                                .map(audience -> new Audience(
                                        twin,
                                        1,
                                        audience.capturedAt(),
                                        audience.source(),
                                        audience.sampleSize(),
                                        audience.cells()))
                                .toList()));
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(found(Set.of(seed.creatorId()), 100))
                        .filteredOn(one -> one.creatorId().equals(twin))
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.topics()).containsExactlyInAnyOrderElementsOf(seed.topics());
                            assertThat(part(one, Likeness.Trait.TOPICS)).isZero();
                            assertThat(part(one, Likeness.Trait.PLATFORMS)).isZero();
                            assertThat(part(one, Likeness.Trait.AUDIENCE)).isIn(0, null);
                            assertThat(part(one, Likeness.Trait.SIZE))
                                    .as("nobody counted the twin's followers")
                                    .isNull();
                        }));
    }

    @Test
    void thatSomebodyIsLikeSomebodyIsMutual() {
        var one = crowd.profiles.getFirst().creatorId();
        var here = ids(crowd.profiles);
        for (var like : found(Set.of(one), 100).stream()
                .filter(like -> here.contains(like.creatorId()))
                .toList()) {
            assertThat(found(Set.of(like.creatorId()), 100))
                    .filteredOn(back -> back.creatorId().equals(one))
                    .allSatisfy(back -> assertThat(back.distance()).isEqualTo(like.distance()));
        }
    }

    @Test
    void whoeverHasOptedOutIsNeverAmongThem() {
        var optedOut = crowd.profiles.stream()
                .filter(profile -> !profile.contactable())
                .map(CreatorProfile::creatorId)
                .collect(Collectors.toSet());
        assertThat(optedOut).isNotEmpty();
        assertThat(found(Set.of(crowd.profiles.getFirst().creatorId()), 100))
                .noneMatch(one -> optedOut.contains(one.creatorId()));
    }

    @Test
    void ofAListTheOrderDoesNotMatterAndItsMembersAreLeftOut() {
        var list = ids(crowd.profiles.subList(0, 5));
        var found = found(list, 20);
        assertThat(found).noneMatch(one -> list.contains(one.creatorId()));
        assertThat(found(ids(crowd.profiles.subList(0, 5).reversed()), 20)).isEqualTo(found);
    }

    @Test
    void nobodyKnownIsSaid() {
        assertThat(lookalikes.of(Set.of(UUID.randomUUID()), RankingFilter.NONE, 10))
                .isEqualTo(new Lookalikes.Answer.NobodyKnown());
    }

    private List<Lookalike> found(Set<UUID> of, int first) {
        return ((Lookalikes.Answer.Found) lookalikes.of(of, RankingFilter.NONE, first)).items();
    }

    private static @Nullable Integer part(Lookalike one, Likeness.Trait trait) {
        return one.parts().stream()
                .filter(part -> part.trait() == trait)
                .findFirst()
                .orElseThrow()
                .distance();
    }

    private static Set<UUID> ids(List<CreatorProfile> profiles) {
        return profiles.stream().map(CreatorProfile::creatorId).collect(Collectors.toSet());
    }
}
