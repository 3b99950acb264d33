package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProspectPropertyTests {
    private static final int ROUNDING = 1;

    @Property
    void whatIsPromisedAtMostIsWhatTheBestLevelBrings(
            @ForAll("weights") Weights weights, @ForAll("findings") Map<Metric, Finding> found) {
        var score = Score.of(weights, found);
        for (var prospect : Prospect.of(score)) {
            var best = new EnumMap<>(found);
            best.put(prospect.metric(), new Finding.Known(Level.exact(Level.FULL), List.of(), null));
            assertThat(Score.of(weights, best).points() - score.points())
                    .isBetween(prospect.most() - ROUNDING, prospect.most() + ROUNDING);
        }
    }

    @Property
    void whatIsLikelyIsNeverMoreThanWhatIsPossible(
            @ForAll("weights") Weights weights, @ForAll("findings") Map<Metric, Finding> found) {
        assertThat(Prospect.of(Score.of(weights, found)))
                .allSatisfy(prospect -> assertThat(prospect.likely()).isBetween(0, prospect.most()))
                .isSortedAccordingTo((one, other) ->
                        one.likely() != other.likely() ? other.likely() - one.likely() : other.most() - one.most());
    }

    @Property
    void allOfThemTogetherLeadToAHundredPoints(
            @ForAll("weights") Weights weights, @ForAll("findings") Map<Metric, Finding> found) {
        var score = Score.of(weights, found);
        var counting = score.components().stream()
                .filter(component -> component.weight() > 0)
                .count();
        var most = Prospect.of(score).stream().mapToInt(Prospect::most).sum();
        assertThat((long) score.points() + most).isBetween(counting == 0 ? 0L : 1_000_000 - counting - 1, 1_000_000L);
    }

    @Provide
    Arbitrary<Weights> weights() {
        return Any.weights();
    }

    @Provide
    Arbitrary<Map<Metric, Finding>> findings() {
        return Any.findings();
    }
}
