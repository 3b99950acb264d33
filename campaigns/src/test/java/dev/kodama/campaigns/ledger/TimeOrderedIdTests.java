package dev.kodama.campaigns.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTests {
    @Test
    void idsOfOneProcessRiseStrictlyEvenWithinAMillisecond() {
        var ids = Stream.generate(TimeOrderedId::next)
                .limit(20_000)
                .map(UUID::toString)
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theyAreOfVersionSeven() {
        assertThat(TimeOrderedId.next().version()).isEqualTo(7);
        assertThat(TimeOrderedId.next().variant()).isEqualTo(2);
    }
}
