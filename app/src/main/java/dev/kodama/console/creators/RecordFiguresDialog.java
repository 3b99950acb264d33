package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.kodama.console.parts.DayField;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Adds figures that somebody read off the platform or heard from the creator. What is left empty stays unknown.
final class RecordFiguresDialog {
    private final CreatorDirectory directory;
    private final Account account;
    private final String by;
    private final Consumer<Creator> recorded;
    private final DayField day = new DayField(text("creators.column.captured"));
    private final Select<Method> method = new Select<>();
    private final NumberField followers = count("creators.column.followers");
    private final NumberField posts = count("creators.field.posts");
    private final NumberField averagedOver = count("creators.field.averagedOver");
    private final NumberField views = count("creators.field.avgViews");
    private final NumberField likes = count("creators.field.avgLikes");
    private final NumberField comments = count("creators.field.avgComments");

    RecordFiguresDialog(CreatorDirectory directory, Account account, String by, Consumer<Creator> recorded) {
        this.directory = directory;
        this.account = account;
        this.by = by;
        this.recorded = recorded;
        day.setValue(LocalDate.now(Formats.TOKYO));
        day.setMax(LocalDate.now(Formats.TOKYO));
        day.setRequiredIndicatorVisible(true);
        method.setLabel(text("creators.field.method"));
        method.setItems(Method.MANUAL, Method.SELF_REPORTED, Method.ESTIMATE);
        method.setItemLabelGenerator(value -> word("creators.method", value));
        method.setValue(Method.MANUAL);
        averagedOver.setHelperText(text("creators.field.averagedOver.help"));
    }

    void open() {
        new FormDialog(
                        text("creators.snapshot.title", word("console.platform", account.platform()), account.handle()),
                        day,
                        method,
                        followers,
                        posts,
                        averagedOver,
                        views,
                        likes,
                        comments)
                .onSave(text("creators.snapshot.record"), this::save)
                .open();
    }

    private Optional<String> save() {
        if (day.isEmpty() || day.isInvalid()) {
            return Optional.of(text("creators.snapshot.day.missing"));
        }
        var figures = new Figures(
                whole(followers),
                small(posts),
                small(averagedOver),
                whole(views),
                whole(likes),
                whole(comments),
                null,
                null,
                null,
                null,
                null);
        if (figures.isEmpty()) {
            return Optional.of(text("creators.snapshot.nothing"));
        }
        return Edits.finish(
                directory.recordSnapshot(account.id(), moment(), method.getValue(), by, figures),
                text("creators.snapshot.done"),
                recorded);
    }

    /// Now if it is today's; noon in Tokyo of an earlier day.
    private Instant moment() {
        return day.getValue().equals(LocalDate.now(Formats.TOKYO))
                ? Instant.now()
                : day.getValue().atTime(12, 0).atZone(Formats.TOKYO).toInstant();
    }

    private static NumberField count(String label) {
        var field = new NumberField(text(label));
        field.setMin(0);
        field.setStep(1);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        return field;
    }

    private static @Nullable Long whole(NumberField field) {
        return field.getValue() == null ? null : field.getValue().longValue();
    }

    private static @Nullable Integer small(NumberField field) {
        return field.getValue() == null ? null : field.getValue().intValue();
    }
}
