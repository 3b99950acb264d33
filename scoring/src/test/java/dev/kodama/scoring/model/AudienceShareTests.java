package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AudienceShareTests {
    @RepeatedTest(200)
    void theIntervalContainsTheShare(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var known = 1 + random.nextInt(1_000_000);
        var share = AudienceShare.of(
                random.nextInt(known + 1), known, random.nextBoolean() ? null : 1 + random.nextInt(5_000));
        assertThat(share.ppm()).isBetween(share.lowPpm(), share.highPpm());
    }

    @Test
    void whatIsNotMeasuredWidensTheInterval() {
        var whole = AudienceShare.of(200_000, 1_000_000, 1_000);
        var half = AudienceShare.of(100_000, 500_000, 1_000);
        assertThat(half.ppm()).isEqualTo(whole.ppm());
        assertThat(half.lowPpm()).isLessThan(whole.lowPpm());
        assertThat(half.highPpm()).isGreaterThan(whole.highPpm());
    }

    @Test
    void anUnstatedSampleIsReadAsASmallOne() {
        assertThat(AudienceShare.of(200_000, 1_000_000, null))
                .isEqualTo(AudienceShare.of(200_000, 1_000_000, AudienceShare.ASSUMED_SAMPLE));
    }

    @Test
    void nobodyCountsTwiceInOverlappingCells() {
        var target = new Target(List.of(
                new TargetCell(Set.of(AgeBand.AGE_18_24), Set.of(), Set.of(), Set.of()),
                new TargetCell(Set.of(), Set.of(Gender.FEMALE), Set.of(), Set.of())));
        assertThat(target.includes(cell(AgeBand.AGE_18_24, Gender.FEMALE, "fashion", "JP")))
                .isTrue();
        assertThat(target.includes(cell(AgeBand.AGE_25_34, Gender.MALE, "fashion", "JP")))
                .isFalse();
    }

    @Test
    void aCountryCoversItsSubdivisionsAndNotTheOtherWayRound() {
        var japan = new Target(List.of(new TargetCell(Set.of(), Set.of(), Set.of(), Set.of("JP"))));
        var tokyo = new Target(List.of(new TargetCell(Set.of(), Set.of(), Set.of(), Set.of("JP-13"))));
        assertThat(japan.includes(cell(AgeBand.AGE_18_24, Gender.MALE, "tech", "JP-13")))
                .isTrue();
        assertThat(tokyo.includes(cell(AgeBand.AGE_18_24, Gender.MALE, "tech", "JP")))
                .isFalse();
    }

    private static AudienceCell cell(AgeBand age, Gender gender, String interest, String region) {
        return new AudienceCell(age, gender, interest, region, 0);
    }
}
