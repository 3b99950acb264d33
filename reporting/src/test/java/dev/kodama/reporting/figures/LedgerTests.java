package dev.kodama.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.reporting.Figures;
import dev.kodama.reporting.Gap;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.figures.Ledger.Line;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The product guide's definitions, at their edges.
class LedgerTests {
    @Test
    void costsAreDividedByWhatTheyBrought() {
        var figures = of(post(90_000L, 20_000L, 30_000L, 1_200L));
        assertThat(value(figures, Metric.CPE)).isEqualTo("75.00");
        assertThat(value(figures, Metric.CPM)).isEqualTo("3000.00");
        assertThat(value(figures, Metric.COST_PER_REACH)).isEqualTo("4.50");
        assertThat(value(figures, Metric.ENGAGEMENT_RATE_BY_REACH)).isEqualTo("6.00");
        assertThat(value(figures, Metric.ENGAGEMENT_RATE_BY_IMPRESSIONS)).isEqualTo("4.00");
    }

    @Test
    void halvesAreRoundedUp() {
        // 1 ÷ 8 = 0.125
        assertThat(value(of(post(1L, 8L, 8L, 8L)), Metric.CPE)).isEqualTo("0.13");
        // 100 ÷ 3 = 33.333…
        assertThat(value(of(post(100L, 3L, 3L, 3L)), Metric.CPE)).isEqualTo("33.33");
    }

    @Test
    void divisionByZeroGivesNoValueAndSaysSo() {
        var cpe = of(post(90_000L, 20_000L, 0L, 0L)).of(Metric.CPE);
        assertThat(cpe.value()).isNull();
        assertThat(cpe.gap()).isEqualTo(Gap.DIVISION_BY_ZERO);
        assertThat(cpe.numerator()).isEqualByComparingTo("90000");
    }

    @Test
    void noEngagementAtAllIsAnEngagementRateOfZero() {
        assertThat(value(of(post(90_000L, 20_000L, null, 0L)), Metric.ENGAGEMENT_RATE_BY_REACH))
                .isEqualTo("0.00");
    }

    @Test
    void whatIsMissingIsNotZero() {
        var figures = of(post(90_000L, null, 30_000L, 1_200L));
        assertThat(figures.of(Metric.REACH).value()).isNull();
        assertThat(figures.of(Metric.REACH).gap()).isEqualTo(Gap.NOT_CAPTURED);
        assertThat(figures.of(Metric.COST_PER_REACH).gap()).isEqualTo(Gap.NOT_CAPTURED);
        assertThat(figures.of(Metric.ENGAGEMENT_RATE_BY_REACH).gap()).isEqualTo(Gap.NOT_CAPTURED);
        assertThat(value(figures, Metric.CPE)).isEqualTo("75.00");
    }

    @Test
    void aTotalOverSomeOfThePostsSaysOfHowMany() {
        var reach = of(post(1L, 100L, 1L, 1L), post(1L, null, 1L, 1L), post(1L, 300L, 1L, 1L))
                .of(Metric.REACH);
        assertThat(reach.value()).isEqualByComparingTo("400");
        assertThat(reach.knownPosts()).isEqualTo(2);
        assertThat(reach.livePosts()).isEqualTo(3);
        assertThat(reach.partial()).isTrue();
    }

    @Test
    void aPostWithUnknownReachIsLeftOutOfItsPriceTogetherWithItsCost() {
        var price = of(post(1_000L, 100L, 1L, 1L), post(9_000L, null, 1L, 1L)).of(Metric.COST_PER_REACH);
        assertThat(price.value()).isEqualByComparingTo("10.00");
        assertThat(price.numerator()).isEqualByComparingTo("1000");
        assertThat(price.partial()).isTrue();
    }

    @Test
    void mediaIsValuedWhereEveryCountOfAnInstagramPostIsKnown() {
        var emv = of(rated("1752.505"), rated(null), post(1L, 1L, 1L, 1L)).of(Metric.EMV);
        assertThat(emv.value()).isEqualByComparingTo("1752.51");
        assertThat(emv.knownPosts()).isEqualTo(1);
        assertThat(emv.livePosts()).isEqualTo(3);
        assertThat(of(rated(null)).of(Metric.EMV).gap()).isEqualTo(Gap.NOT_CAPTURED);
        assertThat(of(post(1L, 1L, 1L, 1L)).of(Metric.EMV).gap()).isEqualTo(Gap.NOT_DEFINED_HERE);
        assertThat(of(Line.withoutPost(1L)).of(Metric.EMV).gap()).isEqualTo(Gap.NO_POST);
    }

