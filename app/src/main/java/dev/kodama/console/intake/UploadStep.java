package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Section;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import java.io.IOException;
import java.util.function.Consumer;

/// Takes the file. It goes from the browser straight to the desk and is never held whole in memory.
final class UploadStep extends Composite<Section> {
    private final ImportDesk desk;
    private final String by;
    private final Consumer<PreviewOutcome> uploaded;

    UploadStep(ImportDesk desk, String by, Consumer<PreviewOutcome> uploaded) {
        this.desk = desk;
        this.by = by;
        this.uploaded = uploaded;
    }

    @Override
    protected Section initContent() {
        var upload = new Upload(new ToDesk());
        upload.setMaxFiles(1);
        upload.setWidthFull();
        upload.setDropLabel(new Span(text("intake.wizard.drop")));
        upload.setUploadButton(Buttons.primary(text("intake.wizard.choose"), () -> {}));
        upload.setI18n(words());
        var help = new Paragraph(text("intake.wizard.upload.help"));
        help.addClassName("quiet");
        return new Section(text("intake.wizard.upload.title"), upload, help);
    }

    private final class ToDesk implements UploadHandler {
        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (var bytes = event.getInputStream()) {
                var outcome = desk.upload(event.getFileName(), bytes, by);
                event.getUI().access(() -> uploaded.accept(outcome));
            }
        }

        @Override
        public long getRequestSizeMax() {
            return -1;
        }

        @Override
        public long getFileSizeMax() {
            return -1;
        }
    }

    private static UploadI18N words() {
        return new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("intake.wizard.upload.connecting"))
                                .setProcessing(text("intake.wizard.upload.processing"))
                                .setStalled(text("intake.wizard.upload.stalled")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("intake.wizard.upload.remaining"))
                                .setUnknown(text("intake.wizard.upload.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("intake.wizard.upload.failed"))
                                .setUnexpectedServerError(text("intake.wizard.upload.failed"))
                                .setForbidden(text("intake.wizard.upload.failed"))))
                .setError(new UploadI18N.Error().setTooManyFiles(text("intake.wizard.upload.one")));
    }
}
