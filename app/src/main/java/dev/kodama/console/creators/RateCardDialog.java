package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.DayField;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The whole rate card, one line a price.
final class RateCardDialog {
    private static final List<String> FORMATS = List.of("post", "story", "reel", "short", "video", "live", "article");

    private final CreatorDirectory directory;
    private final Creator creator;
    private final Consumer<Creator> changed;
    private final List<Line> lines = new ArrayList<>();
    private final Div list = new Div();

    RateCardDialog(CreatorDirectory directory, Creator creator, List<RateCard.Rate> rates, Consumer<Creator> changed) {
        this.directory = directory;
        this.creator = creator;
        this.changed = changed;
        list.addClassName("rate-lines");
        rates.forEach(this::add);
        if (rates.isEmpty()) {
            add(null);
        }
    }

    void open() {
        var more = Buttons.quiet(text("creators.rates.add"), () -> add(null));
        var rates = new Div(list, more);
        rates.getElement().setAttribute("colspan", "2");
        var dialog = new FormDialog(text("creators.rates.edit"), rates).onSave(text("console.save"), this::save);
        dialog.setWidth("44rem");
        dialog.open();
    }

    private void add(RateCard.@Nullable Rate rate) {
        var line = new Line(rate);
        lines.add(line);
        list.add(line);
    }

    private Optional<String> save() {
        if (lines.stream().anyMatch(line -> !line.isComplete())) {
            return Optional.of(text("creators.rates.incomplete"));
        }
        return Edits.finish(
                directory.setRateCard(
                        creator.id(),
                        creator.version(),
                        lines.stream().map(Line::rate).toList()),
                text("creators.rates.done"),
                changed);
    }

    private final class Line extends Div {
        private final Select<Platform> platform = new Select<>();
        private final ComboBox<String> format = new ComboBox<>(text("creators.rates.format"));
        private final NumberField yen = new NumberField(text("creators.rates.yen"));
        private final DayField from = new DayField(text("creators.rates.from"));

        Line(RateCard.@Nullable Rate rate) {
            addClassName("rate-line");
            platform.setLabel(text("creators.field.platform"));
            platform.setItems(Platform.values());
            platform.setItemLabelGenerator(value -> word("console.platform", value));
            format.setItems(FORMATS);
            format.setAllowCustomValue(true);
            format.addCustomValueSetListener(
                    typed -> format.setValue(typed.getDetail().strip()));
            yen.setMin(0);
            yen.setStep(1);
            yen.setPrefixComponent(new Span("¥"));
            platform.setValue(rate == null ? Platform.INSTAGRAM : rate.platform());
            format.setValue(rate == null ? null : rate.format());
            yen.setValue(rate == null ? null : (double) rate.yen());
            from.setValue(rate == null ? LocalDate.now(Formats.TOKYO) : rate.validFrom());
            add(platform, format, yen, from, Buttons.icon(VaadinIcon.CLOSE_SMALL, text("console.delete"), () -> {
                lines.remove(this);
                list.remove(this);
            }));
        }

        boolean isComplete() {
            return !format.isEmpty() && !yen.isEmpty() && yen.getValue() >= 0 && !from.isEmpty();
        }

        RateCard.Rate rate() {
            return new RateCard.Rate(
                    platform.getValue(), format.getValue(), Math.round(yen.getValue()), from.getValue());
        }
    }
}
