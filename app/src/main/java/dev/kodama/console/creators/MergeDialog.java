package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Creator;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.MergeOutcome;
import dev.kodama.creators.MergePreview;
import dev.kodama.creators.MergePreview.Difference;
import dev.kodama.creators.MergePreview.Field;
import dev.kodama.creators.Merging;
import dev.kodama.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows what a merge of two would do before it is done, and lets one choose who goes on.
final class MergeDialog extends Dialog {
    private final MergeDesk desk;
    private final CurrentUser user;
    private final Runnable afterwards;
    private final Div content = new Div();

    MergeDialog(MergeDesk desk, CurrentUser user, UUID one, UUID other, Runnable afterwards) {
        this.desk = desk;
        this.user = user;
        this.afterwards = afterwards;
        setHeaderTitle(text("merging.preview.title"));
        setWidth("48rem");
        setMaxWidth("96vw");
        content.addClassName("column");
        add(content);
        preview(one, other);
    }

    private void preview(UUID survivorId, UUID absorbedId) {
        content.removeAll();
        getFooter().removeAll();
        getFooter().add(Buttons.quiet(text("console.cancel"), this::close));
        desk.preview(survivorId, absorbedId)
                .ifPresentOrElse(this::show, () -> content.add(Notice.info(text("merging.gone"))));
    }

    private void show(MergePreview preview) {
        content.add(survivor(preview));
        var moving = preview.moving().stream()
                .map(account -> word("console.platform", account.platform()) + " @" + account.handle())
                .collect(Collectors.joining(text("merging.and")));
        content.add(new Paragraph(
                moving.isEmpty()
                        ? text("merging.preview.no-accounts", preview.absorbed().displayName())
                        : text(
                                "merging.preview.moving",
                                moving,
                                preview.survivor().displayName())));
        if (preview.movingAudiences() + preview.movingRates() > 0) {
            content.add(new Paragraph(text("merging.preview.also", preview.movingAudiences(), preview.movingRates())));
        }
        if (!preview.differences().isEmpty()) {
            content.add(table(preview));
        }
        content.add(Notice.info(text("merging.preview.afterwards")));
        var merge = Buttons.primary(text("merging.merge.now"), () -> merge(preview));
        merge.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(merge);
    }

    private RadioButtonGroup<Creator> survivor(MergePreview preview) {
        var choice = new RadioButtonGroup<Creator>(text("merging.preview.survivor"));
        choice.setHelperText(text("merging.preview.survivor.about"));
        choice.setItems(List.of(preview.survivor(), preview.absorbed()));
        choice.setItemLabelGenerator(creator -> creator.accounts().isEmpty()
                ? creator.displayName()
                : "%s (@%s)"
                        .formatted(
                                creator.displayName(),
                                creator.accounts().getFirst().handle()));
        choice.setValue(preview.survivor());
        choice.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && preview.absorbed().equals(chosen.getValue())) {
                preview(preview.absorbed().id(), preview.survivor().id());
            }
        });
        return choice;
    }

    private static PlainTable table(MergePreview preview) {
        var table = new PlainTable(
                text("merging.preview.field"),
                preview.survivor().displayName(),
                preview.absorbed().displayName(),
                text("merging.preview.result"));
        for (var difference : preview.differences()) {
            table.row(
                    text("merging.field." + difference.field().name()),
                    shown(difference, difference.survivors()),
                    shown(difference, difference.absorbeds()),
                    shown(difference, difference.result()));
        }
        return table;
    }

    private static String shown(Difference difference, @Nullable String value) {
        if (value == null) {
            return Formats.MISSING;
        }
        return difference.field() == Field.CONTACTABLE
                ? text(Boolean.parseBoolean(value) ? "creators.contactable" : "creators.opted-out")
                : value;
    }

    private void merge(MergePreview preview) {
        var outcome = desk.merge(
                preview.survivor().id(),
                preview.survivor().version(),
                preview.absorbed().id(),
                preview.absorbed().version(),
                user.username());
        switch (outcome) {
            case MergeOutcome.Merged(var merging, var survivor) -> {
                close();
                afterwards.run();
                Toast.undo(
                        text("merging.done", merging.absorbedName(), survivor.displayName()),
                        () -> undo(desk, merging, user, afterwards));
            }
            case MergeOutcome.ChangedMeanwhile(var current) -> {
                preview(preview.survivor().id(), preview.absorbed().id());
                content.addComponentAsFirst(Notice.warning(text("merging.changed", current.displayName())));
            }
            default -> {
                close();
                afterwards.run();
                Toast.problem(refusal(outcome));
            }
        }
    }

    /// Takes a merge back, or says what stands in the way.
    static void undo(MergeDesk desk, Merging merging, CurrentUser user, Runnable afterwards) {
        var outcome = desk.undo(merging.id(), user.username());
        if (outcome instanceof MergeOutcome.Undone(var undone, var survivor, var absorbed)) {
            Toast.done(text("merging.undone", survivor.displayName(), absorbed.displayName()));
        } else {
            Toast.problem(refusal(outcome));
        }
        afterwards.run();
    }

    private static String refusal(MergeOutcome outcome) {
        return switch (outcome) {
            case MergeOutcome.EditedSince(var survivor, var changed) ->
                text(
                        "merging.refused.edited",
                        survivor.displayName(),
                        changed.stream()
                                .map(field -> text("merging.field." + field.name()))
                                .collect(Collectors.joining(text("merging.and"))));
            case MergeOutcome.MergedOn(var later) ->
                text("merging.refused.merged-on", later.absorbedName(), later.survivorName());
            case MergeOutcome.AlreadyMerged(var merging) ->
                text("merging.refused.already", merging.absorbedName(), merging.survivorName(), merging.mergedBy());
            case MergeOutcome.AlreadyUndone(var merging) ->
                text("merging.refused.undone", String.valueOf(merging.undoneBy()));
            case MergeOutcome.ChangedMeanwhile(var current) -> text("merging.changed", current.displayName());
            case MergeOutcome.NotFound(), MergeOutcome.SameCreator() -> text("merging.gone");
            case MergeOutcome.Merged(var merging, var survivor) ->
                text("merging.done", merging.absorbedName(), survivor.displayName());
            case MergeOutcome.Undone(var merging, var survivor, var absorbed) ->
                text("merging.undone", survivor.displayName(), absorbed.displayName());
        };
    }
}
