package dev.kodama.console.reporting;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.parts.JobProgress;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.texts.Formats;
import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.Export;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.reporting.ExportState;
import dev.kodama.security.CurrentUser;
import java.util.UUID;

/// An export on its way, and the file once it is there.
final class ExportProgress extends Composite<Div> {
    private final ExportDesk desk;
    private final BrandScope scope;
    private final UUID exportId;

    ExportProgress(ExportDesk desk, CurrentUser user, UUID exportId) {
        this.desk = desk;
        this.scope = Visibility.of(user);
        this.exportId = exportId;
    }

    @Override
    protected Div initContent() {
        var content = new Div();
        content.addClassName("column");
        content.add(new JobProgress(() -> state(now()), _ -> {
            content.removeAll();
            content.add(outcome(now()));
        }));
        return content;
    }

    static JobProgress.State state(Export export) {
        return new JobProgress.State(
                word("reporting.export.state", export.state()),
                export.rowsWritten(),
                export.rowsExpected(),
                !export.state().settled());
    }

    private Component outcome(Export export) {
        if (export.state() != ExportState.DONE) {
            return export.state() == ExportState.CANCELLED
                    ? Notice.info(text("reporting.export.cancelled"))
                    : Notice.problem(text("reporting.export.failed"));
        }
        var done = new Div(
                Notice.success(text(
                        "reporting.export.done",
                        Formats.count(export.rowsWritten()),
                        Sizes.written(export.bytesWritten()))),
                download(export),
                definitions(export));
        done.addClassName("column");
        if (export.substituted() > 0) {
            done.addComponentAtIndex(1, Notice.warning(text("reporting.export.substituted", export.substituted())));
        }
        return done;
    }

    static Anchor download(Export export) {
        return link("/exports/" + export.exportId(), VaadinIcon.DOWNLOAD_ALT, export.fileName());
    }

    static Anchor definitions(Export export) {
        return link(
                "/exports/" + export.exportId() + "/definitions",
                VaadinIcon.FILE_TEXT_O,
                text("reporting.export.definitions"));
    }

    private static Anchor link(String address, VaadinIcon icon, String words) {
        var link = new Anchor(address, "");
        // Not a page of the console: the browser fetches it.
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        link.add(picture, new Span(words));
        link.addClassName("download");
        return link;
    }

    private Export now() {
        return desk.progress(scope, exportId).orElseThrow();
    }
}
