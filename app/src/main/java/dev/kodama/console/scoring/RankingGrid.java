package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import dev.kodama.campaigns.ApproachBook.Approachability;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.ContactBadge;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.model.Availability;
import dev.kodama.scoring.model.RankedCreator;
import dev.kodama.scoring.model.TierPosition;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The ranking as a list.
final class RankingGrid extends PagedGrid<RankingGrid.Line> {
    /// @param stage how far the campaign is with the creator; null if they have nothing to do with each other
    /// @param contact whether and when the creator may be approached; null if nobody knows them yet
    /// @param availability what else they have agreed to
    record Line(
            RankedCreator creator,
            @Nullable CollaborationStage stage,
            @Nullable Approachability contact,
            Availability availability) {}

    /// @param open shows why somebody has their score
    RankingGrid(TierBadges tiers, Consumer<UUID> open) {
        super(line -> line.creator().creatorId());
        addColumn(line -> Formats.count(line.creator().rank()))
                .setHeader(text("scoring.column.rank"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("3.75rem")
                .setFlexGrow(0);
        addComponentColumn(RankingGrid::name)
                .setHeader(text("scoring.column.name"))
                .setWidth("13rem")
                .setFlexGrow(3);
        addComponentColumn(line -> score(line.creator(), open))
                .setHeader(text("scoring.column.score"))
                .setWidth("9rem")
                .setFlexGrow(1);
        addComponentColumn(line -> tiers.of(followers(line.creator())))
                .setHeader(text("scoring.column.tier"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        figures("scoring.column.followers", "7rem", line -> Figure.compact(followers(line.creator())));
        figures("scoring.column.audience", "7rem", line -> audience(line.creator()));
        figures(
                "scoring.column.engagement",
                "7rem",
                line -> Figure.percent(fraction(line.creator().engagementPpm()), 2));
        figures(
                "scoring.column.reply",
                "6.5rem",
                line -> Figure.percent(fraction(line.creator().replyLowPpm()), 0));
        figures(
                "scoring.column.price",
                "7.5rem",
                line -> Figure.yen(line.creator().priceYen()));
        addComponentColumn(RankingGrid::missing)
                .setHeader(text("scoring.column.missing"))
                .setWidth("7rem")
                .setFlexGrow(0);
    }

    static @Nullable Long followers(RankedCreator creator) {
        TierPosition tier = creator.tier();
        return tier == null ? null : Long.valueOf(tier.followers());
    }

    /// A click anywhere on the line opens the reasons; the button is how the keyboard gets there.
    private static Component score(RankedCreator creator, Consumer<UUID> open) {
        var bar = new ScoreBar(creator.low(), creator.points(), creator.high());
        var button = new NativeButton("", _ -> open.accept(creator.creatorId()));
        button.add(bar);
        button.addClassName("bare");
        button.setAriaLabel(text("scoring.explanation.title", creator.displayName()));
        return button;
    }

    static Component name(Line line) {
        var creator = line.creator();
        var top = new Div(CreatorsNavigation.link(creator.creatorId(), creator.displayName()));
        top.addClassName("name-cell");
        if (line.stage() != null) {
            top.add(new Badge(word("campaigns.stage", line.stage()), Badge.Tone.ACCENT));
        }
        AvailabilityBadge.of(line.availability()).ifPresent(top::add);
        var contact = mayComeNext(line.stage()) ? ContactBadge.of(line.contact()) : Optional.<Badge>empty();
        if (creator.platform() == null) {
            contact.ifPresent(top::add);
            return top;
        }
        var account = new Span(
                creator.handle() == null
                        ? word("console.platform", creator.platform())
                        : word("console.platform", creator.platform()) + " " + creator.handle());
        account.addClassName("under");
        var below = new Div(account);
        below.addClassName("name-cell");
        contact.ifPresent(below::add);
        var cell = new Div(top, below);
        cell.addClassName("two-lines");
        return cell;
    }

    /// Where only marginals are known, what they leave open.
    private static Component audience(RankedCreator creator) {
        var bounds = creator.audienceBounds();
        if (bounds == null) {
            return Figure.percent(fraction(creator.audienceSharePpm()), 1);
        }
        var between = new Span(text(
                "scoring.audience.between",
                Formats.percent(Words.fraction(bounds.lowPpm()), 0),
                Formats.percent(Words.fraction(bounds.highPpm()), 0)));
        between.addClassNames("figure", "quiet");
        between.setTitle(text("scoring.audience.between.hint"));
        return between;
    }

    /// Of those whom the campaign is at work with, nobody wants to know when they may be approached.
    private static boolean mayComeNext(@Nullable CollaborationStage stage) {
        return stage == null || stage == CollaborationStage.SHORTLISTED || stage == CollaborationStage.DECLINED;
    }

    private static Component missing(Line line) {
        var missing = line.creator().missing();
        return missing == 0
                ? new Span()
                : new Badge(text("scoring.missing", missing), Badge.Tone.NEUTRAL).hint(text("scoring.missing.hint"));
    }

    private void figures(String header, String width, ValueProvider<Line, Component> cell) {
        addComponentColumn(cell)
                .setHeader(text(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static @Nullable Double fraction(@Nullable Integer ppm) {
        return ppm == null ? null : Double.valueOf(Words.fraction(ppm));
    }
}
