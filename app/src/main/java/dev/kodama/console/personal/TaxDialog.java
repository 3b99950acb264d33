package dev.kodama.console.personal;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Toast;
import dev.kodama.creators.Creator;
import dev.kodama.creators.TaxBook;
import dev.kodama.creators.TaxProfile;
import dev.kodama.creators.TaxProfile.BankAccount;
import dev.kodama.personal.Purpose;
import dev.kodama.personal.TaxDesk;
import dev.kodama.security.PersonalAccess.Door;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Enters or corrects tax data; what is wrong with a field stands at the field.
final class TaxDialog {
    private final TaxDesk desk;
    private final Creator creator;
    private final long version;
    private final Consumer<Purpose> afterwards;

    private final Select<TaxProfile.Kind> kind = new Select<>();
    private final TextField legalName = new TextField(text("personal.tax.legalName"));
    private final TextField registrationNumber = new TextField(text("personal.tax.registrationNumber"));
    private final TextArea address = new TextArea(text("personal.tax.address"));
    private final Select<Boolean> withholding = new Select<>();
    private final TextField bank = new TextField(text("personal.tax.bank"));
    private final TextField branch = new TextField(text("personal.tax.branch"));
    private final Select<BankAccount.Type> type = new Select<>();
    private final TextField number = new TextField(text("personal.tax.number"));
    private final TextField holder = new TextField(text("personal.tax.holder"));
    private final Map<String, TextField> fields = Map.of(
            "legalName", legalName,
            "registrationNumber", registrationNumber,
            "bank", bank,
            "branch", branch,
            "number", number,
            "holder", holder);

    /// @param afterwards goes on with what was entered
    TaxDialog(TaxDesk desk, Creator creator, long version, @Nullable TaxProfile known, Consumer<Purpose> afterwards) {
        this.desk = desk;
        this.creator = creator;
        this.version = version;
        this.afterwards = afterwards;
        kind.setLabel(text("personal.tax.kind"));
        kind.setItems(TaxProfile.Kind.values());
        kind.setItemLabelGenerator(value -> word("personal.tax.kind", value));
        kind.setValue(known == null ? TaxProfile.Kind.INDIVIDUAL : known.kind());
        legalName.setRequiredIndicatorVisible(true);
        registrationNumber.setHelperText(text("personal.tax.registrationNumber.help"));
        withholding.setLabel(text("personal.tax.withholding"));
        withholding.setHelperText(text("personal.tax.withholding.help"));
        withholding.setItems(true, false);
        withholding.setEmptySelectionAllowed(true);
        withholding.setItemLabelGenerator(value -> value == null
                ? text("personal.tax.withholding.undecided")
                : text(value ? "contact.yes" : "contact.no"));
        type.setLabel(text("personal.tax.type"));
        type.setItems(BankAccount.Type.values());
        type.setItemLabelGenerator(value -> word("personal.tax.type", value));
        type.setValue(BankAccount.Type.ORDINARY);
        number.setHelperText(text("personal.tax.number.help"));
        if (known != null) {
            fill(known);
        }
    }

    private void fill(TaxProfile known) {
        legalName.setValue(known.legalName());
        registrationNumber.setValue(orEmpty(known.registrationNumber()));
        address.setValue(orEmpty(known.address()));
        withholding.setValue(known.withholding());
        if (known.bank() != null) {
            bank.setValue(known.bank().bank());
            branch.setValue(known.bank().branch());
            type.setValue(known.bank().type());
            number.setValue(known.bank().number());
            holder.setValue(known.bank().holder());
        }
    }

    void open() {
        new FormDialog(
                        text("personal.tax.enter"),
                        kind,
                        legalName,
                        registrationNumber,
                        withholding,
                        address,
                        bank,
                        branch,
                        type,
                        number,
                        holder)
                .onSave(text("console.save"), this::save)
                .open();
    }

    private Optional<String> save() {
        fields.values().forEach(field -> field.setInvalid(false));
        return switch (desk.state(creator.id(), version, typed(), Purpose.CORRECTION, Door.CONSOLE)) {
            case TaxBook.Outcome.Done _ -> {
                Toast.done(text("personal.tax.done"));
                afterwards.accept(Purpose.CORRECTION);
                yield Optional.empty();
            }
            case TaxBook.Outcome.NotFound _ -> Optional.of(text("creators.edit.gone"));
            case TaxBook.Outcome.Conflict _ -> Optional.of(text("creators.edit.conflict"));
            case TaxBook.Outcome.Invalid(var faults) -> Optional.of(shown(faults));
        };
    }

    /// At the fields where there is one, else above them.
    private String shown(List<TaxBook.Fault> faults) {
        return faults.stream()
                .filter(fault -> {
                    var field = fields.get(fault.field());
                    if (field != null) {
                        field.setErrorMessage(word("personal.tax.fault", fault.reason()));
                        field.setInvalid(true);
                    }
                    return field == null;
                })
                .map(fault -> word("personal.tax.fault", fault.reason()))
                .collect(Collectors.joining("\n"));
    }

    private TaxProfile typed() {
        var withBank = Stream.of(bank, branch, number, holder).anyMatch(field -> !field.isEmpty());
        return new TaxProfile(
                kind.getValue(),
                legalName.getValue(),
                registrationNumber.getValue(),
                address.getValue(),
                withBank
                        ? new BankAccount(
                                bank.getValue(),
                                branch.getValue(),
                                type.getValue(),
                                number.getValue(),
                                holder.getValue())
                        : null,
                withholding.getValue());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
