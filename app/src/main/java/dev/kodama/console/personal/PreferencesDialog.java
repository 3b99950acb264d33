package dev.kodama.console.personal;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Regions;
import dev.kodama.console.texts.Texts;
import dev.kodama.creators.ContactBook;
import dev.kodama.creators.ContactBook.Statement;
import dev.kodama.creators.ContactChannel;
import dev.kodama.creators.ContactPreferences;
import dev.kodama.creators.Creator;
import dev.kodama.personal.ContactDesk;
import dev.kodama.security.PersonalAccess.Door;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes down what a creator said about being contacted.
final class PreferencesDialog {
    private static final int LONGEST = 500;

    private final ContactDesk contact;
    private final Creator creator;
    private final long version;
    private final Runnable afterwards;

    private final Select<ContactChannel> channel = new Select<>();
    private final TextField address = new TextField(text("contact.field.address"));
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>(text("contact.field.languages"));
    private final MultiSelectComboBox<DayOfWeek> days = new MultiSelectComboBox<>(text("contact.field.days"));
    private final TimePicker from = new TimePicker(text("contact.field.from"));
    private final TimePicker until = new TimePicker(text("contact.field.until"));
    private final TextField topics = new TextField(text("contact.field.refusedTopics"));
    private final NumberField minimum = new NumberField(text("contact.field.minimumYen"));
    private final TextField agent = new TextField(text("contact.field.agent"));
    private final Checkbox onlyByAgent = new Checkbox(text("contact.field.onlyByAgent"));

    PreferencesDialog(ContactDesk contact, Creator creator, @Nullable Statement statement, Runnable afterwards) {
        this.contact = contact;
        this.creator = creator;
        this.version = statement == null ? 0 : statement.version();
        this.afterwards = afterwards;
        channel.setLabel(text("contact.field.channel"));
        channel.setItems(ContactChannel.values());
        channel.setItemLabelGenerator(value -> value == null ? text("console.any") : word("contact.channel", value));
        channel.setEmptySelectionAllowed(true);
        address.setMaxLength(LONGEST);
        address.setHelperText(text("contact.field.address.help"));
        languages.setItems(Regions.languages());
        languages.setItemLabelGenerator(Regions::language);
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(PreferenceWords::day);
        from.setLocale(Texts.locale());
        until.setLocale(Texts.locale());
        from.setHelperText(text("contact.field.from.help"));
        topics.setHelperText(text("contact.field.refusedTopics.help"));
        minimum.setMin(0);
        minimum.setStep(1);
        minimum.setPrefixComponent(new Span("¥"));
        minimum.setHelperText(text("contact.field.minimumYen.help"));
        agent.setMaxLength(LONGEST);
        fill(statement == null ? ContactPreferences.NONE : statement.preferences());
    }

    private void fill(ContactPreferences said) {
        channel.setValue(said.channel());
        address.setValue(said.address() == null ? "" : said.address());
        languages.setValue(new HashSet<>(said.languages()));
        days.setValue(said.days());
        from.setValue(said.from());
        until.setValue(said.until());
        topics.setValue(String.join("、", said.refusedTopics()));
        minimum.setValue(said.minimumYen() == null ? null : (double) said.minimumYen());
        agent.setValue(said.agent() == null ? "" : said.agent());
        onlyByAgent.setValue(said.onlyByAgent());
    }

    void open() {
        new FormDialog(
                        text("contact.state"),
                        channel,
                        address,
                        days,
                        languages,
                        from,
                        until,
                        topics,
                        minimum,
                        agent,
                        onlyByAgent)
                .onSave(text("console.save"), this::save)
                .open();
    }

    private Optional<String> save() {
        return switch (contact.state(creator.id(), version, typed(), Door.CONSOLE)) {
            case ContactBook.Outcome.Done _ -> {
                Toast.done(text("contact.state.done"));
                afterwards.run();
                yield Optional.empty();
            }
            case ContactBook.Outcome.NotFound _ -> Optional.of(text("creators.edit.gone"));
            case ContactBook.Outcome.Conflict _ -> Optional.of(text("creators.edit.conflict"));
            case ContactBook.Outcome.Invalid(var faults) ->
                Optional.of(faults.stream()
                        .map(fault -> text(
                                "creators.fault",
                                text("contact.field." + fault.field()),
                                word("creators.fault", fault.reason())))
                        .collect(Collectors.joining("\n")));
        };
    }

    private ContactPreferences typed() {
        return new ContactPreferences(
                channel.getValue(),
                address.getValue(),
                List.copyOf(languages.getValue()),
                days.getValue(),
                from.getValue(),
                until.getValue(),
                words(topics.getValue()),
                minimum.isEmpty() ? null : Math.round(minimum.getValue()),
                onlyByAgent.getValue(),
                agent.getValue());
    }

    private static List<String> words(String typed) {
        return Stream.of(typed.split("[、,，;；|]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
