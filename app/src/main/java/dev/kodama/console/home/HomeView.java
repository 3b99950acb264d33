package dev.kodama.console.home;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignFilter;
import dev.kodama.campaigns.CampaignSort;
import dev.kodama.campaigns.Waiting;
import dev.kodama.console.campaigns.CampaignLine;
import dev.kodama.console.campaigns.CampaignsNavigation;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.intake.IntakeNavigation;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportProgress;
import dev.kodama.reporting.Export;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.VisibleBrands;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Where one starts the day: what waits, what runs, where one was.
@Route("")
@PermitAll
class HomeView extends Page implements HasDynamicTitle {
    private static final int RECENT = 6;
    private static final int LATEST_JOBS = 20;

    private final CurrentUser user;

    HomeView(
            CampaignDesk campaigns,
            ImportDesk imports,
            ExportDesk exports,
            CreatorDirectory creators,
            CurrentUser user) {
        this.user = user;
        add(new PageHeader(text("console.home.hello", user.displayName())), search());
        if (user.mayWrite() && creators.count(CreatorFilter.NONE).value() == 0) {
            add(firstSteps());
        }
        var columns = new Div(
                waiting(campaigns.waiting(scope())),
                Page.column(
                        jobs(
                                imports.list(null, LATEST_JOBS).items().stream()
                                        .filter(job -> !job.status().isFinished())
                                        .toList(),
                                exports.list(exportScope(), null, LATEST_JOBS).items().stream()
                                        .filter(export -> !export.state().settled())
                                        .toList()),
                        recent(
                                campaigns,
                                campaigns
                                        .page(scope(), CampaignFilter.ALL, CampaignSort.NEWEST_FIRST, null, RECENT)
                                        .items())));
        columns.addClassName("columns");
        add(columns);
    }

    @Override
    public String getPageTitle() {
        return text("console.home.title");
    }

    private static Component search() {
        var field = new TextField();
        field.setPlaceholder(text("console.home.search"));
        field.setAriaLabel(text("console.home.search"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setWidth("36rem");
        field.setMaxWidth("100%");
        field.getElement().setAttribute("data-search", "");
        field.addKeyPressListener(
                Key.ENTER, pressed -> CreatorsNavigation.search(field.getValue().strip()));
        return field;
    }

    private static Component firstSteps() {
        return new Section(
                text("console.home.first"),
                new EmptyState(
                        VaadinIcon.USERS,
                        text("console.home.first.title"),
                        text("console.home.first.what-to-do"),
                        Buttons.primary(text("console.home.first.import"), IntakeNavigation::openWizard)));
    }

    private static Component waiting(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return new Section(
                    text("console.home.waiting"),
                    new EmptyState(
                            VaadinIcon.CHECK,
                            text("console.home.nothing-waits"),
                            text("console.home.nothing-waits.what-to-do")));
        }
        var list = new Div();
        list.addClassName("lines");
        for (var one : waiting) {
            var what = new Div(
                    new Span(text("console.home.waiting." + one.kind(), one.count())),
                    CampaignsNavigation.link(one.campaignId(), one.campaignName()));
            list.add(line(what, Figure.age(one.since())));
        }
        return new Section(text("console.home.waiting"), list).note(text("console.home.waiting.count", waiting.size()));
    }

    private static Component jobs(List<ImportProgress> imports, List<Export> exports) {
        var list = new Div();
        list.addClassName("lines");
        for (var job : imports) {
            list.add(line(
                    new Div(new Span(text("console.home.import")), IntakeNavigation.link(job.id(), job.fileName())),
                    new Span(Formats.percent(job.percent() / 100.0, 0))));
        }
        for (var export : exports) {
            var share = export.share();
            list.add(line(
                    new Div(new Span(text("console.home.export")), new Anchor("reports/exports", export.fileName())),
                    new Span(Formats.percent(share, 0))));
        }
        var section = new Section(text("console.home.jobs"), list);
        section.setVisible(!imports.isEmpty() || !exports.isEmpty());
        return section;
    }

    private Component recent(CampaignDesk desk, List<Campaign> campaigns) {
        if (campaigns.isEmpty()) {
            return new Section(
                    text("console.home.recent"),
                    new EmptyState(
                            VaadinIcon.MEGAPHONE,
                            text("console.home.no-campaigns"),
                            user.mayWrite()
                                    ? text("console.home.no-campaigns.what-to-do")
                                    : text("console.home.no-campaigns.ask")));
        }
        var progress =
                desk.progressOf(scope(), campaigns.stream().map(Campaign::id).collect(Collectors.toSet()));
        var list = new Div();
        list.addClassName("lines");
        for (var campaign : campaigns) {
            list.add(new CampaignLine(campaign, Objects.requireNonNull(progress.get(campaign.id()))));
        }
        return new Section(text("console.home.recent"), list);
    }

    private static Component line(Component what, Component when) {
        var line = new Div(what, when);
        line.addClassName("line");
        return line;
    }

    private BrandScope scope() {
        return switch (user.brands()) {
            case VisibleBrands.All() -> BrandScope.everything();
            case VisibleBrands.Only(var brandIds) -> BrandScope.of(brandIds);
        };
    }

    private dev.kodama.reporting.BrandScope exportScope() {
        return switch (user.brands()) {
            case VisibleBrands.All() -> dev.kodama.reporting.BrandScope.everything();
            case VisibleBrands.Only(var brandIds) -> dev.kodama.reporting.BrandScope.of(brandIds);
        };
    }
}
