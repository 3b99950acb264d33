package dev.kodama.creators.roster;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.ContactWishes;
import dev.kodama.creators.events.ContactWishesStated;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.CreatorsErased;
import dev.kodama.creators.events.CreatorsEvent;
import dev.kodama.creators.events.FollowerCount;
import dev.kodama.creators.events.FollowersListed;
import dev.kodama.creators.events.FollowersSampled;
import dev.kodama.creators.events.ListedFollowers;
import dev.kodama.creators.events.MeasuredOverlap;
import dev.kodama.creators.events.OverlapsMeasured;
import dev.kodama.creators.events.PostsCaptured;
import dev.kodama.creators.events.ProfileSample;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.events.RateCardsChanged;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Says in public what has been written, in the same transaction and in events of a bearable size.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Announcements {
    private static final int SAMPLES_AT_ONCE = 10;

    private final ApplicationEventPublisher publisher;
    private final Clock clock = Clock.systemUTC();

    Announcements(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    public void profiles(List<CreatorProfile> profiles) {
        inBatches(profiles, CreatorProfilesChanged::new);
    }

    /// @param counts every follower count that came in, those of `figures` among them
    public void figures(List<AccountFigures> figures, List<FollowerCount> counts) {
        var implied = AccountFiguresCaptured.countsIn(figures);
        if (counts.size() == implied.size() && Set.copyOf(counts).equals(Set.copyOf(implied))) {
            inBatches(figures, AccountFiguresCaptured::new);
            return;
        }
        for (var from = 0; from < Math.max(figures.size(), counts.size()); from += CreatorsEvent.MAX_BATCH) {
            publisher.publishEvent(new AccountFiguresCaptured(
                    TimeOrderedIds.next(), clock.instant(), batch(figures, from), batch(counts, from)));
        }
    }

    /// Snapshots were taken back: what figures fall back to, the counts that never were, and those that count instead.
    public void figuresTakenBack(
            List<AccountFigures> figures, List<FollowerCount> withdrawn, List<FollowerCount> counts) {
        var longest = Math.max(figures.size(), Math.max(withdrawn.size(), counts.size()));
        for (var from = 0; from < longest; from += CreatorsEvent.MAX_BATCH) {
            publisher.publishEvent(new AccountFiguresCaptured(
                    TimeOrderedIds.next(),
                    clock.instant(),
                    batch(figures, from),
                    batch(counts, from),
                    batch(withdrawn, from)));
        }
    }

    public void audiences(List<Audience> audiences) {
        inBatches(audiences, AudiencesMeasured::new);
    }

    /// Few at a time: one has as many followers in it as other events have elements.
    public void samples(List<ProfileSample> samples) {
        for (var from = 0; from < samples.size(); from += SAMPLES_AT_ONCE) {
            publisher.publishEvent(new FollowersSampled(
                    TimeOrderedIds.next(),
                    clock.instant(),
                    samples.subList(from, Math.min(samples.size(), from + SAMPLES_AT_ONCE))));
        }
    }

    public void rateCards(List<RateCard> rateCards) {
        inBatches(rateCards, RateCardsChanged::new);
    }

    public void wishes(List<ContactWishes> wishes) {
        inBatches(wishes, ContactWishesStated::new);
    }

    public void erasures(List<CreatorsErased.Erased> erased) {
        inBatches(erased, CreatorsErased::new);
    }

    /// @param lists at most [FollowersListed#MAX_LISTS]
    public void followers(List<ListedFollowers> lists) {
        if (!lists.isEmpty()) {
            publisher.publishEvent(new FollowersListed(TimeOrderedIds.next(), clock.instant(), lists));
        }
    }

    public void overlaps(List<MeasuredOverlap> overlaps) {
        inBatches(overlaps, OverlapsMeasured::new);
    }

    /// So many accounts in one event that their posts together are of a bearable size.
    public void posts(List<AccountPosts> accounts) {
        var batch = new ArrayList<AccountPosts>();
        var size = 0;
        for (var account : accounts) {
            var weight = 1 + account.posts().size();
            if (size + weight > CreatorsEvent.MAX_BATCH) {
                publisher.publishEvent(new PostsCaptured(TimeOrderedIds.next(), clock.instant(), List.copyOf(batch)));
                batch.clear();
                size = 0;
            }
            batch.add(account);
            size += weight;
        }
        if (!batch.isEmpty()) {
            publisher.publishEvent(new PostsCaptured(TimeOrderedIds.next(), clock.instant(), List.copyOf(batch)));
        }
    }

    private <T> void inBatches(List<T> things, Fact<T> fact) {
        for (var from = 0; from < things.size(); from += CreatorsEvent.MAX_BATCH) {
            publisher.publishEvent(fact.about(TimeOrderedIds.next(), clock.instant(), batch(things, from)));
        }
    }

    /// What of the list is told from there on; nothing behind its end.
    private static <T> List<T> batch(List<T> things, int from) {
        return things.stream().skip(from).limit(CreatorsEvent.MAX_BATCH).toList();
    }

    private interface Fact<T> {
        CreatorsEvent about(UUID eventId, Instant occurredAt, List<T> things);
    }
}
