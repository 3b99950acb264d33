package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.Crowd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whole creators judged for whole briefs, both at random.
class ExplanationPropertyTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final UUID CAMPAIGN = new UUID(0, 9);
    private static final ParameterEdition OTHER =
            new ParameterEdition(3, Map.of(Parameters.ASSUMED_SAMPLE.id(), 20L, Parameters.POST_SPREAD.id(), 250L));

    @Property(tries = 300)
    void computedAgainFromItsEvidenceItIsTheSameToTheBit(@ForAll long seed, @ForAll("weights") Weights weights) {
        var whole = Case.of(seed);
        var explanation = Explanation.of(CAMPAIGN, whole.creator(), whole.appraisal(), weights);
        var evidence = Evidence.of(whole.creator(), whole.appraisal(), weights);
        assertThat(evidence.explain(CAMPAIGN, evidence.parameters())).isEqualTo(explanation);
    }

    @Property(tries = 300)
    void addedUpAnewItIsTheSameToTheBit(@ForAll long seed, @ForAll("weights") Weights weights) {
        var whole = Case.of(seed);
        var explanation = Explanation.of(CAMPAIGN, whole.creator(), whole.appraisal(), weights);
        assertThat(explanation.addedUpAnew()).isEqualTo(explanation);
    }

    @Property(tries = 300)
    void anotherEditionIsTheSameScoreWithItsOwnHash(@ForAll long seed, @ForAll("weights") Weights weights) {
        var whole = Case.of(seed);
        var evidence = Evidence.of(whole.creator(), whole.appraisal(), weights);
        var usual = evidence.explain(CAMPAIGN, ParameterEdition.USUAL);
        var other = evidence.explain(CAMPAIGN, OTHER);
        assertThat(other.parameters()).isEqualTo(3);
        assertThat(other.inputHash()).isNotEqualTo(usual.inputHash());
        assertThat(other.score().low()).isLessThanOrEqualTo(usual.score().low());
        assertThat(other.score().high()).isGreaterThanOrEqualTo(usual.score().high());
    }

    @Property(tries = 300)
    void theOrderInWhichAnAudiencesCellsCameDoesNotMatter(@ForAll long seed, @ForAll("weights") Weights weights) {
        var whole = Case.of(seed);
        var explanation = Explanation.of(CAMPAIGN, whole.creator(), whole.appraisal(), weights);
        var shuffled = Explanation.of(CAMPAIGN, shuffled(whole.creator(), seed), whole.appraisal(), weights);
        assertThat(shuffled.score()).isEqualTo(explanation.score());
        assertThat(shuffled.inputHash()).isEqualTo(explanation.inputHash());
    }

    @Property(tries = 300)
    void aComparisonAddsUpAndTurnsRound(@ForAll long seed, @ForAll("weights") Weights weights) {
        var whole = Case.of(seed);
        var one = Explanation.of(CAMPAIGN, whole.creator(), whole.appraisal(), weights);
        var other = Explanation.of(CAMPAIGN, Case.of(seed + 1).creator(), whole.appraisal(), weights);
        var comparison = Comparison.of(one, other);
        assertThat(comparison.lines().stream()
                        .mapToInt(Comparison.Line::difference)
                        .sum())
                .isEqualTo(comparison.difference());
        var turned = Comparison.of(other, one);
        assertThat(turned.difference()).isEqualTo(-comparison.difference());
        assertThat(turned.certain()).isEqualTo(comparison.certain());
        if (comparison.difference() != 0) {
            assertThat(turned.sentence()).isEqualTo(comparison.sentence());
        }
    }

    @Provide
    Arbitrary<Weights> weights() {
        return Any.weights();
    }

    private static Dossier shuffled(Dossier creator, long seed) {
        var audience = creator.audience();
        if (audience == null) {
            return creator;
        }
        var cells = new ArrayList<>(audience.cells());
        Collections.shuffle(cells, new Random(seed));
        return new Dossier(
                creator.creatorId(),
                creator.displayName(),
                creator.language(),
                creator.country(),
                creator.topics(),
                creator.contactable(),
                creator.accounts(),
                new Audience(
                        audience.creatorId(),
                        audience.version(),
                        audience.capturedAt(),
                        audience.source(),
                        audience.sampleSize(),
                        cells,
                        audience.marginals()),
                creator.rates());
    }

    /// @param creator one made up from the seed
    private record Case(Dossier creator, Appraisal appraisal) {
        static Case of(long seed) {
            var crowd = new Crowd(seed, 1, TODAY);
            var random = new Random(seed);
            var groups = new PeerGroup[3][Yardstick.GROUPS];
            for (var group : groups) {
                Arrays.setAll(
                        group,
                        _ -> PeerGroup.of(
                                random.longs(random.nextInt(30), 0, 100_000).toArray()));
            }
            var mean = new Baseline.Mean(random.nextInt(1_000_000), 1 + random.nextInt(1_000));
            return new Case(
                    crowd.dossiers().getFirst(),
                    new Appraisal(
                            crowd.brief(),
                            new Yardstick(
                                    seed,
                                    ParameterEdition.USUAL,
                                    1_000,
                                    (int) TODAY.toEpochDay() - random.nextInt(100),
                                    groups[0],
                                    groups[1],
                                    groups[2]),
                            new Baseline(mean, mean, mean, mean, mean, mean),
                            TierCutoffs.CUSTOMARY,
                            TODAY));
        }
    }
}
