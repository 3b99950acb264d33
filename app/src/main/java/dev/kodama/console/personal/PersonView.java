package dev.kodama.console.personal;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kodama.campaigns.ApproachBook;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.ContestBook;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.personal.ContactDesk;
import dev.kodama.personal.PrivacyDesk;
import dev.kodama.personal.TaxDesk;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.PermitAll;

/// One creator as a person: contact and tax.
@Route("creators/:creatorId/contact")
@PermitAll
class PersonView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String ID = "creatorId";

    private final CreatorDirectory directory;
    private final ContactDesk contact;
    private final ApproachBook approaches;
    private final TaxDesk taxes;
    private final PrivacyDesk privacy;
    private final ContestBook contests;
    private final CurrentUser user;
    private String title = text("contact.title");

    PersonView(
            CreatorDirectory directory,
            ContactDesk contact,
            ApproachBook approaches,
            TaxDesk taxes,
            PrivacyDesk privacy,
            ContestBook contests,
            CurrentUser user) {
        this.directory = directory;
        this.contact = contact;
        this.approaches = approaches;
        this.taxes = taxes;
        this.privacy = privacy;
        this.contests = contests;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(ID)
                .flatMap(Ids::read)
                .map(directory::byId)
                .orElseThrow(NotFoundException::new));
    }

    private void show(Creator creator) {
        title = text("contact.title.of", creator.displayName());
        removeAll();
        add(
                header(creator),
                new ContestsSection(contests, user, creator, () -> show(creator)),
                new ContactSection(contact, approaches, user, creator, () -> show(creator)),
                new TaxSection(taxes, creator),
                new PrivacySection(privacy, creator));
    }

    private static PageHeader header(Creator creator) {
        return CreatorsNavigation.header(creator.id(), creator.displayName(), text("contact.title"))
                .badges(
                        creator.contactable()
                                ? new Badge(text("creators.contactable"), Badge.Tone.GOOD)
                                : new Badge(text("creators.opted-out"), Badge.Tone.BAD)
                                        .hint(Formats.moment(creator.optedOutAt())));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
