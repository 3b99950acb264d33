package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.scoring.Lookalikes;
import dev.kodama.scoring.model.Likeness;
import dev.kodama.scoring.model.Lookalike;
import dev.kodama.scoring.model.RankingFilter;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Creators who resemble a creator, or the middle of several.
@Route("lookalikes")
@PermitAll
class LookalikesView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String OF = "of";

    private static final String FIRST = "first";
    private static final int SHOWN = 25;

    private final Lookalikes lookalikes;
    private final CreatorDirectory directory;
    private final TierBadges tiers;

    LookalikesView(Lookalikes lookalikes, CreatorDirectory directory, TierBadges tiers) {
        this.lookalikes = lookalikes;
        this.directory = directory;
        this.tiers = tiers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = Address.of(event);
        var ids = address.all(OF).stream()
                .flatMap(written -> Ids.read(written).stream())
                .limit(Lookalikes.LONGEST_LIST)
                .collect(Collectors.toSet());
        var first = (int) Math.clamp(address.number(FIRST).orElse((long) SHOWN), 1, Lookalikes.MOST);
        removeAll();
        var header = new PageHeader(text("metrics.lookalikes.title")).about(text("metrics.lookalikes.about"));
        add(header);
        switch (ids.isEmpty() ? new Lookalikes.Answer.NobodyKnown() : lookalikes.of(ids, RankingFilter.NONE, first)) {
            case Lookalikes.Answer.Found(var items, var _) -> {
                add(seeds(ids));
                add(items.isEmpty() ? nobody() : found(items, address, first));
            }
            case Lookalikes.Answer.NobodyKnown _ -> add(nobody());
            case Lookalikes.Answer.NotReady _ ->
                add(new EmptyState(
                        VaadinIcon.CLOCK,
                        text("metrics.lookalikes.preparing"),
                        text("metrics.lookalikes.preparing.what-to-do"),
                        Buttons.plain(text("scoring.again"), () -> address.go(LookalikesView.class))));
        }
    }

    @Override
    public String getPageTitle() {
        return text("metrics.lookalikes.title");
    }

    private Component seeds(Set<UUID> ids) {
        var names = directory.summariesByIds(ids).values().stream()
                .map(creator -> (Component) CreatorsNavigation.link(creator.id(), creator.displayName()))
                .toList();
        var line = new FlexLayout(names.toArray(Component[]::new));
        line.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        line.addClassName("row");
        return new Section(
                names.size() == 1
                        ? text("metrics.lookalikes.of-one")
                        : text("metrics.lookalikes.of-list", names.size()),
                line);
    }

    private Section found(List<Lookalike> items, Address address, int first) {
        var table = new PlainTable(
                text("scoring.column.name"),
                text("metrics.lookalikes.likeness"),
                text("metrics.lookalikes.why"),
                text("scoring.column.tier"),
                text("scoring.column.followers"),
                text("scoring.column.engagement"));
        for (var one : items) {
            table.row(
                    name(one),
                    likeness(one),
                    why(one),
                    tiers.of(one.tier() == null ? null : one.tier().followers()),
                    Figure.compact(one.tier() == null ? null : one.tier().followers()),
                    Figure.percent(one.engagementPpm() == null ? null : Words.fraction(one.engagementPpm()), 2));
        }
        var section = new Section(text("metrics.lookalikes.found", items.size()), table)
                .note(text("metrics.lookalikes.note"));
        if (items.size() == first && first < Lookalikes.MOST) {
            section.actions(Buttons.plain(
                    text("metrics.lookalikes.more"),
                    () -> address.with(FIRST, Math.min(Lookalikes.MOST, first + SHOWN))
                            .go(LookalikesView.class)));
        }
        return section;
    }

    private static Component name(Lookalike one) {
        var top = new Div(CreatorsNavigation.link(one.creatorId(), one.displayName()));
        if (one.platform() == null) {
            return top;
        }
        var account =
                new Span(word("console.platform", one.platform()) + " " + (one.handle() == null ? "" : one.handle()));
        account.addClassName("under");
        var cell = new Div(top, account);
        cell.addClassName("two-lines");
        return cell;
    }

    private static Component likeness(Lookalike one) {
        var likeness = Likeness.FULL - one.distance();
        var bar = new ScoreBar(0, likeness * 100, likeness * 100);
        bar.setTitle(one.parts().stream()
                .map(part -> text(
                        "metrics.lookalikes.part",
                        word("metrics.trait", part.trait()),
                        part.distance() == null
                                ? Formats.MISSING
                                : Formats.percent(1 - part.distance() / (double) Likeness.FULL, 0)))
                .collect(Collectors.joining("\n")));
        return bar;
    }

    private static Component why(Lookalike one) {
        return new Paragraph(Words.of(one.why()));
    }

    private static Component nobody() {
        return new EmptyState(
                VaadinIcon.USERS,
                text("metrics.lookalikes.none"),
                text("metrics.lookalikes.none.what-to-do"),
                Buttons.plain(text("creators.register.title"), () -> CreatorsNavigation.search("")));
    }
}
