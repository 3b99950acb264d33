package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.events.RateCard;
import dev.kodama.security.CurrentUser;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a creator asks for their work.
final class RateCardSection extends Composite<Section> {
    private final CreatorDirectory directory;
    private final Creator creator;
    private final List<RateCard.Rate> rates;
    private final CurrentUser user;
    private final Consumer<Creator> changed;

    RateCardSection(
            CreatorDirectory directory,
            Creator creator,
            @Nullable RateCard card,
            CurrentUser user,
            Consumer<Creator> changed) {
        this.directory = directory;
        this.creator = creator;
        this.rates = card == null ? List.of() : card.rates();
        this.user = user;
        this.changed = changed;
    }

    @Override
    protected Section initContent() {
        var section = new Section(text("creators.rates.title"), rates.isEmpty() ? nothing() : table())
                .note(text("creators.rates.without-tax"));
        if (user.mayWrite()) {
            section.actions(Buttons.icon(
                    VaadinIcon.EDIT,
                    text("creators.rates.edit"),
                    () -> new RateCardDialog(directory, creator, rates, changed).open()));
        }
        return section;
    }

    private Component table() {
        var table = new PlainTable(
                text("creators.field.platform"),
                text("creators.rates.format"),
                text("creators.rates.yen"),
                text("creators.rates.from"));
        rates.stream()
                .sorted(Comparator.comparing(RateCard.Rate::platform)
                        .thenComparing(RateCard.Rate::format)
                        .thenComparing(RateCard.Rate::validFrom, Comparator.reverseOrder()))
                .forEach(rate -> table.row(
                        word("console.platform", rate.platform()),
                        rate.format(),
                        Figure.yen(rate.yen()),
                        Formats.date(rate.validFrom())));
        return table;
    }

    private static Component nothing() {
        return new EmptyState(VaadinIcon.WALLET, text("creators.rates.none"), text("creators.rates.none.what-to-do"));
    }
}
