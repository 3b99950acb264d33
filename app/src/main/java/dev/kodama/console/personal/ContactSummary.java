package dev.kodama.console.personal;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.kodama.campaigns.ApproachBook;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.ContactBadge;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.Section;
import dev.kodama.creators.ContestBook;
import dev.kodama.creators.Creator;
import dev.kodama.personal.ContactDesk;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A line on a creator's page: whether they are free, how they want to be reached, and the way to the rest.
@org.springframework.stereotype.Component
public class ContactSummary {
    private final ContactDesk contact;
    private final ApproachBook approaches;
    private final ContestBook contests;

    ContactSummary(ContactDesk contact, ApproachBook approaches, ContestBook contests) {
        this.contact = contact;
        this.approaches = approaches;
        this.contests = contests;
    }

    /// Without addresses: a page that is only passed by is no access to them.
    public Component of(Creator creator) {
        var only = Set.of(creator.id());
        var line = Page.row();
        if (contests.of(only).getOrDefault(creator.id(), List.of()).stream()
                .anyMatch(contest -> contest.settledAt() == null)) {
            line.add(new Badge(text("personal.contested"), Badge.Tone.WARNING).hint(text("personal.contested.hint")));
        }
        ContactBadge.of(approaches.of(only).get(creator.id())).ifPresent(line::add);
        line.add(new Span(Optional.ofNullable(contact.of(only).get(creator.id()))
                .flatMap(statement -> PreferenceWords.howToReach(statement.preferences()))
                .orElseGet(() -> text("contact.anyhow"))));
        return new Section(text("contact.title"), line)
                .actions(Buttons.plain(text("contact.open"), () -> PersonalNavigation.openContact(creator.id())));
    }
}
