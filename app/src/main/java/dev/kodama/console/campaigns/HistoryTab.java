package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.Step;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.texts.Formats;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that was done in a campaign, by whom and when.
final class HistoryTab extends Div {
    HistoryTab(CampaignDesk desk, Viewer viewer, UUID campaignId) {
        addClassName("history-tab");
        var grid = new PagedGrid<Step>(Step::id);
        grid.addColumn(step -> Formats.moment(step.at()))
                .setHeader(text("campaigns.field.when"))
                .setFlexGrow(0)
                .setWidth("12rem");
        grid.addColumn(Step::by)
                .setHeader(text("campaigns.field.who"))
                .setFlexGrow(0)
                .setWidth("10rem");
        grid.addColumn(step -> word("campaigns.step", step.kind()))
                .setHeader(text("campaigns.field.what"))
                .setFlexGrow(0)
                .setWidth("14rem");
        grid.addColumn(step -> step.creatorName() == null ? "" : step.creatorName())
                .setHeader(text("campaigns.field.creator"))
                .setFlexGrow(1)
                .setWidth("10rem");
        grid.addComponentColumn(step -> step.yen() == null ? new Div() : Figure.yen(step.yen()))
                .setHeader(text("campaigns.field.yen"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("8rem");
        grid.addColumn(HistoryTab::words)
                .setHeader(text("campaigns.field.note"))
                .setFlexGrow(3)
                .setWidth("14rem");
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.TIME_BACKWARD, text("campaigns.history.empty"), text("campaigns.history.empty.what")));
        grid.show((after, first) -> {
            var page = desk.history(viewer.scope(), campaignId, after, first);
            return new PagedGrid.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
        add(grid);
    }

    private static String note(Step step) {
        var note = step.note();
        if (note == null) {
            return "";
        }
        return step.kind() == Step.Kind.FIGURES_RECORDED ? Sources.words(note) : note;
    }

    static String words(Step step) {
        return Stream.of(step.round() == null ? "" : text("campaigns.draft.round", step.round()), note(step))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
