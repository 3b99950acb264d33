package dev.kodama.reporting.figures;

import static dev.kodama.reporting.Metric.BUDGET_USED;
import static dev.kodama.reporting.Metric.COST_PER_REACH;
import static dev.kodama.reporting.Metric.CPE;
import static dev.kodama.reporting.Metric.CPM;
import static dev.kodama.reporting.Metric.EMV;
import static dev.kodama.reporting.Metric.ENGAGEMENTS;
import static dev.kodama.reporting.Metric.ENGAGEMENTS_AGAINST_PREDICTED;
import static dev.kodama.reporting.Metric.ENGAGEMENT_RATE_BY_IMPRESSIONS;
import static dev.kodama.reporting.Metric.ENGAGEMENT_RATE_BY_REACH;
import static dev.kodama.reporting.Metric.ENGAGEMENT_RATE_BY_VIEWS;
import static dev.kodama.reporting.Metric.IMPRESSIONS;
import static dev.kodama.reporting.Metric.PAID;
import static dev.kodama.reporting.Metric.PREDICTED_ENGAGEMENTS;
import static dev.kodama.reporting.Metric.PREDICTED_REACH;
import static dev.kodama.reporting.Metric.REACH;
import static dev.kodama.reporting.Metric.REACH_AGAINST_PREDICTED;
import static dev.kodama.reporting.Metric.SPEND;
import static dev.kodama.reporting.Metric.VIEWS;

import dev.kodama.reporting.Figure;
import dev.kodama.reporting.Figures;
import dev.kodama.reporting.Gap;
import dev.kodama.reporting.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lines that a set of figures is computed from, and the one place where any figure is computed. A post's
/// figures have one line, a creator's one per post, a campaign's all of them; the rules are the same.
///
/// @param paidYen on record, whatever the lines say
/// @param budgetYen of the campaign; null where no budget applies
record Ledger(List<Line> lines, long paidYen, @Nullable Long budgetYen) {

    /// What one live post cost and brought, or what a creator without a post costs.
    ///
    /// @param costYen null while no fee is agreed
    /// @param live whether this is a post; otherwise all counts are null
    /// @param emv null where the metric is not defined for the post
    record Line(
            @Nullable Long costYen,
            boolean live,
            @Nullable Long reach,
            @Nullable Long impressions,
            @Nullable Long views,
            @Nullable Long engagements,
            @Nullable Long predictedEngagements,
            @Nullable Long predictedReach,
            @Nullable Rated emv) {
        /// A post that has no value by any rates.
        Line(
                @Nullable Long costYen,
                boolean live,
                @Nullable Long reach,
                @Nullable Long impressions,
                @Nullable Long views,
                @Nullable Long engagements,
                @Nullable Long predictedEngagements,
                @Nullable Long predictedReach) {
            this(costYen, live, reach, impressions, views, engagements, predictedEngagements, predictedReach, null);
        }

        static Line withoutPost(@Nullable Long costYen) {
            return new Line(costYen, false, null, null, null, null, null, null);
        }
    }

    /// The value of a post by the rates; null while a count of it is not known.
    record Rated(@Nullable BigDecimal value) {}

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    Figures figures() {
        var figures = new ArrayList<Figure>();
        figures.add(spend());
        figures.add(new Figure(PAID, BigDecimal.valueOf(paidYen), null, live(), live(), null, null));
        figures.add(total(REACH, Line::reach, Gap.NOT_CAPTURED));
        figures.add(total(IMPRESSIONS, Line::impressions, Gap.NOT_CAPTURED));
        figures.add(total(VIEWS, Line::views, Gap.NOT_CAPTURED));
        figures.add(total(ENGAGEMENTS, Line::engagements, Gap.NOT_CAPTURED));
        figures.add(rate(ENGAGEMENT_RATE_BY_REACH, Line::engagements, Line::reach));
        figures.add(rate(ENGAGEMENT_RATE_BY_IMPRESSIONS, Line::engagements, Line::impressions));
        figures.add(rate(ENGAGEMENT_RATE_BY_VIEWS, Line::engagements, Line::views));
        figures.add(cost(CPE, Line::engagements, ONE));
        figures.add(cost(CPM, Line::impressions, THOUSAND));
        figures.add(cost(COST_PER_REACH, Line::reach, ONE));
        if (budgetYen != null) {
            figures.add(budgetUsed(budgetYen));
        }
        figures.add(total(PREDICTED_ENGAGEMENTS, Line::predictedEngagements, Gap.NOT_PREDICTED));
        figures.add(total(PREDICTED_REACH, Line::predictedReach, Gap.NOT_PREDICTED));
        figures.add(againstPredicted(ENGAGEMENTS_AGAINST_PREDICTED, Line::engagements, Line::predictedEngagements));
        figures.add(againstPredicted(REACH_AGAINST_PREDICTED, Line::reach, Line::predictedReach));
        figures.add(earnedMediaValue());
        return new Figures(figures);
    }

