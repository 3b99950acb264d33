package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.FiguresImport;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.PlainTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/// Takes a CSV of post figures and shows what became of each row.
final class ImportFiguresDialog {
    private static final int PROBLEMS_SHOWN = 200;
    private static final int MAX_BYTES = 5_000_000;

    private final CollaborationDesk desk;
    private final Viewer viewer;
    private final UUID campaignId;
    private final Runnable refresh;
    private final Dialog dialog = new Dialog();
    private final Div report = new Div();

    ImportFiguresDialog(CollaborationDesk desk, Viewer viewer, UUID campaignId, Runnable refresh) {
        this.desk = desk;
        this.viewer = viewer;
        this.campaignId = campaignId;
        this.refresh = refresh;
        dialog.setHeaderTitle(text("campaigns.figures.import"));
        dialog.setWidth("44rem");
        dialog.setMaxWidth("96vw");
        report.addClassName("column");
        report.getElement().setAttribute("aria-live", "polite");
        var upload = new Upload(new ToDesk());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setWidthFull();
        upload.setDropLabel(new Span(text("campaigns.figures.drop")));
        upload.setUploadButton(Buttons.plain(text("campaigns.figures.choose"), () -> {}));
        upload.addFileRejectedListener(_ -> {
            report.removeAll();
            report.add(Notice.problem(word("campaigns.problem", FiguresImport.Reason.FILE_TOO_LARGE)));
        });
        dialog.add(new Paragraph(text("campaigns.figures.import.help")), upload, report);
        dialog.getFooter().add(Buttons.quiet(text("console.close"), dialog::close));
    }

    /// The browser is told how large a file may be; here it is seen to, for not everybody who sends one is a browser.
    private final class ToDesk implements UploadHandler {
        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (var stream = event.getInputStream()) {
                var bytes = stream.readNBytes(MAX_BYTES + 1);
                event.getUI().access(() -> read(event.getFileName(), bytes));
            }
        }
    }

    /// One byte too many, and the desk refuses it.
    private void read(String fileName, byte[] bytes) {
        report.removeAll();
        Refusals.finish(
                        desk.importFigures(
                                viewer.scope(),
                                viewer.asks(),
                                campaignId,
                                fileName,
                                Instant.now(),
                                new ByteArrayInputStream(bytes)),
                        text("campaigns.figures.read"),
                        this::show)
                .ifPresent(words -> report.add(Notice.problem(words)));
    }

    private void show(FiguresImport result) {
        var words = text(
                "campaigns.figures.result",
                result.taken(),
                result.unchanged(),
                result.problems().size());
        report.add(result.problems().isEmpty() ? Notice.success(words) : Notice.warning(words));
        if (!result.problems().isEmpty()) {
            var table = new PlainTable(
                    text("campaigns.problem.line"),
                    text("campaigns.problem.column"),
                    text("campaigns.problem.value"),
                    text("campaigns.problem.reason"));
            result.problems().stream()
                    .limit(PROBLEMS_SHOWN)
                    .forEach(problem -> table.row(
                            problem.line(),
                            problem.column() == null ? "" : problem.column(),
                            problem.value() == null ? "" : problem.value(),
                            word("campaigns.problem", problem.reason())));
            report.add(table);
        }
        if (result.taken() > 0) {
            refresh.run();
        }
    }

    void open() {
        dialog.open();
    }
}
