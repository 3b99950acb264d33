package dev.kodama.console.quotes;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.Quote;
import dev.kodama.scoring.outcome.Expectation;
import dev.kodama.scoring.outcome.FairFee;
import org.jspecify.annotations.Nullable;

/// One account's quote: the fair fee against the asked price, where it comes from, and what a post may bring.
public final class QuoteBlock extends Div {
    private static final double MILLI = 1_000;

    public QuoteBlock(Quote quote) {
        addClassName("quote");
        var fee = quote.fairFee();
        var facts = new Facts()
                .fact(text("portfolio.quote.fair"), fair(fee))
                .fact(text("portfolio.quote.asked"), asked(quote))
                .fact(text("portfolio.quote.per-follower"), perFollower(quote))
                .fact(
                        text("portfolio.quote.engagements"),
                        expectation(quote.forecast().engagements()))
                .fact(
                        text("portfolio.quote.reach"),
                        expectation(quote.forecast().reach()));
        add(facts);
        if (fee.range() == null) {
            var none = new Paragraph(text("portfolio.quote.too-little", FairFee.FEWEST));
            none.addClassName("under");
            add(none);
        } else {
            fee.bases().forEach(basis -> add(basis(basis)));
        }
        if (!fee.comparables().isEmpty()) {
            add(comparables(fee));
        }
    }

    private static Component fair(FairFee fee) {
        var range = fee.range();
        if (range == null) {
            return Figure.yen(null);
        }
        var figure = new Span(text("portfolio.quote.range", Formats.yen(range.lowYen()), Formats.yen(range.highYen())));
        figure.addClassName("figure");
        figure.setTitle(text("portfolio.quote.mid", Formats.yen(range.midYen())));
        return figure;
    }

    private static Component asked(Quote quote) {
        var asked = quote.askedYen();
        var cell = new Span(Figure.yen(asked));
        if (asked != null) {
            quote.fairFee()
                    .verdict(asked)
                    .ifPresent(verdict -> cell.add(new Badge(
                            word("portfolio.verdict", verdict),
                            switch (verdict) {
                                case BELOW, WITHIN -> Badge.Tone.GOOD;
                                case ABOVE -> Badge.Tone.WARNING;
                            })));
        }
        return cell;
    }

    private static String perFollower(Quote quote) {
        var asked = quote.askedYen();
        var followers = quote.followers();
        var own = asked == null || followers == null || followers == 0
                ? Formats.MISSING
                : "¥" + Formats.decimal((double) asked / followers, 2);
        var peers = quote.fairFee().askedByPeers();
        return peers == null
                ? own
                : text(
                        "portfolio.quote.against-peers",
                        own,
                        "¥" + Formats.decimal(peers.midMilliYen() / MILLI, 2),
                        Formats.count(peers.n()));
    }

    private static Component expectation(@Nullable Expectation expected) {
        if (expected == null) {
            return Figure.count(null);
        }
        var words = new Span(text(
                "portfolio.interval",
                Formats.compact(expected.low()),
                Formats.compact(expected.high()),
                Formats.compact(expected.typical())));
        words.setTitle(
                text("portfolio.quote.rests-on", Formats.count(expected.posts()), Formats.count(expected.peers())));
        return words;
    }

    private static Component basis(FairFee.Basis basis) {
        var line = new Div(text(
                "portfolio.quote.basis",
                word("portfolio.measure", basis.measure()),
                Formats.count(basis.expected()),
                "¥" + Formats.decimal(basis.lowMilliYen() / MILLI, 1),
                "¥" + Formats.decimal(basis.highMilliYen() / MILLI, 1),
                basis.tier() == null
                        ? word("console.platform", basis.platform())
                        : word("console.platform", basis.platform()) + " · " + word("console.tier", basis.tier()),
                Formats.count(basis.n())));
        line.addClassName("under");
        return line;
    }

    private static Component comparables(FairFee fee) {
        var table = new PlainTable(
                text("portfolio.column.creator"),
                text("portfolio.quote.followers"),
                text("portfolio.quote.paid"),
                text("portfolio.quote.per-engagement"),
                text("portfolio.quote.paid-on"));
        for (var each : fee.comparables()) {
            var engagements = each.engagements();
            table.row(
                    each.displayName(),
                    Figure.compact(each.followers()),
                    Figure.yen(each.paidPerPostYen()),
                    engagements == null || engagements == 0
                            ? Formats.MISSING
                            : "¥" + Formats.decimal((double) each.paidYen() / engagements, 1),
                    Formats.date(each.paidOn()));
        }
        var details = new NativeDetails(
                text("portfolio.quote.comparables", fee.comparables().size()));
        details.setContent(table);
        return details;
    }
}
