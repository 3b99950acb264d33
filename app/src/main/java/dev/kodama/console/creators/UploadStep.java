package dev.kodama.console.creators;

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
        upload.setDropLabel(new Span(text("creators.wizard.drop")));
        upload.setUploadButton(Buttons.primary(text("creators.wizard.choose"), () -> {}));
        upload.setI18n(words());
        var help = new Paragraph(text("creators.wizard.upload.help"));
        help.addClassName("quiet");
        return new Section(text("creators.wizard.upload.title"), upload, help);
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
                                .setConnecting(text("creators.wizard.upload.connecting"))
                                .setProcessing(text("creators.wizard.upload.processing"))
                                .setStalled(text("creators.wizard.upload.stalled")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("creators.wizard.upload.remaining"))
                                .setUnknown(text("creators.wizard.upload.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("creators.wizard.upload.failed"))
                                .setUnexpectedServerError(text("creators.wizard.upload.failed"))
                                .setForbidden(text("creators.wizard.upload.failed"))))
                .setError(new UploadI18N.Error().setTooManyFiles(text("creators.wizard.upload.one")));
    }
}
