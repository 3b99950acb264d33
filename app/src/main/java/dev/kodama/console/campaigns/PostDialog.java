package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.MomentField;
import dev.kodama.console.texts.Formats;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Records a post that went live. The platform is told by the address.
final class PostDialog {
    private final CollaborationDesk desk;
    private final Viewer viewer;
    private final Collaboration row;
    private final Runnable refresh;
    private final TextField url = new TextField(text("campaigns.field.post-url"));
    private final MomentField publishedAt = new MomentField(text("campaigns.field.publishedAt"));

    PostDialog(CollaborationDesk desk, Viewer viewer, Collaboration row, Runnable refresh) {
        this.desk = desk;
        this.viewer = viewer;
        this.row = row;
        this.refresh = refresh;
        url.setHelperText(text("campaigns.field.post-url.help"));
        url.setRequiredIndicatorVisible(true);
        url.focus();
        publishedAt.setHelperText(text("campaigns.tokyo-time"));
        publishedAt.setValue(LocalDateTime.now(Formats.TOKYO).truncatedTo(ChronoUnit.MINUTES));
    }

    void open() {
        new FormDialog(text("campaigns.post.title", row.creatorName()), url, publishedAt)
                .onSave(text("campaigns.post.record"), this::save)
                .open();
    }

    private Optional<String> save() {
        if (publishedAt.getValue() == null) {
            return Optional.of(text("campaigns.publishedAt.missing"));
        }
        return Refusals.finish(
                desk.recordPost(
                        viewer.scope(),
                        viewer.asks(),
                        row.id(),
                        url.getValue(),
                        publishedAt.getValue().atZone(Formats.TOKYO).toInstant()),
                text("campaigns.post.recorded"),
                _ -> refresh.run());
    }
}
