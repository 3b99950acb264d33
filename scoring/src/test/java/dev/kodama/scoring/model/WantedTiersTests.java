package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTiersTests {
    private final WantedTiers micro = new WantedTiers(Set.of(Tier.MICRO), TierCutoffs.CUSTOMARY);

    @ParameterizedTest(name = "{0} followers: inside {1}, {2} off")
    @CsvSource({
        "0, false, -10000",
        "9999, false, -1",
        "10000, true, 0",
        "99999, true, 0",
        "100000, false, 1",
        "100200, false, 201"
    })
    void tiersAreHalfOpen(long followers, boolean inside, long distance) {
        assertThat(micro.include(followers)).isEqualTo(inside);
        assertThat(micro.distance(followers)).isEqualTo(distance);
    }

    @ParameterizedTest(name = "{0} followers are {1} ppm close to micro")
    @CsvSource({
        "50000, 1000000",
        "100000, 1000000",
        "110000, 900000",
        "150000, 500000",
        "200000, 0",
        "5000, 0",
        "8000, 750000",
        "0, 0"
    })
    void closenessFallsWithTheRatioToTheBoundary(long followers, int ppm) {
        assertThat(micro.closenessPpm(followers)).isEqualTo(ppm);
    }

    @Test
    void whoeverIsNearIsToldWithoutMeasuringHowNear() {
        var nanoOrMacro = new WantedTiers(Set.of(Tier.NANO, Tier.MACRO), TierCutoffs.CUSTOMARY);
        for (var wanted : List.of(micro, nanoOrMacro)) {
            for (var followers = -1L; followers < 1_300_000; followers += 97) {
                for (var ppm : new int[] {1, 500_000, 900_000, 999_999, 1_000_000}) {
                    assertThat(wanted.areNear(followers, ppm)).isEqualTo(wanted.closenessPpm(followers) >= ppm);
                }
            }
        }
    }

    @Test
    void aGapBetweenTwoTiersIsMeasuredFromTheNearer() {
        var nanoOrMacro = new WantedTiers(Set.of(Tier.NANO, Tier.MACRO), TierCutoffs.CUSTOMARY);
        assertThat(nanoOrMacro.distance(10_000)).isEqualTo(1);
        assertThat(nanoOrMacro.distance(99_000)).isEqualTo(-1_000);
    }

    @Test
    void noTierWantedIncludesEveryone() {
        assertThat(new WantedTiers(Set.of(), TierCutoffs.CUSTOMARY).include(0)).isTrue();
    }

    @ParameterizedTest(name = "{0} followers: {1}, {3} to {2}")
    @CsvSource({
        "9999, NANO, MICRO, 1",
        "10000, MICRO, NANO, -1",
        "99999, MICRO, MACRO, 1",
        "100200, MACRO, MICRO, -201",
        "999999, MACRO, TOP, 1",
        "1000000, TOP, MACRO, -1"
    })
    void theNearestBoundaryIsTold(long followers, Tier tier, Tier neighbour, long toNeighbour) {
        assertThat(TierPosition.of(followers, TierCutoffs.CUSTOMARY))
                .isEqualTo(new TierPosition(tier, followers, neighbour, toNeighbour));
    }

    @Test
    void theTierOfANeighbourIsReachedByThatManyFollowers() {
        for (var followers = 0L; followers < 1_200_000; followers += 313) {
            var position = Objects.requireNonNull(TierPosition.of(followers, TierCutoffs.CUSTOMARY));
            assertThat(TierCutoffs.CUSTOMARY.tierOf(followers + position.toNeighbour()))
                    .isEqualTo(position.neighbour());
        }
    }
}
