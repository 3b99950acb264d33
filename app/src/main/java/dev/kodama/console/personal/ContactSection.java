package dev.kodama.console.personal;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.campaigns.ApproachBook;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Chips;
import dev.kodama.console.parts.ContactBadge;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.ContactBook.Statement;
import dev.kodama.creators.Creator;
import dev.kodama.personal.ContactDesk;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.PersonalAccess.Door;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the creator wants to be contacted, and whether the house may today.
final class ContactSection extends Div {
    private final ContactDesk contact;
    private final CurrentUser user;
    private final Creator creator;
    private final Runnable afterwards;

    ContactSection(
            ContactDesk contact, ApproachBook approaches, CurrentUser user, Creator creator, Runnable afterwards) {
        this.contact = contact;
        this.user = user;
        this.creator = creator;
        this.afterwards = afterwards;
        addClassName("column");
        var statement =
                contact.withAddresses(Set.of(creator.id()), Door.CONSOLE).get(creator.id());
        add(approach(approaches), preferences(statement));
    }

    private Section approach(ApproachBook approaches) {
        var rules = approaches.rules();
        var badge = ContactBadge.of(approaches.of(Set.of(creator.id())).get(creator.id()));
        var words = new Paragraph(text(
                "contact.rules", rules.coolDownDays(), rules.afterDeclineDays(), rules.budgetDays(), rules.budget()));
        words.addClassName("quiet");
        var state = badge.<Component>map(Page::row)
                .orElseGet(() ->
                        new Paragraph(text(creator.contactable() ? "contact.free" : "contact.opted-out-for-good")));
        return new Section(text("contact.approach"), state, words);
    }

    private Section preferences(@Nullable Statement statement) {
        if (statement == null) {
            var empty = user.mayWrite()
                    ? new EmptyState(
                            VaadinIcon.ENVELOPE_O,
                            text("contact.none"),
                            text("contact.none.what-to-do"),
                            Buttons.primary(text("contact.state"), () -> edit(null)))
                    : new EmptyState(VaadinIcon.ENVELOPE_O, text("contact.none"), text("contact.none.viewer"));
            return new Section(text("contact.preferences"), empty);
        }
        var said = statement.preferences();
        var facts = new Facts();
        if (user.mayWrite()) {
            facts.fact(text("contact.field.channel"), orAny(PreferenceWords.channel(said)))
                    .fact(text("contact.field.agent"), Objects.requireNonNullElse(said.agent(), Formats.MISSING));
        }
        facts.fact(text("contact.field.onlyByAgent"), text(said.onlyByAgent() ? "contact.yes" : "contact.no"))
                .fact(text("contact.field.when"), orAny(PreferenceWords.when(said)))
                .fact(text("contact.field.languages"), orAny(PreferenceWords.languages(said.languages())))
                .fact(
                        text("contact.field.refusedTopics"),
                        said.refusedTopics().isEmpty()
                                ? new Span(text("contact.nothing"))
                                : Chips.of(said.refusedTopics()))
                .fact(text("contact.field.minimumYen"), Formats.yen(said.minimumYen()));
        var section = new Section(text("contact.preferences"), facts)
                .note(text("contact.stated", statement.by(), Formats.moment(statement.statedAt())));
        if (user.mayWrite()) {
            section.actions(Buttons.icon(VaadinIcon.EDIT, text("contact.state"), () -> edit(statement)));
        }
        return section;
    }

    private void edit(@Nullable Statement statement) {
        new PreferencesDialog(contact, creator, statement, afterwards).open();
    }

    private static String orAny(String words) {
        return words.isBlank() ? text("console.any") : words;
    }
}
