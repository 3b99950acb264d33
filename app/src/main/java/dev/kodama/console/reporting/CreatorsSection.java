package dev.kodama.console.reporting;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.reporting.CampaignReport;
import dev.kodama.reporting.CreatorResult;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.PostResult;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Every creator with all figures and the totals below; a line opens into the creator's posts.
final class CreatorsSection extends Composite<Section> {
    private static final int ROWS_IN_FULL = 15;
    /// The most asked for first: a narrow window shows the first ones, the rest is reached by scrolling sideways.
    private static final List<Metric> SHOWN = List.of(
            Metric.SPEND,
            Metric.REACH,
            Metric.ENGAGEMENTS,
            Metric.ENGAGEMENT_RATE_BY_REACH,
            Metric.CPE,
            Metric.ENGAGEMENTS_AGAINST_PREDICTED,
            Metric.COST_PER_REACH,
            Metric.IMPRESSIONS,
            Metric.CPM,
            Metric.VIEWS,
            Metric.PAID,
            Metric.EMV);

    private static final List<Metric> OF_POSTS = List.of(
            Metric.SPEND,
            Metric.REACH,
            Metric.IMPRESSIONS,
            Metric.VIEWS,
            Metric.ENGAGEMENTS,
            Metric.ENGAGEMENT_RATE_BY_REACH,
            Metric.CPE);

    private final CampaignReport report;

    CreatorsSection(CampaignReport report) {
        this.report = report;
    }

    @Override
    protected Section initContent() {
        var section = new Section(text("reporting.creators.title"), table())
                .note(text("reporting.creators.note", report.creators().size()));
        if (report.creators().stream().anyMatch(CreatorsSection::hasPartial)) {
            var star = new Div(text("reporting.creators.partial"));
            star.addClassNames("quiet", "small");
            section.add(star);
        }
        return section;
    }

    private Grid<CreatorResult> table() {
        var grid = new Grid<CreatorResult>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setItems(report.creators());
        if (report.creators().size() <= ROWS_IN_FULL) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight("36rem");
        }
        var totals = grid.prependFooterRow();
        var name = grid.addComponentColumn(CreatorsSection::name)
                .setHeader(text("reporting.column.creator"))
                .setComparator(Comparator.comparing(PerCreatorSections::name))
                .setWidth("13rem")
                .setFlexGrow(2)
                .setFrozen(true);
        var total = new Span(text("reporting.total"));
        total.addClassName("report-total");
        totals.getCell(name).setComponent(total);
        grid.addColumn(creator -> creator.stage().label(FigureText.language()))
                .setHeader(text("reporting.column.stage"))
                .setComparator(Comparator.comparing(CreatorResult::stage))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        var posts = grid.addComponentColumn(
                        creator -> Figure.count(creator.posts().size()))
                .setHeader(text("reporting.column.posts"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("4.5rem")
                .setFlexGrow(0);
        totals.getCell(posts).setComponent(Figure.count(report.headline().livePosts()));
        for (var metric : SHOWN) {
            var column = grid.addComponentColumn(
                            creator -> FigureText.cell(creator.figures().of(metric)))
                    .setHeader(FigureText.heading(metric))
                    .setComparator(byValue(metric))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("7.5rem")
                    .setFlexGrow(1);
            totals.getCell(column)
                    .setComponent(FigureText.cell(report.headline().totals().of(metric)));
        }
        grid.setItemDetailsRenderer(new ComponentRenderer<>(CreatorsSection::posts));
        return grid;
    }

    private static Comparator<CreatorResult> byValue(Metric metric) {
        return Comparator.comparing(
                creator -> creator.figures().of(metric).value(),
                Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()));
    }

    private static Component name(CreatorResult creator) {
        var cell = new Div(CreatorsNavigation.link(creator.creatorId(), PerCreatorSections.name(creator)));
        cell.addClassName("name-cell");
        if (creator.name() != null && creator.handle() != null) {
            var handle = new Span(creator.handle());
            handle.addClassName("under");
            cell.add(handle);
        }
        return cell;
    }

    private static Component posts(CreatorResult creator) {
        if (creator.posts().isEmpty()) {
            var nothing = new Div(text("reporting.posts.none"));
            nothing.addClassNames("quiet", "small");
            return nothing;
        }
        var heads = new String[OF_POSTS.size() + 3];
        heads[0] = text("reporting.column.post");
        heads[1] = text("reporting.column.published");
        heads[2] = text("reporting.column.captured");
        for (var i = 0; i < OF_POSTS.size(); i++) {
            heads[i + 3] = OF_POSTS.get(i).label(FigureText.language());
        }
        var table = new PlainTable(heads);
        for (var post : creator.posts()) {
            var cells = new Object[heads.length];
            cells[0] = link(post);
            cells[1] = Formats.date(post.publishedAt());
            cells[2] = captured(post);
            for (var i = 0; i < OF_POSTS.size(); i++) {
                cells[i + 3] = FigureText.cell(post.figures().of(OF_POSTS.get(i)));
            }
            table.row(cells);
        }
        return table;
    }

    private static Component link(PostResult post) {
        var link = new Anchor(
                post.url(), text("console.platform." + post.platform().name()), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        link.setTitle(post.url());
        return link;
    }

    private static Component captured(PostResult post) {
        var figure = Figure.age(post.capturedAt());
        return post.source() == null ? figure : figure.hint(Objects.requireNonNull(post.source()));
    }

    private static boolean hasPartial(CreatorResult creator) {
        return SHOWN.stream().anyMatch(metric -> creator.figures().of(metric).partial());
    }
}
