package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.DayField;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.MetricRegistry;
import dev.kodama.scoring.ParameterChange;
import dev.kodama.scoring.ParameterDraft;
import dev.kodama.scoring.ParameterPreview;
import dev.kodama.scoring.model.DatedEdition;
import dev.kodama.scoring.model.MetricDefinition;
import dev.kodama.scoring.model.Parameter;
import dev.kodama.security.CurrentUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sets the numbers in one metric's formula: first the values, the day and the reason, then what they would change,
/// then it is done.
final class ParameterDialog {
    private final MetricRegistry registry;
    private final CurrentUser user;
    private final MetricDefinition definition;
    private final DatedEdition newest;
    private final Runnable done;
    private final Map<Parameter, BigDecimalField> fields = new LinkedHashMap<>();
    private final DayField beginsOn = new DayField(text("metrics.begins-on"));
    private final TextArea reason = new TextArea(text("metrics.reason"));

    /// @param newest the edition that the draft is built on
    ParameterDialog(
            MetricRegistry registry,
            CurrentUser user,
            MetricDefinition definition,
            DatedEdition newest,
            Runnable done) {
        this.registry = registry;
        this.user = user;
        this.definition = definition;
        this.newest = newest;
        this.done = done;
    }

    void open() {
        for (var parameter : definition.parameters()) {
            var field = new BigDecimalField(Words.of(parameter.name()));
            field.setValue(parameter.written(newest.parameters().of(parameter)));
            field.setSuffixComponent(new Span(Words.of(parameter.unit())));
            field.setHelperText(MetricsView.range(parameter));
            fields.put(parameter, field);
        }
        beginsOn.setMin(registry.today());
        beginsOn.setValue(registry.today());
        beginsOn.setHelperText(text("metrics.begins-on.helper"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(ParameterDraft.LONGEST_REASON);
        reason.setHelperText(text("metrics.reason.helper"));
        var all = new ArrayList<Component>(fields.values());
        all.add(beginsOn);
        all.add(reason);
        new FormDialog(text("metrics.edit.of", Words.of(definition.name())), all.toArray(Component[]::new))
                .onSave(text("metrics.preview"), this::preview)
                .open();
    }

    private Optional<String> preview() {
        var draft = draft();
        if (draft.isEmpty()) {
            return Optional.of("");
        }
        if (draft.get().changes().isEmpty()) {
            return Optional.of(text("metrics.nothing-changes"));
        }
        var preview = registry.preview(draft.get());
        var dialog = new Dialog();
        dialog.setHeaderTitle(
                text("metrics.preview.title", Formats.date(draft.get().beginsOn())));
        dialog.setWidth("34rem");
        dialog.setMaxWidth("96vw");
        dialog.add(lines(preview), consequences(preview));
        dialog.getFooter()
                .add(Buttons.quiet(text("console.cancel"), dialog::close), Buttons.primary(text("metrics.set"), () -> {
                    dialog.close();
                    change(draft.get());
                }));
        dialog.open();
        return Optional.empty();
    }

    /// Empty where a field says what is wrong with it.
    private Optional<ParameterDraft> draft() {
        var changes = new HashMap<String, Long>();
        var faulty = isFaulty(reason, reason.getValue().isBlank(), "metrics.reason.missing");
        faulty |= isFaulty(beginsOn, beginsOn.getValue() == null, "console.day.missing")
                || beginsOn.getValue().isBefore(registry.today());
        for (var entry : fields.entrySet()) {
            var parameter = entry.getKey();
            var value = read(parameter, entry.getValue());
            faulty |= isFaulty(entry.getValue(), value.isEmpty(), "metrics.value.bad");
            if (value.isPresent() && value.get() != newest.parameters().of(parameter)) {
                changes.put(parameter.id(), value.get());
            }
        }
        return faulty
                ? Optional.empty()
                : Optional.of(new ParameterDraft(
                        newest.parameters().number(), changes, beginsOn.getValue(), reason.getValue()));
    }

    private static Optional<Long> read(Parameter parameter, BigDecimalField field) {
        try {
            return Optional.ofNullable(field.getValue())
                    .map(parameter::read)
                    .filter(value -> parameter.least() <= value && value <= parameter.most());
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static boolean isFaulty(HasValidation field, boolean faulty, String words) {
        field.setInvalid(faulty);
        field.setErrorMessage(faulty ? text(words) : "");
        return faulty;
    }

    private static Component lines(ParameterPreview preview) {
        var table = new PlainTable(
                text("metrics.parameter"), text("metrics.preview.before"), text("metrics.preview.after"));
        for (var line : preview.lines()) {
            table.row(
                    MetricsView.label(line.parameter()),
                    MetricsView.written(line.parameter(), line.before()),
                    MetricsView.written(line.parameter(), line.after()));
        }
        return table;
    }

    private static Component consequences(ParameterPreview preview) {
        var words = new Div();
        words.addClassName("column");
        if (preview.campaigns() > 0) {
            words.add(Notice.info(text("metrics.preview.campaigns", preview.campaigns())));
        }
        if (!preview.takenBack().isEmpty()) {
            words.add(Notice.warning(text(
                    "metrics.preview.taken-back",
                    preview.takenBack().stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        }
        words.add(Notice.info(text("metrics.preview.kept")));
        return words;
    }

    private void change(ParameterDraft draft) {
        switch (registry.change(draft, user.displayName())) {
            case ParameterChange.Made(var edition) -> {
                Toast.done(text("metrics.set.done", edition.parameters().number(), Formats.date(edition.beginsOn())));
                done.run();
            }
            case ParameterChange.Faulty(var faults) ->
                Toast.problem(Words.of(faults.getFirst().what()));
            case ParameterChange.Outdated(var number) -> {
                Toast.problem(text("metrics.outdated", number));
                done.run();
            }
        }
    }
}
