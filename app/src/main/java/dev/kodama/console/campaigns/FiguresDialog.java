package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.textfield.NumberField;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Post;
import dev.kodama.campaigns.PostFigures;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.MomentField;
import dev.kodama.console.texts.Formats;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes down what somebody read off a post. What is left empty stays unknown.
final class FiguresDialog {
    private final CollaborationDesk desk;
    private final Viewer viewer;
    private final Post post;
    private final Runnable refresh;
    private final MomentField capturedAt = new MomentField(text("campaigns.field.capturedAt"));
    private final NumberField reach = count("campaigns.figure.reach");
    private final NumberField impressions = count("campaigns.figure.impressions");
    private final NumberField views = count("campaigns.figure.views");
    private final NumberField likes = count("campaigns.figure.likes");
    private final NumberField comments = count("campaigns.figure.comments");
    private final NumberField shares = count("campaigns.figure.shares");
    private final NumberField saves = count("campaigns.figure.saves");

    FiguresDialog(CollaborationDesk desk, Viewer viewer, Post post, Runnable refresh) {
        this.desk = desk;
        this.viewer = viewer;
        this.post = post;
        this.refresh = refresh;
        capturedAt.setValue(LocalDateTime.now(Formats.TOKYO).truncatedTo(ChronoUnit.MINUTES));
        capturedAt.setHelperText(text("campaigns.figures.empty-is-unknown"));
    }

    void open() {
        new FormDialog(
                        text("campaigns.figures.record"),
                        capturedAt,
                        reach,
                        impressions,
                        views,
                        likes,
                        comments,
                        shares,
                        saves)
                .onSave(text("console.save"), this::save)
                .open();
    }

    private Optional<String> save() {
        if (capturedAt.getValue() == null) {
            return Optional.of(text("campaigns.capturedAt.missing"));
        }
        return Refusals.finish(
                desk.recordFigures(
                        viewer.scope(),
                        viewer.asks(),
                        post.id(),
                        new PostFigures(
                                capturedAt.getValue().atZone(Formats.TOKYO).toInstant(),
                                "manual",
                                whole(reach),
                                whole(impressions),
                                whole(views),
                                whole(likes),
                                whole(comments),
                                whole(shares),
                                whole(saves))),
                text("campaigns.figures.recorded"),
                _ -> refresh.run());
    }

    private static NumberField count(String label) {
        var field = new NumberField(text(label));
        field.setMin(0);
        field.setStep(1);
        return field;
    }

    private static @Nullable Long whole(NumberField field) {
        return field.getValue() == null ? null : field.getValue().longValue();
    }
}
