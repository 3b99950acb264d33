package dev.kodama.creators.merge;

import dev.kodama.creators.merge.Changes.ChangedCreator;
import dev.kodama.creators.merge.Changes.NewAccount;
import dev.kodama.creators.merge.Draft.AccountDraft;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownCreator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes many creators and their accounts anew for others than imports, in two statements.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rewriting {
    private final MassWriter writer;

    Rewriting(MassWriter writer) {
        this.writer = writer;
    }

    /// @param before as they were read, so that an edit in between is noticed
    /// @param now without accounts that have been removed
    public record Rewritten(KnownCreator before, KnownCreator now) {}

    /// Fails, and is to be tried again, if an edit by hand came in between; see [MassWriter].
    public void rewrite(Collection<Rewritten> rewritten) {
        var creators = new ArrayList<ChangedCreator>();
        var accounts = new ArrayList<NewAccount>();
        for (var each : rewritten) {
            creators.add(new ChangedCreator(each.now(), each.before().version()));
            var known =
                    each.before().accounts().stream().collect(Collectors.toMap(KnownAccount::id, Function.identity()));
            for (var account : each.now().accounts()) {
                var before = known.get(account.id());
                if (before != null && !before.equals(account)) {
                    accounts.add(new NewAccount(each.now(), new AccountDraft(before, account)));
                }
            }
        }
        writer.rewrite(creators, accounts);
    }
}
