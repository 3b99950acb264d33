package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.console.texts.Formats;
import java.util.List;

/// Creators that all but the tier speaks for, and that miss it by less than a tenth. A filter would hide them.
final class NearMisses {
    private NearMisses() {}

    static Section of(List<RankingGrid.Line> lines, TierBadges tiers) {
        var table = new PlainTable(
                text("scoring.column.name"),
                text("scoring.column.score"),
                text("scoring.column.tier"),
                text("scoring.column.followers"),
                text("scoring.column.distance"));
        for (var line : lines) {
            var creator = line.creator();
            table.row(
                    RankingGrid.name(line),
                    new ScoreBar(creator.low(), creator.points(), creator.high()),
                    tiers.of(RankingGrid.followers(creator)),
                    Figure.count(RankingGrid.followers(creator)),
                    text(
                            creator.offWanted() > 0 ? "scoring.near.above" : "scoring.near.below",
                            Formats.count(Math.abs(creator.offWanted()))));
        }
        return new Section(text("scoring.near.title"), table).note(text("scoring.near.note"));
    }
}
