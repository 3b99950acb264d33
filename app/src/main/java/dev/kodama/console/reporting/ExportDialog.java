package dev.kodama.console.reporting;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Notice;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.reporting.ExportFormat;
import dev.kodama.reporting.ExportKind;
import dev.kodama.reporting.ExportRequest;
import dev.kodama.reporting.ExportStart;
import dev.kodama.reporting.TextEncoding;
import dev.kodama.security.CurrentUser;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks for an export, shows how it gets on and hands over the file. Closing the dialog stops nothing: the export goes
/// on and is found on the page of exports.
final class ExportDialog {
    private final ExportDesk desk;
    private final CurrentUser user;
    private final @Nullable UUID campaignId;
    private final Dialog dialog = new Dialog();
    private final Div content = new Div();
    private final RadioButtonGroup<ExportKind> kind = choice("reporting.export.kind");
    private final RadioButtonGroup<ExportFormat> format = choice("reporting.export.format");
    private final RadioButtonGroup<TextEncoding> encoding = choice("reporting.export.encoding");
    private final Button start;

    private ExportDialog(
            ExportDesk desk, CurrentUser user, @Nullable UUID campaignId, List<ExportKind> kinds, String title) {
        this.desk = desk;
        this.user = user;
        this.campaignId = campaignId;
        dialog.setHeaderTitle(title);
        dialog.setWidth("30rem");
        dialog.setMaxWidth("96vw");
        kind.setItems(kinds);
        kind.setItemLabelGenerator(one -> one.label(FigureText.language()));
        kind.setValue(kinds.getFirst());
        kind.setVisible(kinds.size() > 1);
        format.setItems(ExportFormat.values());
        format.setItemLabelGenerator(one -> word("reporting.export.format", one));
        format.setValue(ExportFormat.XLSX);
        encoding.setItems(TextEncoding.values());
        encoding.setItemLabelGenerator(one -> word("reporting.export.encoding", one));
        encoding.setValue(TextEncoding.UTF_8);
        encoding.setHelperText(text("reporting.export.encoding.help"));
        encoding.setVisible(false);
        format.addValueChangeListener(chosen -> encoding.setVisible(chosen.getValue() == ExportFormat.CSV));
        content.addClassName("column");
        content.add(kind, format, encoding);
        dialog.add(content);
        start = Buttons.primary(text("reporting.export.start"), this::begin);
        start.setDisableOnClick(true);
        dialog.getFooter().add(Buttons.quiet(text("console.close"), dialog::close), start);
    }

    static ExportDialog ofCampaign(ExportDesk desk, CurrentUser user, UUID campaignId, String name) {
        var kinds = Arrays.stream(ExportKind.values())
                .filter(ExportKind::ofCampaign)
                .toList();
        return new ExportDialog(desk, user, campaignId, kinds, text("reporting.export.title", name));
    }

    static ExportDialog ofAllCreators(ExportDesk desk, CurrentUser user) {
        return new ExportDialog(
                desk,
                user,
                null,
                List.of(ExportKind.CREATOR_REGISTER),
                text("reporting.export.title", ExportKind.CREATOR_REGISTER.label(FigureText.language())));
    }

    /// @param closed what to do when a person is done with it
    ExportDialog onClose(Runnable closed) {
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
        return this;
    }

    void open() {
        dialog.open();
    }

    private void begin() {
        var request = new ExportRequest(
                kind.getValue(), campaignId, format.getValue(), encoding.getValue(), FigureText.language());
        var started = desk.start(Visibility.of(user), UUID.randomUUID(), request, user.username());
        content.removeAll();
        start.setVisible(false);
        content.add(
                switch (started) {
                    case ExportStart.Started now ->
                        new ExportProgress(desk, user, now.export().exportId());
                    case ExportStart.CampaignNotFound _ -> Notice.problem(text("reporting.export.campaign-gone"));
                    case ExportStart.CampaignMissing _ -> Notice.problem(text("reporting.export.campaign-gone"));
                });
    }

    private static <T> RadioButtonGroup<T> choice(String label) {
        var group = new RadioButtonGroup<T>(text(label));
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        return group;
    }
}
