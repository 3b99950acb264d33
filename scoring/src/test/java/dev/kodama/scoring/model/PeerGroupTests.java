package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeerGroupTests {
    @Test
    void theOnlyPeerIsTypical() {
        assertThat(PeerGroup.of(new long[] {42}).percentile(42)).isEqualTo(Level.TYPICAL);
    }

    @Test
    void withoutPeersEverythingIsTypical() {
        assertThat(PeerGroup.of(new long[0]).percentile(42)).isEqualTo(Level.TYPICAL);
    }

    @Test
    void equalsShareTheMiddleOfTheirRanks() {
        var group = PeerGroup.of(new long[] {5, 1, 5, 9});
        assertThat(group.percentile(5)).isEqualTo(5_000);
        assertThat(group.percentile(1)).isEqualTo(1_250);
        assertThat(group.percentile(9)).isEqualTo(8_750);
        assertThat(group.percentile(0)).isZero();
        assertThat(group.percentile(10)).isEqualTo(10_000);
    }

    @Test
    void aLargeGroupIsGoodToATenthOfAPercent() {
        var group = PeerGroup.of(LongStream.range(0, 200_000).toArray());
        assertThat(group.size()).isEqualTo(200_000);
        for (var value = 0L; value < 200_000; value += 1_111) {
            assertThat((long) group.percentile(value)).isBetween(value / 20 - 10, value / 20 + 10);
        }
    }
}
