package dev.kodama.creators.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Gender;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositionTests {
    @Test
    void roundedSharesMayAddUpToALittleMoreThanEveryone() {
        assertThat(genders(600_000, 399_000).tooMuch()).isNull();
        assertThat(genders(600_000, 400_000).tooMuch()).isNull();
        assertThat(genders(605_000, 405_000).tooMuch()).isNull();
        assertThat(genders(605_000, 405_001).tooMuch()).isEqualTo(1_010_001);
    }

    @Test
    void jointCellsMayNot() {
        var cell = new AudienceCell(AgeBand.AGE_18_24, Gender.FEMALE, "art", "JP", 600_000);
        var other = new AudienceCell(AgeBand.AGE_18_24, Gender.MALE, "art", "JP", 400_001);
        assertThat(Composition.of(List.of(cell, other)).tooMuch()).isEqualTo(1_000_001);
    }

    @Test
    void interestsAreNotSharesOfOneWhole() {
        var interests = new Composition(
                List.of(),
                List.of(
                        new AudienceMarginal(null, null, "art", null, 900_000),
                        new AudienceMarginal(null, null, "cars", null, 800_000)));
        assertThat(interests.tooMuch()).isNull();
    }

    @Test
    void countriesAndTheirPartsAreTwoDistributions() {
        var regions = new Composition(
                List.of(),
                List.of(
                        new AudienceMarginal(null, null, null, "JP", 900_000),
                        new AudienceMarginal(null, null, null, "JP-13", 500_000)));
        assertThat(regions.tooMuch()).isNull();
    }

    @Test
    void whatIsToldAlreadyStays() {
        var before = genders(600_000, 300_000);
        assertThat(before.joined(genders(500_000, 300_000))).isNull();
        assertThat(before.joined(Composition.of(new AudienceMarginal(AgeBand.AGE_18_24, null, null, null, 1))))
                .isEqualTo(new Composition(
                        List.of(),
                        List.of(
                                before.marginals().getFirst(),
                                before.marginals().getLast(),
                                new AudienceMarginal(AgeBand.AGE_18_24, null, null, null, 1))));
    }

    private static Composition genders(int women, int men) {
        return new Composition(
                List.of(),
                List.of(
                        new AudienceMarginal(null, Gender.FEMALE, null, null, women),
                        new AudienceMarginal(null, Gender.MALE, null, null, men)));
    }
}
