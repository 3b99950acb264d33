package dev.kodama.console.reporting;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kodama.console.campaigns.CampaignBadge;
import dev.kodama.console.campaigns.CampaignTabs;
import dev.kodama.console.campaigns.CampaignsNavigation;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.reporting.CampaignHeadline;
import dev.kodama.reporting.CampaignReport;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.ReportShelf;
import dev.kodama.scoring.events.MediaRates;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/// One campaign's report: the figures that matter, how they came over time, who brought them.
@Route("reports/:" + ReportView.ID)
@PermitAll
class ReportView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String ID = "campaignId";

    private final ReportShelf reports;
    private final ExportDesk exports;
    private final CurrentUser user;
    private String name = "";

    ReportView(ReportShelf reports, ExportDesk exports, CurrentUser user) {
        this.reports = reports;
        this.exports = exports;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                Address.of(event),
                event.getRouteParameters()
                        .get(ID)
                        .flatMap(Ids::read)
                        .flatMap(id -> reports.campaign(Visibility.of(user), id))
                        .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return text("reporting.report.of", name);
    }

    private void show(Address address, CampaignReport report) {
        var headline = report.headline();
        name = headline.name();
        removeAll();
        add(header(headline), CampaignTabs.of(headline.campaignId(), CampaignTabs.REPORT), tiles(headline));
        if (report.creators().isEmpty()) {
            add(new Section(text("reporting.creators.title"), nothingYet()));
        } else {
            add(
                    new OverTimeSection(report, address),
                    new PerCreatorSections(report, address),
                    new CreatorsSection(report),
                    new DefinitionsSection());
        }
    }

    private Component header(CampaignHeadline headline) {
        var header = CampaignsNavigation.header(headline.name(), headline.brandId(), headline.brandName())
                .badges(CampaignBadge.of(headline.status()))
                .about(text(
                        "reporting.report.about",
                        headline.product(),
                        Formats.date(headline.startsOn()),
                        Formats.date(headline.endsOn()),
                        headline.creators(),
                        headline.livePosts()));
        if (headline.figuresAsOf() != null) {
            header.badges(new Badge(
                    text("reporting.report.asOf", Formats.moment(headline.figuresAsOf())), Badge.Tone.NEUTRAL));
        }
        if (user.mayExport()) {
            header.actions(Buttons.primary(
                    text("reporting.export.action"),
                    () -> ExportDialog.ofCampaign(exports, user, headline.campaignId(), headline.name())
                            .open()));
        }
        return header;
    }

    private static Component tiles(CampaignHeadline headline) {
        var totals = headline.totals();
        var tiles = new ArrayList<Tile>();
        tiles.add(new Tile(totals.of(Metric.SPEND))
                .note(Tile.beside(totals.of(Metric.BUDGET_USED)))
                .note(Tile.beside(totals.of(Metric.PAID))));
        tiles.add(new Tile(totals.of(Metric.REACH)).note(Tile.beside(totals.of(Metric.COST_PER_REACH))));
        tiles.add(new Tile(totals.of(Metric.IMPRESSIONS)).note(Tile.beside(totals.of(Metric.CPM))));
        tiles.add(new Tile(totals.of(Metric.VIEWS)));
        tiles.add(new Tile(totals.of(Metric.ENGAGEMENTS)).note(Tile.beside(totals.of(Metric.CPE))));
        tiles.add(new Tile(totals.of(Metric.ENGAGEMENT_RATE_BY_REACH)));
        tiles.add(new Tile(totals.of(Metric.ENGAGEMENTS_AGAINST_PREDICTED))
                .note(Tile.beside(totals.of(Metric.PREDICTED_ENGAGEMENTS))));
        tiles.add(new Tile(totals.of(Metric.EMV)).note(rates(headline.mediaRates())));
        return Tile.row(List.copyOf(tiles));
    }

    /// By which rates: without them the figure says nothing.
    private static String rates(MediaRates rates) {
        return text(
                "reporting.emv.rates",
                rates.edition(),
                rates.perLike().toPlainString(),
                rates.perComment().toPlainString(),
                rates.perThousandImpressions().toPlainString());
    }

    private static Component nothingYet() {
        return new EmptyState(
                VaadinIcon.CHART, text("reporting.report.empty"), text("reporting.report.empty.what-to-do"));
    }
}
