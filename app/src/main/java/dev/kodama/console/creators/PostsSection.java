package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.TabsVariant;
import dev.kodama.console.intake.IntakeNavigation;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.TabBar;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.creators.PostArchive;
import dev.kodama.creators.events.CommentCount;
import dev.kodama.scoring.PostWatch;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/// What an account has published, how it was received, and how the account answers: one account at a time.
final class PostsSection extends Composite<Section> {
    private static final String ACCOUNT = "posts";

    /// The newest posts, those that rates are taken over.
    private static final int DRAWN = 30;

    private final Creator creator;
    private final PostArchive archive;
    private final Known known;
    private final Address address;
    private final Consumer<Address> go;
    private final boolean mayImport;

    /// @param standings of every account
    record Known(Map<UUID, Long> counts, Map<UUID, CommentCount> comments, Map<UUID, PostWatch.Standing> standings) {
        long posts(Account account) {
            return counts.getOrDefault(account.id(), 0L);
        }

        boolean speaksOf(Account account) {
            return counts.containsKey(account.id()) || comments.containsKey(account.id());
        }
    }

    PostsSection(
            Creator creator,
            PostArchive archive,
            Known known,
            Address address,
            Consumer<Address> go,
            boolean mayImport) {
        this.creator = creator;
        this.archive = archive;
        this.known = known;
        this.address = address;
        this.go = go;
        this.mayImport = mayImport;
    }

    @Override
    protected Section initContent() {
        var section = new Section(text("posts.title"));
        var spokenOf = creator.accounts().stream().filter(known::speaksOf).toList();
        if (spokenOf.isEmpty()) {
            section.add(nothing());
            return section;
        }
        var asked = address.one(ACCOUNT).orElse("");
        var account = spokenOf.stream()
                .filter(one -> one.id().toString().equals(asked))
                .findFirst()
                .orElse(spokenOf.getFirst());
        if (spokenOf.size() > 1) {
            var tabs = new TabBar();
            tabs.addThemeVariants(TabsVariant.LUMO_SMALL, TabsVariant.LUMO_MINIMAL);
            spokenOf.forEach(one -> tabs.add(one.id().toString(), name(one)));
            tabs.show(account.id().toString());
            tabs.onChoice(chosen -> go.accept(address.with(ACCOUNT, chosen)));
            section.add(tabs);
        }
        section.note(text("posts.note", name(account), Formats.count(known.posts(account))));
        section.add(new PostFacts(standing(account)), replies(account));
        if (known.posts(account) > 0) {
            section.add(new PostChart(archive.page(account.id(), null, DRAWN).items(), standing(account)));
            section.add(new H3(text("posts.list")), new PostGrid(archive, account.id(), standing(account)));
        } else {
            section.add(nothingYet(account, "posts.none-but-comments"));
        }
        if (mayImport) {
            section.actions(Buttons.quiet(text("posts.import"), () -> IntakeNavigation.openWizard(account.id())));
        }
        return section;
    }

    private Component replies(Account account) {
        var count = known.comments().get(account.id());
        return count == null
                ? nothingYet(account, "posts.replies.none")
                : new Div(new H3(text("posts.replies.title")), new ReplyPanel(count));
    }

    private PostWatch.Standing standing(Account account) {
        return Objects.requireNonNull(known.standings().get(account.id()), "every account has one");
    }

    private Component nothing() {
        var buttons = mayImport
                ? creator.accounts().stream()
                        .map(account -> (Component) Buttons.plain(
                                text("posts.import.for", name(account)),
                                () -> IntakeNavigation.openWizard(account.id())))
                        .toArray(Component[]::new)
                : new Component[0];
        return new EmptyState(VaadinIcon.PICTURE, text("posts.none"), text("posts.none.what-to-do"), buttons);
    }

    private Component nothingYet(Account account, String key) {
        var buttons = mayImport
                ? new Component[] {
                    Buttons.plain(
                            text("posts.import.for", name(account)), () -> IntakeNavigation.openWizard(account.id()))
                }
                : new Component[0];
        return new EmptyState(VaadinIcon.COMMENTS_O, text(key), text(key + ".what-to-do"), buttons);
    }

    private static String name(Account account) {
        return word("console.platform", account.platform()) + " " + account.handle();
    }
}
