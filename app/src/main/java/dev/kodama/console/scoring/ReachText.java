package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.model.reach.PairOverlap;
import dev.kodama.scoring.model.reach.Reach;
import org.jspecify.annotations.Nullable;

/// Writes numbers of people so that nobody takes them for more than they are.
final class ReachText {
    private static final double MILLION = 1_000_000;

    private ReachText() {}

    /// `12,345`, `about 12,345`, `10,000 – 15,000` or `at least 10,000`.
    static String figure(@Nullable Reach reach) {
        return switch (reach) {
            case null -> Formats.MISSING;
            case Reach.Exact exact -> Formats.count(exact.people());
            case Reach.Estimated estimated -> text("overlap.about", Formats.count(estimated.people()));
            case Reach.Bounded bounded ->
                bounded.high() == Long.MAX_VALUE
                        ? text("overlap.at-least", Formats.count(bounded.low()))
                        : range(bounded.low(), bounded.high());
            case Reach.Unknown unknown -> text("overlap.at-least", Formats.count(unknown.low()));
        };
    }

    /// How the figure is known, and what its error is.
    static String basis(Reach reach) {
        return switch (reach) {
            case Reach.Exact _ -> text("overlap.basis.counted");
            case Reach.Estimated estimated -> text("overlap.basis.estimated", range(estimated.low(), estimated.high()));
            case Reach.Bounded bounded ->
                text(bounded.certain() ? "overlap.basis.bounded" : "overlap.basis.bounded-by-estimates");
            case Reach.Unknown unknown -> text("overlap.basis.unknown", Formats.count(unknown.accounts()));
        };
    }

    /// `20%`, or `10 – 30%` where nothing tells where in between.
    static String share(PairOverlap.@Nullable Share share) {
        if (share == null) {
            return Formats.MISSING;
        }
        return share.ppm() != null
                ? percent(share.ppm())
                : text("overlap.range", percent(share.lowPpm()), percent(share.highPpm()));
    }

    /// Which part of the memberships are people counted again, `12 – 30%`.
    static String repeated(long memberships, Reach people) {
        if (memberships == 0) {
            return Formats.MISSING;
        }
        var least = part(memberships, Math.min(memberships, people.high()));
        var most = part(memberships, people.low());
        return least.equals(most) ? least : text("overlap.range", least, most);
    }

    private static String part(long memberships, long people) {
        return Formats.percent(Math.max(0, 1 - (double) people / memberships), 1);
    }

    private static String percent(int ppm) {
        return Formats.percent(ppm / MILLION, 1);
    }

    private static String range(long low, long high) {
        return text("overlap.range", Formats.count(low), Formats.count(high));
    }
}
