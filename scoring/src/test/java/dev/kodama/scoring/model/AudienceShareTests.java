package dev.kodama.scoring.model;

import static dev.kodama.scoring.model.ParameterEdition.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AudienceShareTests {
    @Property
    void theIntervalContainsTheShare(
            @ForAll @IntRange(min = 1, max = 1_000_000) int known,
            @ForAll @IntRange(max = 1_000_000) int some,
            @ForAll @IntRange(min = 1, max = 5_000) @WithNull @Nullable Integer sample) {
        var share = AudienceShare.of(Math.min(some, known), known, sample, USUAL);
        assertThat(share.ppm()).isBetween(share.lowPpm(), share.highPpm());
    }

    @Property
    void aSmallerAssumedSampleNeverNarrowsTheInterval(
            @ForAll @IntRange(max = 1_000_000) int inside, @ForAll @LongRange(min = 10, max = 99) long assumed) {
        var smaller = new ParameterEdition(1, Map.of(Parameters.ASSUMED_SAMPLE.id(), assumed));
        var usual = AudienceShare.of(inside, 1_000_000, null, USUAL);
        var wider = AudienceShare.of(inside, 1_000_000, null, smaller);
        assertThat(wider.lowPpm()).isLessThanOrEqualTo(usual.lowPpm());
        assertThat(wider.highPpm()).isGreaterThanOrEqualTo(usual.highPpm());
    }

    @Test
    void whatIsNotMeasuredWidensTheInterval() {
        var whole = AudienceShare.of(200_000, 1_000_000, 1_000, USUAL);
        var half = AudienceShare.of(100_000, 500_000, 1_000, USUAL);
        assertThat(half.ppm()).isEqualTo(whole.ppm());
        assertThat(half.lowPpm()).isLessThan(whole.lowPpm());
        assertThat(half.highPpm()).isGreaterThan(whole.highPpm());
    }

    @Test
    void anUnstatedSampleIsReadAsASmallOne() {
        assertThat(AudienceShare.of(200_000, 1_000_000, null, USUAL))
                .isEqualTo(AudienceShare.of(200_000, 1_000_000, 100, USUAL));
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
