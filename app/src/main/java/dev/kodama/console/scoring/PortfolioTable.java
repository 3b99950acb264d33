package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.campaigns.YenField;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.scoring.PortfolioProposal.Pick;
import dev.kodama.scoring.PortfolioWish;
import dev.kodama.scoring.selection.Candidate;
import java.util.List;
import java.util.Optional;

/// Candidates in lines, with what one can do about each.
final class PortfolioTable {
    private final PortfolioWish.Objective objective;
    private final PortfolioWish wish;
    private final TierBadges tiers;
    private final PortfolioResult.Actions actions;

    PortfolioTable(
            PortfolioWish.Objective objective, PortfolioWish wish, TierBadges tiers, PortfolioResult.Actions actions) {
        this.objective = objective;
        this.wish = wish;
        this.tiers = tiers;
        this.actions = actions;
    }

    PlainTable ofPicks(List<Pick> picks) {
        var table = new PlainTable(
                text("portfolio.column.creator"),
                text("portfolio.column.tier"),
                text("portfolio.column.cost"),
                word("portfolio.column.gain", objective),
                text("portfolio.column.per-thousand"),
                text("portfolio.column.loss"),
                text("portfolio.column.actions"));
        for (var pick : picks) {
            var creator = pick.candidate().creatorId();
            table.row(
                    name(pick.candidate(), pick.must()),
                    tiers.of(pick.candidate().followers()),
                    cost(pick.candidate()),
                    count(pick.gain()),
                    perThousand(pick),
                    count(pick.loss()),
                    buttons(
                            Buttons.quiet(text("portfolio.if-refuses"), () -> actions.ifRefuses(creator)),
                            pick.must()
                                    ? icon(VaadinIcon.UNLOCK, "portfolio.free", pick, () -> actions.free(creator))
                                    : icon(VaadinIcon.LOCK, "portfolio.take", pick, () -> actions.take(creator)),
                            icon(VaadinIcon.CLOSE_SMALL, "portfolio.leave-out", pick, () -> actions.leaveOut(creator)),
                            icon(VaadinIcon.MONEY, "portfolio.enter-cost", pick, () -> askCost(pick.candidate()))));
        }
        return table;
    }

    PlainTable ofNext(List<Pick> next) {
        var table = new PlainTable(
                text("portfolio.column.creator"),
                text("portfolio.column.tier"),
                text("portfolio.column.cost"),
                word("portfolio.column.gain", objective),
                text("portfolio.column.per-thousand"),
                text("portfolio.column.actions"));
        for (var pick : next) {
            table.row(
                    name(pick.candidate(), false),
                    tiers.of(pick.candidate().followers()),
                    cost(pick.candidate()),
                    count(pick.gain()),
                    perThousand(pick),
                    buttons(Buttons.quiet(
                            text("portfolio.take.short"),
                            () -> actions.take(pick.candidate().creatorId()))));
        }
        return table;
    }

    PlainTable ofUnpriced(List<Candidate> candidates) {
        var table = lines();
        for (var candidate : candidates) {
            table.row(
                    name(candidate, false),
                    tiers.of(candidate.followers()),
                    buttons(Buttons.quiet(text("portfolio.enter-cost.short"), () -> askCost(candidate))));
        }
        return table;
    }

    PlainTable ofExcluded(List<Candidate> candidates) {
        var table = lines();
        for (var candidate : candidates) {
            table.row(
                    name(candidate, false),
                    tiers.of(candidate.followers()),
                    buttons(Buttons.quiet(text("portfolio.free.short"), () -> actions.free(candidate.creatorId()))));
        }
        return table;
    }

    private static PlainTable lines() {
        return new PlainTable(
                text("portfolio.column.creator"), text("portfolio.column.tier"), text("portfolio.column.actions"));
    }

    private static Component name(Candidate candidate, boolean must) {
        var name = new Div(CreatorsNavigation.link(candidate.creatorId(), candidate.displayName()));
        name.addClassName("portfolio-name");
        if (must) {
            name.add(new Badge(text("portfolio.must"), Badge.Tone.NEUTRAL));
        }
        if (candidate.stage() != null) {
            name.add(new Badge(text("portfolio.on-board"), Badge.Tone.GOOD).hint(text("portfolio.on-board.hint")));
        }
        if (candidate.platform() != null) {
            var account = new Span(word("console.platform", candidate.platform())
                    + (candidate.handle() == null ? "" : " " + candidate.handle()));
            account.addClassName("under");
            name.add(account);
        }
        return name;
    }

    private Component cost(Candidate candidate) {
        var cost = candidate.cost();
        if (cost == null) {
            return Figure.yen(null);
        }
        var cell = new Div(Figure.yen(cost.yen()).hint(word("portfolio.source", cost.source())));
        cell.addClassName("portfolio-cost");
        if (cost.isEstimate()) {
            cell.add(new Badge(text("portfolio.estimate"), Badge.Tone.WARNING)
                    .hint(word("portfolio.source", cost.source())));
        } else if (cost.source() == Candidate.Source.ENTERED) {
            cell.add(new Badge(text("portfolio.entered"), Badge.Tone.NEUTRAL));
        }
        return cell;
    }

    private static Figure count(double value) {
        return Figure.count(Math.round(value));
    }

    private static Component perThousand(Pick pick) {
        return Figure.decimal(pick.gainPerThousand(), 1);
    }

    private static Component icon(VaadinIcon icon, String key, Pick pick, Runnable action) {
        return Buttons.icon(icon, text(key, pick.candidate().displayName()), action);
    }

    private static Div buttons(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("portfolio-buttons");
        return row;
    }

    private void askCost(Candidate candidate) {
        var creator = candidate.creatorId();
        var field = new YenField(text("portfolio.cost.field"));
        field.show(candidate.cost() == null ? null : candidate.cost().yen());
        field.setHelperText(
                text(wish.costs().containsKey(creator) ? "portfolio.cost.empty-for-card" : "portfolio.cost.only-here"));
        new FormDialog(text("portfolio.enter-cost", candidate.displayName()), field)
                .onSave(text("console.save"), () -> {
                    var typed = field.read();
                    if (!field.isEmpty() && typed.isEmpty()) {
                        return Optional.of(text("campaigns.yen.invalid"));
                    }
                    actions.enterCost(creator, typed.isPresent() ? Long.valueOf(typed.getAsLong()) : null);
                    return Optional.empty();
                })
                .open();
    }
}
