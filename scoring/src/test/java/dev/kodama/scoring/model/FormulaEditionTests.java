package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.Crowd;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Old and new formulas side by side.
class FormulaEditionTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final UUID CAMPAIGN = new UUID(0, 1);
    private static final Weights WEIGHTS = ParameterEdition.USUAL.defaultWeights();

    private final Crowd crowd = new Crowd(5, 60, TODAY);
    private final Appraisal appraisal = appraisal();

    @Test
    void thePresentFormulasAreTheDefinitionsInForce() {
        assertThat(FormulaEdition.PRESENT.id()).isEqualTo(Definitions.EDITION);
        assertThat(FormulaEdition.PRESENT.replaced()).isEmpty();
        assertThat(FormulaEdition.of(Definitions.EDITION)).contains(FormulaEdition.PRESENT);
        assertThat(FormulaEdition.of("2025-01")).isEmpty();
        assertThat(crowd.dossiers())
                .allSatisfy(creator -> assertThat(
                                Explanation.of(CAMPAIGN, creator, appraisal, WEIGHTS, FormulaEdition.PRESENT))
                        .isEqualTo(Explanation.of(CAMPAIGN, creator, appraisal, WEIGHTS)));
    }

    @Test
    void theFormerFormulasNameTheirVersionsAndSinceWhenTheyHeld() {
        assertThat(FormulaEdition.OF_AVERAGES.replaced()).containsExactly(Metric.ENGAGEMENT, Metric.REPLY_RATE);
        assertThat(FormulaEdition.OF_AVERAGES.definition(Metric.ENGAGEMENT)).satisfies(former -> {
            assertThat(former.version()).isOne();
            assertThat(former.validFrom())
                    .isBefore(Definitions.of(Metric.ENGAGEMENT).validFrom());
            assertThat(former.meaning())
                    .isNotEqualTo(Definitions.of(Metric.ENGAGEMENT).meaning());
        });
    }

    @Test
    void byFormerFormulasOnlyWhatTheyReplacedDiffersAndItStillAddsUp() {
        var differing = 0;
        for (var creator : crowd.dossiers()) {
            var now = Explanation.of(CAMPAIGN, creator, appraisal, WEIGHTS);
            var then = Explanation.of(CAMPAIGN, creator, appraisal, WEIGHTS, FormulaEdition.OF_AVERAGES);
            assertThat(then.definition()).isEqualTo("2026-11");
            assertThat(then.inputHash()).isNotEqualTo(now.inputHash());
            assertThat(then.score().components().stream()
                            .mapToInt(Score.Component::contribution)
                            .sum())
                    .isEqualTo(then.score().points());
            for (var metric : Metric.values()) {
                var replaced = FormulaEdition.OF_AVERAGES.replaced().contains(metric);
                assertThat(then.score().component(metric).version())
                        .isEqualTo(replaced ? 1 : Definitions.of(metric).version());
                if (!replaced) {
                    assertThat(then.score().component(metric).finding())
                            .isEqualTo(now.score().component(metric).finding());
                }
            }
            differing += then.score().points() == now.score().points() ? 0 : 1;
        }
        assertThat(differing).as("the crowd has posts, so some do differ").isPositive();
    }

    private Appraisal appraisal() {
        var groups = new PeerGroup[Yardstick.GROUPS];
        Arrays.fill(groups, PeerGroup.of(new long[] {1_000, 10_000, 20_000, 40_000, 80_000, 200_000}));
        var mean = Baseline.Mean.of(3_000_000, 10);
        return new Appraisal(
                crowd.brief(),
                new Yardstick(1, ParameterEdition.USUAL, 60, (int) TODAY.toEpochDay(), groups, groups, groups),
                new Baseline(mean, mean, mean, mean, mean, mean),
                TierCutoffs.CUSTOMARY,
                TODAY);
    }
}
