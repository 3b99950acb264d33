package dev.kodama.scoring.model.reach;

import static dev.kodama.scoring.model.reach.Listed.complete;
import static dev.kodama.scoring.model.reach.Listed.id;
import static dev.kodama.scoring.model.reach.Listed.sized;
import static dev.kodama.scoring.model.reach.Listed.unsized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.scoring.model.reach.PairOverlap.Share;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PairOverlapTests {
    @Test
    void setsWhatIsSharedAgainstTheSmallerAndAgainstBoth() {
        var overlap = PairOverlap.of(
                complete(1, LongStream.range(0, 100)), complete(2, LongStream.range(80, 120)), KnownOverlaps.NONE);

        assertThat(overlap.shared()).isEqualTo(new Reach.Exact(20));
        assertThat(overlap.coefficient()).isEqualTo(new Share(500_000, 500_000, 500_000));
        assertThat(overlap.jaccard()).isEqualTo(new Share(166_667, 166_667, 166_667));
    }

    @Test
    void isTheSameFromEitherSide() {
        var one = complete(1, LongStream.range(0, 30_000));
        var other = complete(2, LongStream.range(10_000, 60_000));

        assertThat(PairOverlap.of(one, other, KnownOverlaps.NONE))
                .isEqualTo(PairOverlap.of(other, one, KnownOverlaps.NONE));
    }

    @Test
    void estimatesFromSketches() {
        var overlap = PairOverlap.of(
                complete(1, LongStream.range(0, 30_000)),
                complete(2, LongStream.range(10_000, 60_000)),
                KnownOverlaps.NONE);

        assertThat(overlap.shared()).isInstanceOf(Reach.Estimated.class);
        assertThat(20_000L).isBetween(overlap.shared().low(), overlap.shared().high());
    }

    @Test
    void takesAMeasuredOverlapAtItsWord() {
        var known = new KnownOverlaps.Collected().add(id(1), id(2), 25).known();

        var overlap = PairOverlap.of(sized(2, 100), sized(1, 50), known);

        assertThat(overlap.shared()).isEqualTo(new Reach.Exact(25));
        assertThat(overlap.coefficient()).isEqualTo(new Share(500_000, 500_000, 500_000));
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        var overlap = PairOverlap.of(sized(1, 100), sized(2, 50), KnownOverlaps.NONE);

        assertThat(overlap.shared()).isEqualTo(new Reach.Bounded(0, 50, true));
        assertThat(overlap.coefficient()).isEqualTo(new Share(0, null, 1_000_000));
        assertThat(PairOverlap.of(sized(1, 100), unsized(2), KnownOverlaps.NONE).coefficient())
                .isNull();
    }

    @Test
    void anAccountWithoutFollowersSharesNoShare() {
        assertThat(PairOverlap.of(sized(1, 0), sized(2, 0), KnownOverlaps.NONE).jaccard())
                .isNull();
    }
}