    private static Line rated(@Nullable String value) {
        return new Line(
                1L,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                new Ledger.Rated(value == null ? null : new BigDecimal(value)));
    }

    @Test
    void aFeeWithoutAPostCountsAsCost() {
        var figures = of(post(1_000L, 100L, 100L, 100L), Line.withoutPost(1_000L));
        assertThat(value(figures, Metric.SPEND)).isEqualTo("2000");
        assertThat(value(figures, Metric.CPE)).isEqualTo("20.00");
        assertThat(figures.of(Metric.CPE).partial()).isFalse();
    }

    @Test
    void withoutAPostThereIsNothingToMeasure() {
        var figures = of(Line.withoutPost(1_000L));
        assertThat(figures.of(Metric.REACH).gap()).isEqualTo(Gap.NO_POST);
        assertThat(figures.of(Metric.CPE).gap()).isEqualTo(Gap.NO_POST);
        assertThat(figures.of(Metric.ENGAGEMENT_RATE_BY_REACH).gap()).isEqualTo(Gap.NO_POST);
    }

    @Test
    void withoutAnAgreedFeeThereIsNoSpendAndNoPrice() {
        var figures = of(post(null, 100L, 100L, 100L));
        assertThat(figures.of(Metric.SPEND).gap()).isEqualTo(Gap.NO_FEE_AGREED);
        assertThat(figures.of(Metric.CPE).gap()).isEqualTo(Gap.NO_FEE_AGREED);
        assertThat(figures.of(Metric.BUDGET_USED).gap()).isEqualTo(Gap.NO_FEE_AGREED);
    }

    @Test
    void aBudgetOfNothingCannotBeUsed() {
        var figures = new Ledger(List.of(post(1L, 1L, 1L, 1L)), 0, 0L).figures();
        assertThat(figures.of(Metric.BUDGET_USED).gap()).isEqualTo(Gap.NO_BUDGET);
    }

    @Test
    void aFeeOfNothingIsAFee() {
        var figures = of(post(0L, 100L, 100L, 100L));
        assertThat(value(figures, Metric.SPEND)).isEqualTo("0");
        assertThat(value(figures, Metric.CPE)).isEqualTo("0.00");
    }

    @Test
    void predictionsAreHeldOnlyAgainstPostsThatHaveBoth() {
        var both = new Line(1L, true, 900L, 1L, 1L, 120L, 100L, 1_000L);
        var unpredicted = new Line(1L, true, 5_000L, 1L, 1L, 700L, null, null);
        var figures = of(both, unpredicted);
        assertThat(value(figures, Metric.ENGAGEMENTS_AGAINST_PREDICTED)).isEqualTo("120.00");
        assertThat(value(figures, Metric.REACH_AGAINST_PREDICTED)).isEqualTo("90.00");
        assertThat(figures.of(Metric.PREDICTED_REACH).knownPosts()).isEqualTo(1);
    }

    @Test
    void withoutAPredictionThereIsNoComparison() {
        assertThat(of(post(1L, 1L, 1L, 1L)).of(Metric.REACH_AGAINST_PREDICTED).gap())
                .isEqualTo(Gap.NOT_PREDICTED);
    }

    @Test
    void sumsBeyondLongStayExact() {
        var figures = of(post(1L, Long.MAX_VALUE, 1L, 1L), post(1L, Long.MAX_VALUE, 1L, 1L));
        assertThat(value(figures, Metric.REACH)).isEqualTo("18446744073709551614");
    }

    private static Figures of(Line... lines) {
        return new Ledger(List.of(lines), 0, 1_000_000L).figures();
    }

    private static Line post(
            @Nullable Long cost, @Nullable Long reach, @Nullable Long impressions, @Nullable Long engagements) {
        return new Line(cost, true, reach, impressions, null, engagements, null, null);
    }

    private static @Nullable String value(Figures figures, Metric metric) {
        var value = figures.of(metric).value();
        return value == null ? null : value.toPlainString();
    }
}
