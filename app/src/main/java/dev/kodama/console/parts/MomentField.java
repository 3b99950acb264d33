package dev.kodama.console.parts;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import dev.kodama.console.texts.Texts;

/// A day and a time of day. What is entered is Tokyo's time, see `Formats.TOKYO`.
public final class MomentField extends DateTimePicker {
    public MomentField(String label) {
        super(label);
        setLocale(Texts.locale());
        setDatePickerI18n(DayField.words());
    }
}
