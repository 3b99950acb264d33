package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.Figures;
import dev.kodama.creators.FreshnessDesk;
import dev.kodama.creators.FreshnessDesk.AccountState;
import dev.kodama.security.CurrentUser;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A creator's accounts with their newest figures, each figure with its age and source.
final class AccountsSection extends Composite<Section> {
    private static final Duration ANSWERS_TAKE = Duration.ofSeconds(3);

    private final CreatorDirectory directory;
    private final FreshnessDesk freshness;
    private final TierBadges tiers;
    private final Creator creator;
    private final CurrentUser user;
    private final Consumer<Creator> changed;

    AccountsSection(
            CreatorDirectory directory,
            FreshnessDesk freshness,
            TierBadges tiers,
            Creator creator,
            CurrentUser user,
            Consumer<Creator> changed) {
        this.directory = directory;
        this.freshness = freshness;
        this.tiers = tiers;
        this.creator = creator;
        this.user = user;
        this.changed = changed;
    }

    @Override
    protected Section initContent() {
        var section = new Section(text("creators.accounts.title"), accounts());
        if (user.mayWrite()) {
            section.actions(
                    Buttons.plain(text("creators.refresh.now"), this::refresh),
                    Buttons.plain(text("creators.accounts.add"), this::addAccount));
        }
        return section;
    }

    private Component accounts() {
        if (creator.accounts().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.USER_CARD, text("creators.accounts.none"), text("creators.accounts.none.what-to-do"));
        }
        var table = new PlainTable(
                text("creators.field.platform"),
                text("creators.field.handle"),
                text("creators.field.tier"),
                text("creators.column.followers"),
                text("creators.column.engagement"),
                text("creators.field.avgViews"),
                text("creators.field.posts"),
                text("creators.column.captured"),
                text("creators.column.source"),
                text("creators.column.checked"),
                "");
        var states = freshness.ofAccounts(
                creator.accounts().stream().map(Account::id).collect(Collectors.toSet()));
        for (var account : creator.accounts()) {
            row(table, account, states.get(account.id()));
        }
        return table;
    }

    private void row(PlainTable table, Account account, @Nullable AccountState state) {
        var latest = account.latest();
        var figures = latest == null ? Figures.NONE : latest.figures();
        var rate = account.engagementRatePpm();
        var denominator = word("creators.denominator", account.platform().engagementDenominator());
        table.row(
                word("console.platform", account.platform()),
                handle(account),
                tiers.of(figures.followers()),
                Figure.compact(figures.followers()),
                Figure.percent(rate == null ? null : rate / 1_000_000.0, 2).hint(denominator),
                Figure.compact(figures.avgViews()),
                Figure.count(figures.totalPosts()),
                Figure.age(latest == null ? null : latest.capturedAt()),
                latest == null ? new Span("—") : Sources.of(latest),
                Refreshing.marks(state),
                user.mayWrite()
                        ? Buttons.icon(
                                VaadinIcon.PLUS_CIRCLE_O,
                                text("creators.snapshot.record"),
                                () -> new RecordFiguresDialog(directory, account, user.username(), changed).open())
                        : new Span());
    }

    private static Component handle(Account account) {
        if (account.url() == null) {
            return new Span(account.handle());
        }
        var link = new Anchor(account.url(), account.handle(), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    /// Shows the page again when answers can be expected; whoever comes later finds them anyway.
    private void refresh() {
        Refreshing.tell(freshness.refresh(Set.of(creator.id()), user.username()));
        getUI().ifPresent(ui -> ui.triggerAfter(ANSWERS_TAKE, () -> {
            var now = directory.byId(creator.id());
            if (isAttached() && now != null) {
                changed.accept(now);
            }
        }));
    }

    private void addAccount() {
        var fields = new AccountFields();
        new FormDialog(text("creators.accounts.add"), fields.all())
                .onSave(text("console.add"), () -> {
                    var typed = fields.write();
                    return typed == null
                            ? Optional.of("")
                            : Edits.finish(
                                    directory.addAccount(creator.id(), creator.version(), typed),
                                    text("creators.accounts.added"),
                                    changed);
                })
                .open();
    }
}
