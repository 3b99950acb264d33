package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Chips;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.console.personal.ContactSummary;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.FreshnessDesk;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.Snapshot;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Everything that is known of one creator, and where it comes from.
@Route("creators/:" + CreatorView.ID)
@PermitAll
class CreatorView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String ID = "creatorId";

    private final CreatorDirectory directory;
    private final FreshnessDesk freshness;
    private final MergeDesk mergeDesk;
    private final ContactSummary contact;
    private final PostsSections posts;
    private final JudgementSections judgements;
    private final Relations relations;
    private final TierBadges tiers;
    private final CurrentUser user;
    private final ProfileDialogs dialogs;
    private Address address = Address.empty();
    private String name = "";

    CreatorView(
            CreatorDirectory directory,
            FreshnessDesk freshness,
            MergeDesk mergeDesk,
            ContactSummary contact,
            PostsSections posts,
            JudgementSections judgements,
            Relations relations,
            TierBadges tiers,
            CurrentUser user) {
        this.directory = directory;
        this.freshness = freshness;
        this.mergeDesk = mergeDesk;
        this.contact = contact;
        this.posts = posts;
        this.judgements = judgements;
        this.relations = relations;
        this.tiers = tiers;
        this.user = user;
        this.dialogs = new ProfileDialogs(directory, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event);
        var creator = event.getRouteParameters()
                .get(ID)
                .flatMap(Ids::read)
                .map(directory::byId)
                .orElseThrow(NotFoundException::new);
        freshness.lookedAt(creator.id());
        show(creator);
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    /// Some ten statements beside the creator's own: histories, growth, freshness, audience, quotes, prices, twins and
    /// merges.
    private void show(Creator creator) {
        name = creator.displayName();
        var ids = Set.of(creator.id());
        var accountIds = creator.accounts().stream().map(Account::id).collect(Collectors.toSet());
        var histories =
                directory.snapshotsOf(accountIds, Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        Consumer<Address> go = asked -> asked.go(CreatorView.class, CreatorsNavigation.parameters(creator.id()));
        removeAll();
        add(
                header(creator),
                facts(creator),
                contact.of(creator),
                new MergingsSection(mergeDesk, user, creator.id(), () -> showAgain(creator)),
                new AccountsSection(directory, freshness, tiers, creator, user, this::show),
                judgements.growth(creator, histories, address, go),
                posts.of(creator, address, go),
                new AudienceSection(
                        directory, creator, directory.audiencesOf(ids).get(creator.id()), user, this::show),
                judgements.quality(creator),
                judgements.sharedFollowers(creator),
                judgements.quotes(creator),
                columns(
                        new RateCardSection(
                                directory, creator, directory.rateCardsOf(ids).get(creator.id()), user, this::show),
                        notes(creator)),
                columns(
                        relations.notes(creator, () -> showAgain(creator)),
                        relations.lists(creator, () -> showAgain(creator))),
                relations.customFields(creator, () -> showAgain(creator)),
                new FiguresThenSection(directory, creator),
                history(creator, histories));
    }

    private void showAgain(Creator creator) {
        address.go(CreatorView.class, CreatorsNavigation.parameters(creator.id()));
    }

    private PageHeader header(Creator creator) {
        var main = creator.accounts().isEmpty() ? null : creator.accounts().getFirst();
        var latest = main == null ? null : main.latest();
        var header = new PageHeader(creator.displayName())
                .under(text("creators.register.title"), RegisterView.class)
                .badges(
                        tiers.of(latest == null ? null : latest.figures().followers()),
                        creator.contactable()
                                ? new Badge(text("creators.contactable"), Badge.Tone.GOOD)
                                : new Badge(text("creators.opted-out"), Badge.Tone.BAD)
                                        .hint(Formats.moment(creator.optedOutAt())));
        if (creator.kana() != null) {
            header.about(creator.kana());
        }
        header.actions(Buttons.plain(text("metrics.lookalikes.find"), () -> findSimilar(creator)));
        if (user.mayWrite()) {
            header.actions(
                    creator.contactable()
                            ? Buttons.plain(text("creators.opt-out"), () -> dialogs.askOptOut(creator))
                            : Buttons.plain(text("creators.opt-in"), () -> dialogs.askOptIn(creator)),
                    Buttons.primary(text("console.edit"), () -> dialogs.edit(creator)));
        }
        return header;
    }

    /// By address, because the views of other slices cannot be named here.
    private static void findSimilar(Creator creator) {
        UI.getCurrentOrThrow()
                .navigate("lookalikes", QueryParameters.of("of", creator.id().toString()));
    }

    private Section facts(Creator creator) {
        var facts = new Facts()
                .fact(text("creators.field.language"), Regions.language(creator.language()))
                .fact(text("creators.field.country"), Regions.country(creator.country()))
                .fact(text("creators.field.topics"), Chips.of(creator.topics()))
                .fact(text("creators.field.tags"), tags(creator))
                .fact(
                        text("creators.field.externalId"),
                        Optional.ofNullable(creator.externalId()).orElse(Formats.MISSING))
                .fact(text("creators.field.createdAt"), Formats.date(creator.createdAt()))
                .fact(text("creators.field.updatedAt"), Formats.moment(creator.updatedAt()));
        return new Section(text("creators.profile.title"), facts);
    }

    private Span tags(Creator creator) {
        var tags = new Span(Chips.of(creator.tags()));
        if (user.mayWrite()) {
            tags.add(Buttons.icon(VaadinIcon.TAGS, text("creators.tags.edit"), () -> dialogs.editTags(creator)));
        }
        return tags;
    }

    private Section notes(Creator creator) {
        var words = new Paragraph(creator.notes() == null ? text("creators.notes.none") : creator.notes());
        words.addClassName(creator.notes() == null ? "quiet" : "notes");
        var section = new Section(text("creators.field.notes"), words);
        if (user.mayWrite()) {
            section.actions(
                    Buttons.icon(VaadinIcon.EDIT, text("creators.notes.edit"), () -> dialogs.editNotes(creator)));
        }
        return section;
    }

    private static Section history(Creator creator, Map<UUID, List<Snapshot>> histories) {
        return new SnapshotsSection(creator, histories).section();
    }

    private static Div columns(Component... sections) {
        var columns = new Div(sections);
        columns.addClassName("columns");
        return columns;
    }
}
