package dev.kodama.creators.republication;

import dev.kodama.creators.audience.Audiences;
import dev.kodama.creators.contact.ContactPreferenceRows;
import dev.kodama.creators.erasure.ErasedCreators;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.FollowersListed;
import dev.kodama.creators.followers.FollowerLists;
import dev.kodama.creators.followers.SharedFollowers;
import dev.kodama.creators.jobs.Job;
import dev.kodama.creators.jobs.JobInterruptedException;
import dev.kodama.creators.posts.PostWindows;
import dev.kodama.creators.roster.AbsorbedCreators;
import dev.kodama.creators.roster.AbsorbedCreators.Absorbed;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.Histories;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownCreator;
import dev.kodama.creators.roster.RateCards;
import dev.kodama.creators.roster.WithdrawnCreators;
import dev.kodama.creators.roster.WithdrawnCreators.Withdrawn;
import dev.kodama.creators.sampling.ProfileSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes through the register by key and announces each batch of creators with all that is known of them.
///
/// A batch and the position behind it are one transaction, so a killed run repeats nothing it has told. The pace is
/// bounded, since every listener has to keep up and the registry must not fill with what they have not yet heard.
@Component
class RepublicationJob implements Job {
    static final String NAME = "republication";

    /// So few, as each may have a long history, and all of it is told in one transaction.
    static final int AT_ONCE = 1_000;

    private final Republications republications;
    private final Creators creators;
    private final Histories histories;
    private final AbsorbedCreators absorbed;
    private final WithdrawnCreators withdrawn;
    private final Audiences audiences;
    private final RateCards rateCards;
    private final ProfileSamples samples;
    private final ContactPreferenceRows preferences;
    private final ErasedCreators erased;
    private final FollowerLists followerLists;
    private final SharedFollowers sharedFollowers;
    private final PostWindows posts;
    private final Announcements announcements;
    private final TransactionTemplate transaction;
    private final long millisPerBatch;

    RepublicationJob(
            Republications republications,
            Creators creators,
            Histories histories,
            AbsorbedCreators absorbed,
            WithdrawnCreators withdrawn,
            Audiences audiences,
            RateCards rateCards,
            ProfileSamples samples,
            ContactPreferenceRows preferences,
            ErasedCreators erased,
            FollowerLists followerLists,
            SharedFollowers sharedFollowers,
            PostWindows posts,
            Announcements announcements,
            TransactionTemplate transaction,
            @Value("${kodama.creators.republication.batches-per-second:10}") int batchesPerSecond) {
        this.republications = republications;
        this.creators = creators;
        this.histories = histories;
        this.absorbed = absorbed;
        this.withdrawn = withdrawn;
        this.audiences = audiences;
        this.rateCards = rateCards;
        this.samples = samples;
        this.preferences = preferences;
        this.erased = erased;
        this.followerLists = followerLists;
        this.sharedFollowers = sharedFollowers;
        this.posts = posts;
        this.announcements = announcements;
        this.transaction = transaction;
        this.millisPerBatch = 1000L / Math.max(1, batchesPerSecond);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        while (true) {
            if (stopping.getAsBoolean()) {
                throw new JobInterruptedException("republication " + id);
            }
            var began = System.nanoTime();
            var batches = transaction.execute(status -> tellNext(id));
            if (batches == null || batches == 0) {
                return;
            }
            pause(millisPerBatch * batches - (System.nanoTime() - began) / 1_000_000);
        }
    }

    /// @return how many batches it took to tell the next creators, long histories taking more than one; 0 if all is
    /// told
    private int tellNext(UUID id) {
        var position = republications.lock(id);
        if (position == null) {
            return 0;
        }
        var gone = withdrawn.following(position.lastWithdrawnId(), AT_ONCE);
        if (!gone.isEmpty()) {
            announcements.profiles(gone.stream().map(Withdrawn::toProfile).toList());
            announcements.erasures(
                    erased.among(gone.stream().map(Withdrawn::creatorId).toList()));
            republications.advanceWithdrawn(id, gone.getLast().creatorId());
            return 1;
        }
        var batch = creators.following(position.lastCreatorId(), AT_ONCE);
        if (batch.isEmpty()) {
            var all = absorbed.all();
            announcements.profiles(all.stream().map(Absorbed::toProfile).toList());
            announcements.wishes(
                    preferences.wishesOf(all.stream().map(Absorbed::creatorId).toList()));
            republications.finish(id);
            return 0;
        }
        var batches = tell(batch);
        republications.advance(id, batch.size(), batch.getLast().id());
        return batches;
    }

    private int tell(List<KnownCreator> batch) {
        var ids = batch.stream().map(KnownCreator::id).toList();
        announcements.profiles(batch.stream().map(KnownCreator::toProfile).toList());
        var figures = new ArrayList<AccountFigures>();
        for (var creator : batch) {
            creator.accounts().stream()
                    .map(account -> account.toFigures(creator.id()))
                    .filter(Objects::nonNull)
                    .forEach(figures::add);
        }
        var counts = histories.followerCountsOf(
                figures.stream().map(AccountFigures::accountId).toList());
        announcements.figures(figures, counts);
        announcements.audiences(audiences.latestOf(ids).values().stream()
                .map(Audiences::toEvent)
                .toList());
        announcements.rateCards(List.copyOf(rateCards.of(ids).values()));
        announcements.samples(samples.latestOf(accounts(batch)));
        announcements.wishes(preferences.wishesOf(ids));
        posts.tellAgain(batch.stream()
                .flatMap(creator -> creator.accounts().stream())
                .map(KnownAccount::id)
                .toList());
        return 1 + counts.size() / AT_ONCE + tellFollowers(batch);
    }

    /// @return how many batches it took besides
    private int tellFollowers(List<KnownCreator> batch) {
        var accountIds = batch.stream()
                .flatMap(creator -> creator.accounts().stream())
                .map(KnownAccount::id)
                .toList();
        var listed = followerLists.listed(accountIds);
        for (var from = 0; from < listed.size(); from += FollowersListed.MAX_LISTS) {
            announcements.followers(followerLists.best(
                    listed.subList(from, Math.min(listed.size(), from + FollowersListed.MAX_LISTS))));
        }
        var overlaps = sharedFollowers.of(accountIds);
        announcements.overlaps(overlaps);
        return listed.size() / FollowersListed.MAX_LISTS + overlaps.size() / AT_ONCE;
    }

    private static List<UUID> accounts(List<KnownCreator> batch) {
        return batch.stream()
                .flatMap(creator -> creator.accounts().stream())
                .map(KnownAccount::id)
                .toList();
    }

    private static void pause(long millis) {
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
