package dev.kodama.creators.undo;

import dev.kodama.creators.UndoProgress.Counts;
import dev.kodama.creators.events.FollowersListed;
import dev.kodama.creators.followers.FollowerLists;
import dev.kodama.creators.followers.SharedFollowers;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.sampling.ProfileSamples;
import dev.kodama.creators.undo.Journals.Left;
import dev.kodama.creators.undo.Undos.Task;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes back what an import told of who follows whom: lists, overlaps and sampled profiles. Others hear of the best
/// that is left, or that nothing is.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToldFollowers {
    private final FollowerLists lists;
    private final SharedFollowers shared;
    private final ProfileSamples samples;
    private final Announcements announcements;

    ToldFollowers(FollowerLists lists, SharedFollowers shared, ProfileSamples samples, Announcements announcements) {
        this.lists = lists;
        this.shared = shared;
        this.samples = samples;
        this.announcements = announcements;
    }

    Counts takeBack(Task task, Left batch) {
        var run = task.runId();
        var accounts = batch.toldAccounts();
        var first = batch.firstLine();
        var last = batch.number();
        var counts = Counts.ofFollowers(
                samples.countToldBy(run, accounts, first, last),
                lists.countListedBy(run, accounts, first, last),
                shared.countToldBy(run, accounts, first, last));
        if (!task.dryRun()) {
            announcements.samples(samples.takeBack(run, accounts, first, last));
            announcements.overlaps(shared.takeBack(run, accounts, first, last));
            tell(List.copyOf(lists.takeBack(run, accounts, first, last)));
        }
        return counts;
    }

    private void tell(List<UUID> accounts) {
        for (var from = 0; from < accounts.size(); from += FollowersListed.MAX_LISTS) {
            announcements.followers(
                    lists.best(accounts.subList(from, Math.min(from + FollowersListed.MAX_LISTS, accounts.size()))));
        }
    }
}
