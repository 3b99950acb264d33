package dev.kodama.console.reporting;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.campaigns.CampaignBadge;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.texts.Formats;
import dev.kodama.reporting.CampaignFilter;
import dev.kodama.reporting.CampaignHeadline;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.ReportShelf;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// All campaigns with what they cost and brought.
@Route("reports")
@PermitAll
class ReportsView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String TEXT = "q";
    private static final List<Metric> SHOWN = List.of(
            Metric.SPEND,
            Metric.BUDGET_USED,
            Metric.REACH,
            Metric.ENGAGEMENTS,
            Metric.ENGAGEMENT_RATE_BY_REACH,
            Metric.CPE);

    private final ReportShelf reports;
    private final CurrentUser user;
    private final TextField search = new TextField();
    private final PagedGrid<CampaignHeadline> grid = new PagedGrid<>(CampaignHeadline::campaignId);
    private Address address = Address.empty();

    ReportsView(ReportShelf reports, CurrentUser user) {
        this.reports = reports;
        this.user = user;
        fillHeight();
        search.setPlaceholder(text("reporting.reports.search"));
        search.setAriaLabel(text("reporting.reports.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidth("20rem");
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                address.with(TEXT, typed.getValue()).go(ReportsView.class);
            }
        });
        columns();
        grid.addItemDoubleClickListener(
                click -> ReportingNavigation.open(click.getItem().campaignId()));
        add(new PageHeader(text("reporting.reports.title")).about(text("reporting.reports.about")), search, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event);
        var wanted = address.one(TEXT).orElse(null);
        search.setValue(Objects.requireNonNullElse(wanted, ""));
        grid.setEmptyStateComponent(wanted == null ? nothingYet() : nothingFound());
        var scope = Visibility.of(user);
        var filter = new CampaignFilter(wanted, Set.of());
        grid.show((after, first) -> {
            var page = reports.page(scope, filter, after, first);
            return new PagedGrid.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @Override
    public String getPageTitle() {
        return text("reporting.reports.title");
    }

    private void columns() {
        grid.addComponentColumn(ReportsView::name)
                .setHeader(text("reporting.column.campaign"))
                .setFlexGrow(3)
                .setWidth("18rem")
                .setFrozen(true);
        grid.addComponentColumn(campaign -> CampaignBadge.of(campaign.status()))
                .setHeader(text("reporting.column.status"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addComponentColumn(campaign -> Figure.count(campaign.livePosts()))
                .setHeader(text("reporting.column.posts"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("4rem")
                .setFlexGrow(0);
        for (var metric : SHOWN) {
            grid.addComponentColumn(
                            campaign -> FigureText.cell(campaign.totals().of(metric)))
                    .setHeader(FigureText.heading(metric))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("5.75rem")
                    .setFlexGrow(1);
        }
        grid.addComponentColumn(campaign -> Figure.age(campaign.figuresAsOf()))
                .setHeader(text("reporting.column.asOf"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
    }

    private static Component name(CampaignHeadline campaign) {
        var whose = new Span(text(
                "reporting.reports.whose",
                Objects.requireNonNullElse(campaign.brandName(), Formats.MISSING),
                Formats.date(campaign.startsOn()),
                Formats.date(campaign.endsOn())));
        whose.addClassName("report-under");
        var cell = new Div(ReportingNavigation.link(campaign.campaignId(), campaign.name()), whose);
        cell.addClassName("report-name");
        return cell;
    }

    private static Component nothingYet() {
        return new EmptyState(
                VaadinIcon.CHART, text("reporting.reports.empty"), text("reporting.reports.empty.what-to-do"));
    }

    private static Component nothingFound() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                text("reporting.reports.none"),
                text("reporting.reports.none.what-to-do"),
                Buttons.plain(
                        text("reporting.reports.clear"), () -> Address.empty().go(ReportsView.class)));
    }
}
