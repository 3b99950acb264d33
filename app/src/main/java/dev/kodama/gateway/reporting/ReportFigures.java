package dev.kodama.gateway.reporting;

import dev.kodama.reporting.Figure;
import dev.kodama.reporting.Figures;
import dev.kodama.reporting.Metric;
import org.jspecify.annotations.Nullable;

/// Figures as fields of their own, so that a client's tools can complete and check them.
record ReportFigures(
        Figure spend,
        Figure paid,
        Figure reach,
        Figure impressions,
        Figure views,
        Figure engagements,
        Figure engagementRateByReach,
        Figure engagementRateByImpressions,
        Figure engagementRateByViews,
        Figure cpe,
        Figure cpm,
        Figure costPerReach,
        @Nullable Figure budgetUsed,
        Figure predictedEngagements,
        Figure predictedReach,
        Figure engagementsAgainstPredicted,
        Figure reachAgainstPredicted,
        Figure emv) {
    static ReportFigures of(Figures figures) {
        return new ReportFigures(
                figures.of(Metric.SPEND),
                figures.of(Metric.PAID),
                figures.of(Metric.REACH),
                figures.of(Metric.IMPRESSIONS),
                figures.of(Metric.VIEWS),
                figures.of(Metric.ENGAGEMENTS),
                figures.of(Metric.ENGAGEMENT_RATE_BY_REACH),
                figures.of(Metric.ENGAGEMENT_RATE_BY_IMPRESSIONS),
                figures.of(Metric.ENGAGEMENT_RATE_BY_VIEWS),
                figures.of(Metric.CPE),
                figures.of(Metric.CPM),
                figures.of(Metric.COST_PER_REACH),
                figures.has(Metric.BUDGET_USED) ? figures.of(Metric.BUDGET_USED) : null,
                figures.of(Metric.PREDICTED_ENGAGEMENTS),
                figures.of(Metric.PREDICTED_REACH),
                figures.of(Metric.ENGAGEMENTS_AGAINST_PREDICTED),
                figures.of(Metric.REACH_AGAINST_PREDICTED),
                figures.of(Metric.EMV));
    }
}
