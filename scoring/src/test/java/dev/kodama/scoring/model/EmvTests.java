package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.scoring.events.MediaRates;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EmvTests {
    @Test
    void theRatesThatKodamaComesWithAreTheUsualParameters() {
        assertThat(Emv.rates(ParameterEdition.USUAL)).isEqualTo(MediaRates.CUSTOMARY);
    }

    @Test
    void theCheckVector() {
        assertThat(Emv.of(5_000, 500, 50_000, ParameterEdition.USUAL)).isEqualByComparingTo("1752.50");
    }

    @Test
    void anotherEditionHasItsOwnRates() {
        var dearer = new ParameterEdition(1, Map.of(Parameters.EMV_LIKE.id(), 1_000L));
        assertThat(Emv.of(5_000, 500, 50_000, dearer)).isEqualByComparingTo("5252.50");
    }

    @Property
    void moreOfAnythingIsNeverWorthLess(
            @ForAll @LongRange(max = 1_000_000_000) long likes,
            @ForAll @LongRange(max = 1_000_000_000) long comments,
            @ForAll @LongRange(max = 1_000_000_000) long impressions) {
        var value = Emv.of(likes, comments, impressions, ParameterEdition.USUAL);
        assertThat(Emv.of(likes + 1, comments, impressions, ParameterEdition.USUAL))
                .isGreaterThan(value);
        assertThat(Emv.of(likes, comments + 1, impressions, ParameterEdition.USUAL))
                .isGreaterThan(value);
        assertThat(Emv.of(likes, comments, impressions + 1, ParameterEdition.USUAL))
                .isGreaterThan(value);
    }
}
