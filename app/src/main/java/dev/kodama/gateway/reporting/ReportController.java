package dev.kodama.gateway.reporting;

import dev.kodama.campaigns.Campaign;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.reporting.CampaignFilter;
import dev.kodama.reporting.CampaignHeadline;
import dev.kodama.reporting.CampaignReport;
import dev.kodama.reporting.CreatorResult;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.PostResult;
import dev.kodama.reporting.ReportDay;
import dev.kodama.reporting.ReportShelf;
import dev.kodama.security.CurrentUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Reports. A report comes as a whole, in one statement, so its children ask the database nothing.
@Controller
class ReportController {
    private final ReportShelf reports;
    private final CurrentUser user;

    ReportController(ReportShelf reports, CurrentUser user) {
        this.reports = reports;
        this.user = user;
    }

    @QueryMapping
    @Needs(Permission.READ)
    @Nullable
    CampaignReport campaignReport(@Argument GlobalId campaign) {
        return reports.campaign(Visibility.of(user), campaign.of("Campaign")).orElse(null);
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<CampaignHeadline> campaignHeadlines(@Argument @Nullable String text, Paging paging) {
        var scope = Visibility.of(user);
        var filter = new CampaignFilter(text, Set.of());
        return paging.connect((after, first) -> {
            var page = reports.page(scope, filter, after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<Metric> reportMetrics() {
        return List.of(Metric.values());
    }

    /// The reports of all campaigns of an answer, in one statement.
    @BatchMapping(typeName = "Campaign")
    Map<Campaign, CampaignReport> report(List<Campaign> campaigns) {
        var byId = reports.campaigns(
                Visibility.of(user), campaigns.stream().map(Campaign::id).collect(Collectors.toSet()));
        var byCampaign = new HashMap<Campaign, CampaignReport>();
        for (var campaign : campaigns) {
            var report = byId.get(campaign.id());
            if (report != null) {
                byCampaign.put(campaign, report);
            }
        }
        return byCampaign;
    }

    @Derived(type = "CampaignHeadline")
    String campaign(CampaignHeadline headline) {
        return new GlobalId("Campaign", headline.campaignId()).toString();
    }

    @Derived(type = "CampaignHeadline")
    ReportFigures totals(CampaignHeadline headline) {
        return ReportFigures.of(headline.totals());
    }

    @Derived(type = "CreatorReport")
    String creator(CreatorResult creator) {
        return new GlobalId("Creator", creator.creatorId()).toString();
    }

    @Derived(type = "CreatorReport", field = "figures")
    ReportFigures figuresOfCreator(CreatorResult creator) {
        return ReportFigures.of(creator.figures());
    }

    @Derived(type = "PostReport", field = "figures")
    ReportFigures figuresOfPost(PostResult post) {
        return ReportFigures.of(post.figures());
    }

    @Derived(type = "ReportDay", field = "figures")
    ReportFigures figuresOfDay(ReportDay day) {
        return ReportFigures.of(day.figures());
    }
}
