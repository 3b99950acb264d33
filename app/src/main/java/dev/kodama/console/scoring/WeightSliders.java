package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.model.Appraisal;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.MetricDefinition;
import dev.kodama.scoring.model.Weights;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// One slider per metric. Moving one ranks anew; only the proportions count, so each also shows its share of the whole.
final class WeightSliders extends Div {
    private static final int STEP = 5;
    private static final int PAUSE_MILLIS = 120;

    private final Map<Metric, Slider> sliders = new EnumMap<>(Metric.class);
    private final Button save;
    private final Button undo;
    private final Button defaults;
    private final Weights usual;
    private Weights shown;

    /// @param usual the weights where nobody says otherwise
    /// @param changed a slider was moved
    /// @param saving the weights shown are to be kept with the campaign
    /// @param undone back to those kept
    WeightSliders(
            Weights usual, boolean maySave, Consumer<Weights> changed, Consumer<Weights> saving, Runnable undone) {
        this.usual = usual;
        this.shown = usual;
        addClassName("weights");
        save = Buttons.plain(text("scoring.weights.save"), () -> saving.accept(shown));
        undo = Buttons.quiet(text("scoring.weights.undo"), undone);
        defaults = Buttons.quiet(text("scoring.weights.defaults"), () -> changed.accept(usual));
        save.setVisible(maySave);
        var section = new Section(text("scoring.weights.title"));
        for (var metric : Metric.values()) {
            var slider = new Slider(Definitions.of(metric), value -> changed.accept(shown.with(metric, value)));
            sliders.put(metric, slider);
            section.add(slider);
        }
        var buttons = new Div(save, undo, defaults);
        buttons.addClassName("row");
        section.add(buttons);
        add(section);
    }

    void show(Weights weights, Weights kept, Brief brief) {
        shown = weights;
        var total = 0;
        for (var metric : Metric.values()) {
            total += Appraisal.asks(brief, metric) ? weights.of(metric) : 0;
        }
        for (var metric : Metric.values()) {
            var slider = sliders.get(metric);
            if (slider != null) {
                slider.show(weights.of(metric), total, Appraisal.asks(brief, metric));
            }
        }
        save.setEnabled(!weights.equals(kept));
        undo.setEnabled(!weights.equals(kept));
        defaults.setEnabled(!weights.equals(usual));
    }

    private static final class Slider extends Div {
        private final RangeInput range = new RangeInput(ValueChangeMode.LAZY);
        private final Span share = new Span();

        Slider(MetricDefinition definition, Consumer<Integer> moved) {
            addClassName("weight");
            range.setId("weight-" + definition.id());
            range.setMin(0);
            range.setMax(Weights.MAX);
            range.setStep((double) STEP);
            range.setValueChangeTimeout(PAUSE_MILLIS);
            range.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    moved.accept((int) Math.round(change.getValue()));
                }
            });
            var label = new NativeLabel(Words.of(definition.name()));
            label.setFor(range);
            label.setTitle(Words.of(definition.meaning()) + "\n\n" + definition.formula());
            share.addClassName("figure");
            var head = new Div(label, share);
            head.addClassName("weight-head");
            add(head, range);
        }

        void show(int weight, int total, boolean asked) {
            range.setValue((double) weight);
            range.setEnabled(asked);
            share.setText(
                    !asked
                            ? text("scoring.weights.not-asked")
                            : total == 0 ? Formats.MISSING : Formats.percent((double) weight / total, 0));
        }
    }
}
