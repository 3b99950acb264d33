package dev.kodama.console.reporting;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.JobProgress;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.Toast;
import dev.kodama.reporting.Export;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.reporting.ExportFormat;
import dev.kodama.reporting.ExportState;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;

/// The exports of the house: those that are being written, those that lie ready, and what became of the others.
@Route("reports/exports")
@RolesAllowed({"ADMIN", "MANAGER", "OPS"})
class ExportsView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final ExportDesk desk;
    private final CurrentUser user;
    private final PagedGrid<Export> grid = new PagedGrid<>(Export::exportId);

    ExportsView(ExportDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
        fillHeight();
        columns();
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.DOWNLOAD_ALT, text("reporting.exports.empty"), text("reporting.exports.empty.what-to-do")));
        add(
                new PageHeader(text("reporting.exports.title"))
                        .about(text("reporting.exports.about"))
                        .actions(Buttons.primary(
                                text("reporting.export.creators"),
                                () -> ExportDialog.ofAllCreators(desk, user)
                                        .onClose(this::read)
                                        .open())),
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        read();
    }

    @Override
    public String getPageTitle() {
        return text("reporting.exports.title");
    }

    private void read() {
        var scope = Visibility.of(user);
        grid.show((after, first) -> {
            var page = desk.list(scope, after, first);
            return new PagedGrid.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    private void columns() {
        grid.addComponentColumn(ExportsView::file)
                .setHeader(text("reporting.column.file"))
                .setFlexGrow(3)
                .setWidth("20rem");
        grid.addComponentColumn(this::state)
                .setHeader(text("reporting.column.state"))
                .setWidth("17rem")
                .setFlexGrow(1);
        grid.addComponentColumn(export -> Figure.count(export.rowsWritten()))
                .setHeader(text("reporting.column.rows"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(export -> Sizes.written(export.bytesWritten()))
                .setHeader(text("reporting.column.size"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6.5rem")
                .setFlexGrow(0);
        grid.addColumn(ExportsView::writtenAs)
                .setHeader(text("reporting.column.format"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(Export::requestedBy)
                .setHeader(text("reporting.column.by"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(export -> Figure.age(export.requestedAt()))
                .setHeader(text("reporting.column.age"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions).setWidth("7rem").setFlexGrow(0);
    }

    private static Component file(Export export) {
        var what = new Span(export.request().kind().label(FigureText.language())
                + (export.campaignName() == null ? "" : " · " + export.campaignName()));
        if (export.state() != ExportState.DONE) {
            return what;
        }
        var checksum = new Span("SHA-256 " + String.valueOf(export.sha256()).substring(0, 12) + "…");
        checksum.addClassName("under");
        checksum.setTitle("SHA-256 " + export.sha256());
        var cell = new Div(ExportProgress.download(export), checksum);
        cell.addClassName("name-cell");
        return cell;
    }

    private Component state(Export export) {
        if (export.state().settled()) {
            var badge = Statuses.badge(export.state());
            return export.substituted() == 0
                    ? badge
                    : badge.hint(text("reporting.export.substituted", export.substituted()));
        }
        var scope = Visibility.of(user);
        return new JobProgress(
                () -> ExportProgress.state(
                        desk.progress(scope, export.exportId()).orElse(export)),
                _ -> read());
    }

    private static String writtenAs(Export export) {
        var request = export.request();
        return request.format() == ExportFormat.XLSX
                ? "XLSX"
                : "CSV · " + word("reporting.export.encoding.short", request.encoding());
    }

    private Component actions(Export export) {
        if (!export.state().settled()) {
            return Buttons.quiet(text("reporting.export.cancel"), () -> askCancel(export));
        }
        return export.state() == ExportState.DONE ? ExportProgress.definitions(export) : new Span();
    }

    private void askCancel(Export export) {
        Confirm.danger(
                text("reporting.export.cancel.question"),
                text("reporting.export.cancel.consequence"),
                text("reporting.export.cancel"),
                () -> {
                    if (!desk.cancel(Visibility.of(user), export.exportId())) {
                        Toast.problem(text("reporting.export.cancel.late"));
                    }
                    read();
                });
    }
}
