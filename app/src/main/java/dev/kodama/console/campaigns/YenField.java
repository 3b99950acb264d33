package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount in yen as people type it: `300000`, `300,000`, `３０万`. It is shown with separators once it was typed.
public final class YenField extends TextField {
    private static final Pattern WRITTEN = Pattern.compile("¥?(\\d+(?:\\.\\d+)?)(千|万|億)?円?");

    public YenField(String label) {
        super(label);
        setPrefixComponent(new Span("¥"));
        setValueChangeMode(ValueChangeMode.ON_BLUR);
        addClassName("yen-field");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                read().ifPresent(this::show);
                setInvalid(!isEmpty() && read().isEmpty());
            }
        });
        setErrorMessage(text("campaigns.yen.invalid"));
    }

    public void show(@Nullable Long yen) {
        setValue(
                yen == null ? "" : NumberFormat.getIntegerInstance(Locale.JAPAN).format(yen));
    }

    /// Empty if nothing or no whole amount was typed.
    public OptionalLong read() {
        return read(getValue());
    }

    static OptionalLong read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        var match = WRITTEN.matcher(plain.replace('\u00a5', '¥').replace('\\', '¥'));
        if (!match.matches()) {
            return OptionalLong.empty();
        }
        var unit = match.group(2) == null
                ? 1L
                : switch (match.group(2)) {
                    case "千" -> 1_000L;
                    case "万" -> 10_000L;
                    default -> 100_000_000L;
                };
        try {
            return OptionalLong.of(new BigDecimal(match.group(1))
                    .multiply(BigDecimal.valueOf(unit))
                    .longValueExact());
        } catch (ArithmeticException _) {
            return OptionalLong.empty();
        }
    }
}
