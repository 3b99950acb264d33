package dev.kodama.scoring.index;

import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.TierPosition;
import dev.kodama.scoring.model.WantedTiers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes out the few rows that are shown.
///
/// @param wanted the tiers that distances are told against
record LineWriter(CreatorColumns columns, BriefLens lens, Judge judge, WantedTiers wanted, TierCutoffs cutoffs) {

    /// @param anchors this line, after some of those before it
    Standings.Line line(TopRows.Entry entry, long rank, List<Cursor.Line> anchors) {
        var row = entry.row();
        var account = lens.judgedAccount(row);
        var detail = judge.detail(row, account);
        var followers = account < 0 ? null : known(columns.followers(account));
        return new Standings.Line(
                columns.creatorId(row),
                rank,
                new Cursor(anchors).encoded(),
                detail.low(),
                entry.points(),
                detail.high(),
                account < 0 ? -1 : columns.position(account),
                account < 0 ? null : columns.platformOf(account),
                TierPosition.of(followers, cutoffs),
                followers == null ? 0 : wanted.distance(followers),
                account < 0 ? null : known(columns.engagementPpm(account)),
                account < 0 ? null : known(columns.replyLowPpm(account)),
                account < 0 ? null : known(columns.priceYen(account)),
                lens.brief().target().isEmpty() ? null : known(lens.audiencePpm(row)),
                lens.brief().target().isEmpty() ? null : judge.audienceBounds(row),
                account < 0 || columns.day(account) < 0 ? null : LocalDate.ofEpochDay(columns.day(account)),
                detail.missing());
    }

    private static @Nullable Integer known(int value) {
        return value == CreatorRow.UNKNOWN ? null : Integer.valueOf(value);
    }

    private static @Nullable Long known(long value) {
        return value == CreatorRow.UNKNOWN ? null : Long.valueOf(value);
    }
}
