package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportProgress;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.PermitAll;

/// Every file that was brought in or tried, newest first.
@Route("imports")
@PermitAll
class ImportsView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final ImportDesk desk;
    private final PagedGrid<ImportProgress> grid = new PagedGrid<>(ImportProgress::id);

    ImportsView(ImportDesk desk, CurrentUser user) {
        this.desk = desk;
        fillHeight();
        var header = new PageHeader(text("intake.imports.title")).about(text("intake.imports.about"));
        var mayImport = user.mayWrite() || user.mayOperate();
        if (mayImport) {
            header.actions(Buttons.primary(text("intake.import.start"), IntakeNavigation::openWizard));
        }
        grid.addComponentColumn(ImportsView::file)
                .setHeader(text("intake.import.file"))
                .setFlexGrow(3)
                .setWidth("16rem");
        grid.addColumn(one -> word("intake.import.kind", one.kind()))
                .setHeader(text("intake.import.kind"))
                .setFlexGrow(1);
        grid.addComponentColumn(ImportWords::status)
                .setHeader(text("intake.import.status"))
                .setWidth("7rem")
                .setFlexGrow(0);
        count("intake.import.rowsTaken", one -> Figure.count(one.counts().rowsTaken()));
        count("intake.import.rowsRefused", one -> Figure.count(one.counts().rowsRefused()));
        count("intake.import.creatorsAdded", one -> Figure.count(one.counts().creatorsAdded()));
        grid.addColumn(ImportProgress::startedBy)
                .setHeader(text("intake.import.by"))
                .setFlexGrow(1);
        grid.addComponentColumn(one -> Figure.age(one.createdAt()))
                .setHeader(text("intake.import.at"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.UPLOAD_ALT,
                text("intake.imports.none"),
                text("intake.imports.none.what-to-do"),
                mayImport
                        ? new Component[] {Buttons.plain(text("intake.import.start"), IntakeNavigation::openWizard)}
                        : new Component[0]));
        add(header, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        grid.show((after, first) -> {
            var page = desk.list(after, first);
            return new PagedGrid.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @Override
    public String getPageTitle() {
        return text("intake.imports.title");
    }

    private void count(String header, ValueProvider<ImportProgress, Figure> figure) {
        grid.addComponentColumn(figure)
                .setHeader(text(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
    }

    private static Component file(ImportProgress one) {
        var cell = new Div(IntakeNavigation.link(one.id(), one.fileName()));
        cell.addClassName("name-cell");
        if (one.dryRun()) {
            cell.add(new Badge(text("intake.import.dry-run"), Badge.Tone.NEUTRAL));
        }
        return cell;
    }
}
