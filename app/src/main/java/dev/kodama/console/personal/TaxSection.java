package dev.kodama.console.personal;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Creator;
import dev.kodama.creators.TaxBook.Reading;
import dev.kodama.creators.TaxBook.Statement;
import dev.kodama.personal.Purpose;
import dev.kodama.personal.TaxDesk;
import dev.kodama.security.PersonalAccess.Door;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tax data stays closed until somebody says why they want to see it.
final class TaxSection extends Div {
    private final TaxDesk desk;
    private final Creator creator;
    private final Section section = new Section(text("personal.tax"));
    private final Div content = new Div();

    TaxSection(TaxDesk desk, Creator creator) {
        this.desk = desk;
        this.creator = creator;
        section.add(content);
        add(section);
        if (!desk.may(creator.id())) {
            content.add(quiet(text("personal.tax.not-yours")));
        } else if (desk.isKnown(creator.id())) {
            content.add(
                    new Paragraph(text("personal.tax.closed")),
                    Buttons.plain(text("personal.tax.show"), () -> askWhy(this::open)));
        } else {
            content.add(new EmptyState(
                    VaadinIcon.FILE_TEXT_O,
                    text("personal.tax.none"),
                    text("personal.tax.none.what-to-do"),
                    Buttons.primary(text("personal.tax.enter"), () -> edit(null))));
        }
    }

    private void askWhy(Consumer<Purpose> then) {
        var why = new Select<Purpose>();
        why.setLabel(text("personal.purpose"));
        why.setHelperText(text("personal.purpose.help"));
        why.setItems(Purpose.PAYMENT, Purpose.TAX_FILING, Purpose.CREATOR_ASKED, Purpose.CORRECTION, Purpose.AUDIT);
        why.setItemLabelGenerator(purpose -> word("personal.purpose", purpose));
        why.setValue(Purpose.PAYMENT);
        new FormDialog(text("personal.tax.show"), why)
                .onSave(text("personal.tax.show.now"), () -> {
                    then.accept(why.getValue());
                    return Optional.empty();
                })
                .open();
    }

    private void open(Purpose purpose) {
        content.removeAll();
        switch (desk.read(creator.id(), purpose, Door.CONSOLE)) {
            case Reading.None _ -> content.add(quiet(text("personal.tax.none")));
            case Reading.Unreadable(var version, var keyId) ->
                content.add(
                        Notice.problem(text("personal.tax.unreadable", keyId)),
                        Buttons.plain(
                                text("personal.tax.enter-anew"),
                                () -> new TaxDialog(desk, creator, version, null, this::open).open()));
            case Reading.Known(var statement) -> show(statement);
        }
    }

    private void show(Statement statement) {
        var profile = statement.profile();
        var facts = new Facts()
                .fact(text("personal.tax.kind"), word("personal.tax.kind", profile.kind()))
                .fact(text("personal.tax.legalName"), profile.legalName())
                .fact(
                        text("personal.tax.registrationNumber"),
                        Objects.requireNonNullElse(profile.registrationNumber(), text("personal.tax.unregistered")))
                .fact(text("personal.tax.address"), Objects.requireNonNullElse(profile.address(), Formats.MISSING))
                .fact(
                        text("personal.tax.withholding"),
                        profile.withholding() == null
                                ? text("personal.tax.withholding.undecided")
                                : text(profile.withholding() ? "contact.yes" : "contact.no"));
        if (profile.bank() != null) {
            var bank = profile.bank();
            facts.fact(
                    text("personal.tax.account"),
                    text(
                            "personal.tax.account.line",
                            bank.bank(),
                            bank.branch(),
                            word("personal.tax.type", bank.type()),
                            bank.number(),
                            bank.holder()));
        }
        content.add(
                facts,
                quiet(text("contact.stated", statement.by(), Formats.moment(statement.statedAt()))),
                Buttons.plain(text("console.edit"), () -> edit(statement)));
    }

    private void edit(@Nullable Statement statement) {
        new TaxDialog(
                        desk,
                        creator,
                        statement == null ? 0 : statement.version(),
                        statement == null ? null : statement.profile(),
                        this::open)
                .open();
    }

    private static Component quiet(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
