package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.console.parts.DayField;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.texts.Formats;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// Records a payment; what is still owed stands in the field already.
final class PayDialog {
    private final CollaborationDesk desk;
    private final Viewer viewer;
    private final Collaboration row;
    private final Runnable refresh;
    private final YenField yen = new YenField(text("campaigns.field.paid"));
    private final DayField paidOn = new DayField(text("campaigns.field.paidOn"));

    PayDialog(CollaborationDesk desk, Viewer viewer, Collaboration row, Runnable refresh) {
        this.desk = desk;
        this.viewer = viewer;
        this.row = row;
        this.refresh = refresh;
        var agreed = Objects.requireNonNull(row.agreedYen());
        yen.show(agreed - row.paidYen());
        yen.setHelperText(text("campaigns.pay.help", Formats.yen(agreed), Formats.yen(row.paidYen())));
        paidOn.setValue(LocalDate.now(Formats.TOKYO));
        paidOn.setMax(LocalDate.now(Formats.TOKYO));
    }

    void open() {
        new FormDialog(text("campaigns.pay.title", row.creatorName()), yen, paidOn)
                .onSave(text("campaigns.pay"), this::save)
                .open();
    }

    private Optional<String> save() {
        var amount = yen.read();
        if (amount.isEmpty()) {
            yen.setInvalid(true);
            return Optional.of("");
        }
        if (paidOn.getValue() == null) {
            return Optional.of(text("campaigns.paidOn.missing"));
        }
        return Refusals.finish(
                desk.pay(
                        viewer.scope(),
                        viewer.asks().expecting(row.version()),
                        row.id(),
                        amount.getAsLong(),
                        paidOn.getValue()),
                text("campaigns.paid", row.creatorName()),
                _ -> refresh.run());
    }
}