    private Figure earnedMediaValue() {
        var rated = lines.stream().map(Line::emv).filter(Objects::nonNull).toList();
        var known = rated.stream().map(Rated::value).filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return missing(EMV, live() == 0 ? Gap.NO_POST : rated.isEmpty() ? Gap.NOT_DEFINED_HERE : Gap.NOT_CAPTURED);
        }
        var value = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(
                EMV,
                value.setScale(EMV.unit().decimals(), RoundingMode.HALF_UP),
                null,
                known.size(),
                live(),
                null,
                null);
    }

    private Figure spend() {
        var agreed = lines.stream().map(Line::costYen).filter(Objects::nonNull).toList();
        return agreed.isEmpty()
                ? missing(SPEND, Gap.NO_FEE_AGREED)
                : new Figure(SPEND, sum(agreed), null, live(), live(), null, null);
    }

    private Figure budgetUsed(long budget) {
        var spend = spend().value();
        if (budget == 0) {
            return missing(BUDGET_USED, Gap.NO_BUDGET);
        }
        return spend == null
                ? missing(BUDGET_USED, Gap.NO_FEE_AGREED)
                : ratio(BUDGET_USED, spend, BigDecimal.valueOf(budget), HUNDRED, live());
    }

    /// A sum over the posts for which it is known.
    private Figure total(Metric metric, Function<Line, @Nullable Long> count, Gap unknown) {
        var known = lines.stream()
                .filter(Line::live)
                .map(count)
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return missing(metric, live() == 0 ? Gap.NO_POST : unknown);
        }
        return new Figure(metric, sum(known), null, known.size(), live(), null, null);
    }

    /// Like with like: only posts for which both sides are known.
    private Figure rate(
            Metric metric, Function<Line, @Nullable Long> numerator, Function<Line, @Nullable Long> denominator) {
        return rate(metric, numerator, denominator, Gap.NOT_CAPTURED);
    }

    private Figure againstPredicted(
            Metric metric, Function<Line, @Nullable Long> actual, Function<Line, @Nullable Long> predicted) {
        var nonePredicted = lines.stream().map(predicted).allMatch(Objects::isNull);
        return rate(metric, actual, predicted, nonePredicted ? Gap.NOT_PREDICTED : Gap.NOT_CAPTURED);
    }

    private Figure rate(
            Metric metric,
            Function<Line, @Nullable Long> numerator,
            Function<Line, @Nullable Long> denominator,
            Gap unknown) {
        var comparable = lines.stream()
                .filter(line -> line.live() && numerator.apply(line) != null && denominator.apply(line) != null)
                .toList();
        if (comparable.isEmpty()) {
            return missing(metric, live() == 0 ? Gap.NO_POST : unknown);
        }
        return ratio(
                metric,
                sum(comparable.stream().map(numerator).toList()),
                sum(comparable.stream().map(denominator).toList()),
                HUNDRED,
                comparable.size());
    }

    /// Yen for one of something, or for a thousand. A post whose count is unknown is left out together with its
    /// cost, else the price would look higher than it is; a creator without a post has cost without bringing
    /// anything.
    private Figure cost(Metric metric, Function<Line, @Nullable Long> count, BigDecimal per) {
        var counted = lines.stream()
                .filter(line -> line.costYen() != null && (!line.live() || count.apply(line) != null))
                .toList();
        var posts = counted.stream().filter(Line::live).toList();
        if (posts.isEmpty()) {
            var agreed = lines.stream().anyMatch(line -> line.costYen() != null);
            return missing(metric, live() == 0 ? Gap.NO_POST : agreed ? Gap.NOT_CAPTURED : Gap.NO_FEE_AGREED);
        }
        return ratio(
                metric,
                sum(counted.stream().map(Line::costYen).toList()),
                sum(posts.stream().map(count).toList()),
                per,
                posts.size());
    }

    private Figure ratio(
            Metric metric, BigDecimal numerator, BigDecimal denominator, BigDecimal factor, int knownPosts) {
        if (denominator.signum() == 0) {
            return new Figure(metric, null, Gap.DIVISION_BY_ZERO, knownPosts, live(), numerator, denominator);
        }
        var value = numerator.multiply(factor).divide(denominator, metric.unit().decimals(), RoundingMode.HALF_UP);
        return new Figure(metric, value, null, knownPosts, live(), numerator, denominator);
    }

    private Figure missing(Metric metric, Gap gap) {
        return new Figure(metric, null, gap, 0, live(), null, null);
    }

    private int live() {
        return (int) lines.stream().filter(Line::live).count();
    }

    private static BigDecimal sum(List<? extends @Nullable Long> counts) {
        return counts.stream()
                .filter(Objects::nonNull)
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
