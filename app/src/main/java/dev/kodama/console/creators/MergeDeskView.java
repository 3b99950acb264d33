package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.TwinPair;
import dev.kodama.creators.TwinPair.Clue;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Creators who may be one person, side by side, with the reasons; a person decides.
@Route("merge-desk")
@PermitAll
class MergeDeskView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String OF = "of";

    private final MergeDesk desk;
    private final CreatorDirectory directory;
    private final CurrentUser user;
    private final PageHeader header =
            new PageHeader(text("merging.title")).under(text("creators.register.title"), RegisterView.class);
    private final PagedGrid<Row> grid = new PagedGrid<>(Row::pair);
    private Address address = Address.empty();

    private record Row(TwinPair pair, Creator one, Creator other) {}

    MergeDeskView(MergeDesk desk, CreatorDirectory directory, CurrentUser user) {
        this.desk = desk;
        this.directory = directory;
        this.user = user;
        fillHeight();
        columns();
        if (user.mayWrite()) {
            grid.setSelectionMode(Grid.SelectionMode.SINGLE);
            onKey(Key.KEY_M, this::merge);
            onKey(Key.KEY_N, this::keepApart);
        }
        add(header, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event);
        show();
    }

    @Override
    public String getPageTitle() {
        return text("merging.title");
    }

    private void show() {
        var of = address.one(OF).flatMap(Ids::read).orElse(null);
        var count = desk.pairCount();
        header.about(text(
                of == null ? (user.mayWrite() ? "merging.about" : "merging.about.viewer") : "merging.about.one",
                Formats.count(count.value())));
        grid.deselectAll();
        grid.setEmptyStateComponent(
                of == null
                        ? new EmptyState(
                                VaadinIcon.CHECK_CIRCLE,
                                text("merging.empty"),
                                text("merging.empty.what-to-do"),
                                Buttons.plain(
                                        text("creators.register.title"),
                                        () -> Address.empty().go(RegisterView.class)))
                        : new EmptyState(
                                VaadinIcon.CHECK_CIRCLE,
                                text("merging.empty.one"),
                                text("merging.empty.what-to-do"),
                                Buttons.plain(
                                        text("merging.all"),
                                        () -> Address.empty().go(MergeDeskView.class))));
        grid.show((after, first) -> read(of, after, first));
    }

    /// Three statements a page: the pairs, their creators, and the creators' accounts.
    private PagedGrid.Slice<Row> read(@Nullable UUID of, @Nullable String after, int first) {
        var page = desk.pairs(of, after, first);
        var ids = new HashSet<UUID>();
        page.items().forEach(pair -> {
            ids.add(pair.one());
            ids.add(pair.other());
        });
        var creators = directory.byIds(ids);
        var rows = new ArrayList<Row>();
        for (var pair : page.items()) {
            var one = creators.get(pair.one());
            var other = creators.get(pair.other());
            // Somebody may have merged the two between the two reads.
            if (one != null && other != null && !one.id().equals(other.id())) {
                rows.add(new Row(pair, one, other));
            }
        }
        return new PagedGrid.Slice<>(rows, page.endCursor(), page.hasNext());
    }

    private void columns() {
        grid.addComponentColumn(row -> new Badge(
                                text("merging.score", row.pair().score()),
                                row.pair().score() >= 70 ? Badge.Tone.ACCENT : Badge.Tone.NEUTRAL)
                        .hint(text("merging.score.about")))
                .setHeader(text("merging.column.score"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> person(row.one()))
                .setHeader(text("merging.column.one"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addComponentColumn(row -> person(row.other()))
                .setHeader(text("merging.column.other"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addComponentColumn(row -> reasons(row.pair()))
                .setHeader(text("merging.column.reasons"))
                .setWidth("18rem")
                .setFlexGrow(3);
        if (user.mayWrite()) {
            grid.addComponentColumn(row -> Page.row(
                            Buttons.plain(text("merging.merge"), () -> merge(row)),
                            Buttons.quiet(text("merging.keep-apart"), () -> keepApart(row))))
                    .setHeader(text("merging.column.decision"))
                    .setWidth("15rem")
                    .setFlexGrow(0);
        }
    }

    private static Component person(Creator creator) {
        var cell = new Div(CreatorsNavigation.link(creator.id(), creator.displayName()));
        cell.addClassName("two-lines");
        for (var account : creator.accounts().stream().limit(3).toList()) {
            cell.add(line(word("console.platform", account.platform()) + " @" + account.handle() + followers(account)));
        }
        if (creator.accounts().size() > 3) {
            cell.add(line(text("creators.accounts.more", creator.accounts().size() - 3)));
        }
        return cell;
    }

    private static String followers(Account account) {
        var followers =
                account.latest() == null ? null : account.latest().figures().followers();
        return followers == null ? "" : " · " + Formats.compact(followers);
    }

    private static Component reasons(TwinPair pair) {
        var cell = new Div();
        cell.addClassName("two-lines");
        pair.clues().forEach(clue -> cell.add(line(inWords(clue))));
        return cell;
    }

    private static String inWords(Clue clue) {
        return text("merging.rule." + clue.rule().name(), clue.evidence());
    }

    private static Span line(String words) {
        var line = new Span(words);
        line.addClassName("under");
        return line;
    }

    private void onKey(Key key, Consumer<Row> action) {
        Shortcuts.addShortcutListener(
                grid, () -> grid.asSingleSelect().getOptionalValue().ifPresent(action), key);
    }

    private void merge(Row row) {
        new MergeDialog(desk, user, row.one().id(), row.other().id(), this::show).open();
    }

    private void keepApart(Row row) {
        if (desk.keepApart(row.one().id(), row.other().id(), user.username())) {
            Toast.undo(
                    text(
                            "merging.kept-apart",
                            row.one().displayName(),
                            row.other().displayName()),
                    () -> {
                        desk.reconsider(row.one().id(), row.other().id());
                        show();
                    });
        }
        show();
    }
}
