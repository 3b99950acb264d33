package dev.kodama.console.parts;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import dev.kodama.console.texts.Texts;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A day, picked from a calendar in the reader's language.
public final class DayField extends DatePicker {
    public DayField(String label) {
        super(label);
        setLocale(Texts.locale());
        setI18n(words());
    }

    /// The calendar's words, also for the calendar inside a [MomentField].
    static DatePickerI18n words() {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, Texts.locale()))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE))
                .setDateFormat("yyyy/MM/dd")
                .setToday(text("console.today"))
                .setCancel(text("console.cancel"))
                .setBadInputErrorMessage(text("console.day.bad"))
                .setRequiredErrorMessage(text("console.day.missing"))
                .setMinErrorMessage(text("console.day.too-early"))
                .setMaxErrorMessage(text("console.day.too-late"));
    }

    /// From Sunday on, as the calendar wants them.
    private static List<String> weekdays(TextStyle style) {
        return Stream.of(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .map(day -> day.getDisplayName(style, Texts.locale()))
                .toList();
    }
}
