package dev.kodama.creators.lines;

import dev.kodama.creators.Figures;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Entry.AccountEntry;
import dev.kodama.creators.merge.Entry.Profile;
import dev.kodama.creators.merge.FollowerFact;
import dev.kodama.creators.naming.FollowerName;
import dev.kodama.creators.naming.Handle;
import dev.kodama.creators.value.Quantities;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as one follower of an account, or as how many two accounts share.
final class FollowerLine {
    private FollowerLine() {}

    /// A follower who cannot be read is not quoted either.
    ///
    /// @return null if the row is refused
    static @Nullable Entry readFollows(Line line) {
        var account = line.accounts().single();
        if (account == null) {
            return null;
        }
        var written = line.cell(ImportField.FOLLOWER_ID, null);
        var name = written == null ? null : FollowerName.of(account.platform(), written);
        if (name == null) {
            line.refuse(Reason.NO_FOLLOWER);
            return null;
        }
        var ofAll = line.accounts().figure(ImportField.FOLLOWERS, account.platform(), Quantities::count);
        return entry(line, List.of(account), new FollowerFact.Follows(name, ofAll));
    }

    /// @return null if the row is refused
    static @Nullable Entry readOverlap(Line line) {
        var account = line.accounts().single();
        if (account == null) {
            return null;
        }
        var written = line.cell(ImportField.OTHER_HANDLE, null);
        var other = written == null ? null : Handle.parse(account.platform(), written);
        if (other == null) {
            line.refuse(Reason.NO_ACCOUNT);
            return null;
        }
        var shared = line.value(ImportField.SHARED_FOLLOWERS, null, Quantities::count);
        if (shared == null) {
            line.refuseForTheLastProblemOr(Reason.NO_FIGURES);
            return null;
        }
        var second = new AccountEntry(
                account.platform(), other, null, Figures.NONE, line.table().plan.capturedAt());
        return entry(line, List.of(account, second), new FollowerFact.Share(shared));
    }

    private static Entry entry(Line line, List<AccountEntry> accounts, FollowerFact followers) {
        return new Entry(line.number(), false, null, Profile.NONE, accounts, null, List.of(), null, followers);
    }
}
