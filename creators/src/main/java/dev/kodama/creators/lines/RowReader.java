package dev.kodama.creators.lines;

import dev.kodama.creators.CustomField;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportProblem.Severity;
import dev.kodama.creators.lines.Understood.Problem;
import dev.kodama.creators.mapping.TableHead;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.reading.Row;
import dev.kodama.creators.roster.Creators.AccountName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads rows by a plan. Each value is taken, or reported and left unknown; a row without which nothing makes
/// sense is refused as a whole.
public final class RowReader {
    private final TablePlan table;
    private final RowShape shape;

    /// @param account that the plan says all lines are about
    /// @param own the house's own fields
    public RowReader(
            ImportPlan plan, TableHead head, Instant now, @Nullable AccountName account, List<CustomField> own) {
        this.table = new TablePlan(plan, head, now, account, own);
        this.shape = new RowShape(head, table.lastUsedColumn);
    }

    public Understood understand(Row row) {
        var line = new Line(table, row);
        for (var flaw : row.flaws()) {
            if (flaw.header() == null) {
                return refused(
                        new Problem(row.line(), Severity.ROW_REFUSED, null, flaw.value(), flaw.reason(), List.of()));
            }
            line.note(new Problem(
                    row.line(), Severity.VALUE_UNKNOWN, flaw.header(), flaw.value(), flaw.reason(), List.of()));
        }
        var broken = shape.flaw(row);
        if (broken != null) {
            return refused(broken);
        }
        var entry = entry(line);
        return line.isShifted()
                ? refused(line.problem(Severity.ROW_REFUSED, Reason.SHIFTED_ROW))
                : new Understood(row.line(), entry, line.problems());
    }

    private @Nullable Entry entry(Line line) {
        return switch (table.plan.kind()) {
            case CREATORS -> CreatorLine.read(line);
            case SNAPSHOTS -> SnapshotLine.read(line);
            case AUDIENCES -> AudienceLine.read(line);
            case FOLLOWER_PROFILES -> ProfileLine.read(line);
            case RATE_CARDS -> RateLine.read(line);
            case FOLLOWERS, FOLLOWERS_DRAWN, FOLLOWERS_PARTLY -> FollowerLine.readFollows(line);
            case OVERLAPS -> FollowerLine.readOverlap(line);
            case POSTS -> PostLine.read(line);
            case COMMENTS -> CommentLine.read(line);
        };
    }

    private static Understood refused(Problem why) {
        return new Understood(why.line(), null, List.of(why));
    }
}
